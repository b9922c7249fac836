package dev.reelmill.embedding;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of the last searches, so that what many ask for is paid for once. A search for what
 * another waits for waits with it; a vector that comes too late for its search is there for the
 * next.
 */
final class QueryVectors implements AutoCloseable {
  /** With 768 numbers each, 6 MB. */
  private static final int MOST = 2_000;

  private static final int AT_A_TIME = 16;

  private final Function<String, float[]> model;
  private final Map<String, CompletableFuture<float[]>> known =
      new LinkedHashMap<>(16, 0.75f, true);
  private final Semaphore free = new Semaphore(AT_A_TIME);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Knows none yet.
   *
   * @param model asked in threads of this object's own
   */
  QueryVectors(Function<String, float[]> model) {
    this.model = model;
  }

  /** The vector, now or later; one that fails is asked for anew next time. */
  CompletableFuture<float[]> of(String text) {
    synchronized (known) {
      CompletableFuture<float[]> before = known.get(text);
      if (before != null) {
        return before;
      }
      if (!free.tryAcquire()) {
        return CompletableFuture.failedFuture(
            EmbeddingException.down(AT_A_TIME + " searches wait already", Duration.ZERO));
      }
      CompletableFuture<float[]> asked =
          CompletableFuture.supplyAsync(() -> model.apply(text), threads);
      known.put(text, asked);
      if (known.size() > MOST) {
        known.remove(known.keySet().iterator().next());
      }
      var _ = asked.whenComplete((_, failure) -> ended(text, asked, failure));
      return asked;
    }
  }

  private void ended(String text, CompletableFuture<float[]> asked, @Nullable Throwable failure) {
    free.release();
    if (failure != null) {
      synchronized (known) {
        known.remove(text, asked);
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}

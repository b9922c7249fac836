package dev.reelmill.publish;

import dev.reelmill.brief.ReelmillException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stores many objects at once: each put mostly waits, for a disk or a network. So many at a time
 * that a slow uplink still gives each enough to end in time.
 */
final class AllAtOnce {
  private static final int AT_A_TIME = 8;

  private AllAtOnce() {}

  /** Stores one object. */
  interface Put<T> {
    void put(String key, T content);
  }

  private record Running(Thread thread, FutureTask<@Nullable Void> task) {
    static <T> Running start(Semaphore places, Put<T> put, String key, T content) {
      FutureTask<@Nullable Void> task =
          new FutureTask<>(
              () -> {
                places.acquire();
                try {
                  put.put(key, content);
                } finally {
                  places.release();
                }
                return null;
              });
      return new Running(Thread.ofVirtual().name("put " + key).start(task), task);
    }

    /** Whether the wait was interrupted. */
    boolean await() {
      try {
        task.get();
        return false;
      } catch (ExecutionException seenLater) {
        return false;
      } catch (InterruptedException stopped) {
        return true;
      }
    }
  }

  /**
   * Returns once all have ended, well or not. An interruption is passed on to every put that is
   * under way; their ends are waited for nevertheless.
   */
  static <T> void each(Map<String, T> objects, Put<T> put) {
    Semaphore places = new Semaphore(AT_A_TIME);
    Running[] all =
        objects.entrySet().stream()
            .map(object -> Running.start(places, put, object.getKey(), object.getValue()))
            .toArray(Running[]::new);
    boolean interrupted = false;
    for (Running one : all) {
      while (!one.task().isDone()) {
        if (one.await()) {
          interrupted = true;
          Stream.of(all).map(Running::thread).forEach(Thread::interrupt);
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
      throw new ReelmillException("upload_failed", true, "storing was interrupted");
    }
    failureOf(all)
        .ifPresent(
            failure -> {
              throw failure;
            });
  }

  private static Optional<RuntimeException> failureOf(Running[] all) {
    return Stream.of(all)
        .map(Running::task)
        .filter(task -> task.state() == FutureTask.State.FAILED)
        .map(FutureTask::exceptionNow)
        .<RuntimeException>map(
            failure ->
                failure instanceof RuntimeException known
                    ? known
                    : new ReelmillException(
                        "upload_failed", true, "cannot store: " + failure, failure))
        .findFirst();
  }
}

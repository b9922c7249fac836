package dev.reelmill.narration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Lines spoken one after the other on a thread beside the caller's, at most {@value #AHEAD} of them
 * before they are asked for. What is spoken does not depend on when.
 */
final class SpeakingAhead implements AutoCloseable {
  private static final int AHEAD = 2;

  private final Narrator narrator;
  private final List<String> lines;
  private final Deque<CompletableFuture<Speech>> begun = new ArrayDeque<>();
  private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
  private int next;
  private volatile boolean closed;

  SpeakingAhead(Narrator narrator, List<String> lines) {
    this.narrator = narrator;
    this.lines = List.copyOf(lines);
  }

  /** The next line's speech; waits until it is spoken. */
  Speech take() {
    begin(1);
    CompletableFuture<Speech> speech = begun.removeFirst();
    try {
      return speech.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    } finally {
      begin(AHEAD);
    }
  }

  /** Leaves the next line out. */
  void skip() {
    if (begun.isEmpty()) {
      next++;
    } else {
      begun.removeFirst();
    }
  }

  private void begin(int count) {
    while (begun.size() < count && next < lines.size()) {
      String line = lines.get(next);
      next++;
      CompletableFuture<Speech> speech =
          last.handleAsync((_, _) -> speak(line), SpeakingAhead::beside);
      begun.addLast(speech);
      last = speech;
    }
  }

  private Speech speak(String line) {
    if (closed) {
      throw new CancellationException();
    }
    return narrator.speech(line);
  }

  /** Speaks no further line, and waits for the one that is being spoken. */
  @Override
  public void close() {
    closed = true;
    last.handle((_, _) -> true).join();
  }

  private static void beside(Runnable work) {
    Thread.ofPlatform().daemon().name("speech").start(work);
  }
}

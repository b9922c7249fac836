package dev.reelmill.outside;

import dev.reelmill.job.WorkSignal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets many workers outside wait for work by one connection to the database, which is taken when
 * the first one waits.
 */
public final class Waiting implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Supplier<WorkSignal> signals;
  private @Nullable WorkSignal signal;
  private long round;
  private boolean closed;

  /** Nobody waits yet. */
  public Waiting(Supplier<WorkSignal> signals) {
    this.signals = signals;
  }

  /** To be asked for before one looks for work, so that nothing is missed until one waits. */
  synchronized long round() {
    return round;
  }

  /**
   * Waits until there may be work that was not there in the given round; about a second at most.
   */
  synchronized void await(long seen, Duration atMost) throws InterruptedException {
    if (signal == null && !closed) {
      WorkSignal fresh = signals.get();
      signal = fresh;
      Thread.ofPlatform().daemon().name("work-outside").start(() -> listen(fresh));
    }
    long end = System.nanoTime() + atMost.toNanos();
    for (long left = atMost.toNanos();
        round == seen && !closed && left > 0;
        left = end - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }

  private void listen(WorkSignal heard) {
    try {
      while (!isClosed()) {
        boolean _ = heard.awaitWork(PATIENCE); // also for what waits for its time only
        next();
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized void next() {
    round++;
    notifyAll();
  }

  @Override
  public void close() {
    WorkSignal last;
    synchronized (this) {
      closed = true;
      notifyAll();
      last = signal;
    }
    if (last != null) {
      last.close();
    }
  }
}

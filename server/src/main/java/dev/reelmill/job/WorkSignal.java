package dev.reelmill.job;

import java.time.Duration;

/** Wakes a worker when work may wait. A hint, not a promise. */
public interface WorkSignal extends AutoCloseable {

  /**
   * Waits until work may have been queued since the last wait returned.
   *
   * @param atMost how long to wait when nothing is heard
   * @return whether there is a reason to look for work
   */
  boolean awaitWork(Duration atMost) throws InterruptedException;

  /** Ends a wait in another thread. */
  @Override
  void close();
}

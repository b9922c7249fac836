package dev.reelmill.job;

/** Tells attempts that their job may have been cancelled. A hint, not a promise. */
public interface CancelHints {
  /** Tells nothing: attempts find out by their heartbeats. */
  CancelHints NONE = (lease, look) -> () -> {};

  /**
   * Watches over an attempt until the watch is closed.
   *
   * @param look called on another thread; quick, and never fails
   */
  CancelSignal.Watch watch(Lease lease, Runnable look);
}

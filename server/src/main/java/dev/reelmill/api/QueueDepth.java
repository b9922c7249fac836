package dev.reelmill.api;

/** Counts the jobs that wait for a worker. */
@FunctionalInterface
public interface QueueDepth {

  /** Jobs queued now. */
  long jobs();
}

package dev.reelmill.job;

/** What became of a submission on a shared door. */
public sealed interface Submitted {

  /** A new job was queued. */
  record Queued(Job job) implements Submitted {}

  /** A job for the same work is under way or its result is ready. */
  record Joined(Job job) implements Submitted {}

  /** The owner's limit left no slot; nothing was queued. */
  record OverLimit() implements Submitted {}
}

package dev.reelmill.job;

/** What became of the wish to have failed work tried again. */
public sealed interface Retried {

  /** It waits for a worker as if nobody had tried it. */
  record Queued(Job job) implements Retried {}

  /** It has not failed. */
  record NotFailed(Job job) implements Retried {}

  /** The same work was asked for again meanwhile, and is under way or done. */
  record Replaced(Job by) implements Retried {}
}

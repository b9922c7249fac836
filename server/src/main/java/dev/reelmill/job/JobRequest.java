package dev.reelmill.job;

import org.jspecify.annotations.Nullable;

/**
 * Work to be queued.
 *
 * @param door which door asks, for example {@code reels}
 * @param owner who counts against the per-owner limit, or null for nobody
 * @param workKey equal keys are the same work
 * @param subject what the result is about, for example {@code posting:123}
 * @param payload the work itself, opaque to the queue (JSON)
 * @param fingerprint of the query that asked, or null
 * @param priority work that is joined while it waits comes as soon as its most urgent asker wants
 */
public record JobRequest(
    String door,
    @Nullable String owner,
    String workKey,
    String subject,
    String payload,
    @Nullable String fingerprint,
    Priority priority) {

  /** The same, sooner or later. */
  public JobRequest with(Priority other) {
    return new JobRequest(door, owner, workKey, subject, payload, fingerprint, other);
  }
}

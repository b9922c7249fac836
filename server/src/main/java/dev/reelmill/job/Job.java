package dev.reelmill.job;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A generation job as it stands, for whoever asked for it.
 *
 * @param jobId the work's own, or that under which an owner follows the work
 * @param videoId assigned when queued, so that every object key is known before the work
 * @param owner whom the job belongs to, or on a shared door who asked first
 * @param shared whoever asks for this work is given this very job
 * @param retryCount attempts given back to the queue after an error or a lost lease
 * @param stage the running stage's name, or the last one
 * @param percentage 0 to 100, never going back
 * @param scene the scene being worked on, from 1, or 0 outside scenes
 * @param scenes how many scenes there are, or 0 when unknown
 * @param revision grows with every change that a listener hears of
 * @param playableAt when the video's first part could be played, or null before that
 * @param filmElsewhere the film's address where a worker outside has made and keeps it, or null
 */
public record Job(
    UUID jobId,
    UUID videoId,
    String door,
    @Nullable String owner,
    boolean shared,
    String workKey,
    String subject,
    String payload,
    Priority priority,
    JobStatus status,
    int retryCount,
    @Nullable String stage,
    int percentage,
    int scene,
    int scenes,
    @Nullable String errorCode,
    @Nullable String errorMessage,
    @Nullable String errorStage,
    long revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant startedAt,
    @Nullable Instant playableAt,
    @Nullable Instant endedAt,
    @Nullable String filmElsewhere) {
  /** The error of an attempt whose worker died. */
  static final String WORKER_CRASH = "worker_crash";

  /** Work that killed one worker after the other must not get through to all of them. */
  static final Duration CRASH_REMEMBERED = Duration.ofDays(1);

  /** Whether the video can be watched while it is being made. */
  public boolean playable() {
    return playableAt != null && !status.ended();
  }

  /**
   * Until when failed work is not worth asking for again.
   *
   * @param usually how long after it failed; if it killed workers, it is a day
   */
  public Instant restsUntil(Duration usually) {
    return (endedAt == null ? updatedAt : endedAt)
        .plus(WORKER_CRASH.equals(errorCode) ? CRASH_REMEMBERED : usually);
  }
}

package dev.reelmill.live;

import dev.reelmill.job.Job;
import dev.reelmill.job.JobStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a job stands: of {@link Job} what changes, and whose it is.
 *
 * @param queuePosition from 1 while it waits, otherwise null
 */
public record JobStanding(
    UUID jobId,
    UUID videoId,
    String door,
    @Nullable String owner,
    boolean shared,
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
    @Nullable Long queuePosition) {

  /** Where a job stands that was just read. */
  public static JobStanding of(Job job, @Nullable Long queuePosition) {
    return new JobStanding(
        job.jobId(),
        job.videoId(),
        job.door(),
        job.owner(),
        job.shared(),
        job.status(),
        job.retryCount(),
        job.stage(),
        job.percentage(),
        job.scene(),
        job.scenes(),
        job.errorCode(),
        job.errorMessage(),
        job.errorStage(),
        job.revision(),
        job.createdAt(),
        job.updatedAt(),
        job.startedAt(),
        job.playableAt(),
        job.endedAt(),
        queuePosition);
  }
}

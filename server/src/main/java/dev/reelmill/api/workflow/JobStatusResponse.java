package dev.reelmill.api.workflow;

import dev.reelmill.api.DoorStatus;
import dev.reelmill.api.TextFallback;
import dev.reelmill.api.Timestamps;
import dev.reelmill.live.JobStanding;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Where a job stands.
 *
 * @param status queued, processing, completed, failed or cancelled
 * @param queuePosition from 1 while it waits, otherwise null
 * @param fallbackUsed "text" when the job failed and only its script is left, otherwise null
 * @param text that script
 */
@JsonNaming(SnakeCaseStrategy.class)
record JobStatusResponse(
    UUID jobId,
    String status,
    @Nullable String stage,
    Progress progress,
    @Nullable String errorCode,
    @Nullable String errorMessage,
    @Nullable String errorStage,
    String createdAt,
    String updatedAt,
    @Nullable String startedAt,
    @Nullable String completedAt,
    @Nullable Long queuePosition,
    @Nullable String fallbackUsed,
    @Nullable String text) {

  static JobStatusResponse of(JobStanding job, @Nullable String text) {
    return new JobStatusResponse(
        job.jobId(),
        DoorStatus.of(job.status()),
        job.stage(),
        new Progress(job.percentage(), job.scene(), job.scenes()),
        job.errorCode(),
        job.errorMessage(),
        job.errorStage(),
        Timestamps.of(job.createdAt()),
        Timestamps.of(job.updatedAt()),
        Timestamps.ofNullable(job.startedAt()),
        Timestamps.ofNullable(job.endedAt()),
        job.queuePosition(),
        text == null ? null : TextFallback.NAME,
        text);
  }

  /**
   * How far it is.
   *
   * @param scene from 1, or 0 outside scenes
   * @param scenes how many, or 0 when unknown
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record Progress(int percentage, int scene, int scenes) {}
}

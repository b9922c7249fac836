package dev.reelmill.api.workflow;

import dev.reelmill.api.DoorStatus;
import dev.reelmill.job.Job;
import java.util.UUID;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An order that was taken.
 *
 * @param status queued, or further where the same film was ordered before
 */
@JsonNaming(SnakeCaseStrategy.class)
record JobAccepted(UUID jobId, String status) {

  static JobAccepted of(Job job) {
    return new JobAccepted(job.jobId(), DoorStatus.of(job.status()));
  }
}

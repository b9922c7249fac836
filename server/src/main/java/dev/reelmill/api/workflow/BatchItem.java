package dev.reelmill.api.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelmill.api.DoorStatus;
import dev.reelmill.api.ItemError;
import dev.reelmill.job.Job;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What became of one order of many: a job, or why there is none. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchItem(@Nullable UUID jobId, @Nullable String status, @Nullable ItemError error) {

  static BatchItem of(Job job) {
    return new BatchItem(job.jobId(), DoorStatus.of(job.status()), null);
  }

  static BatchItem refused(ItemError error) {
    return new BatchItem(null, null, error);
  }
}

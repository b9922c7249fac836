package dev.reelmill.api.dreams;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelmill.api.DoorStatus;
import dev.reelmill.api.ItemError;
import dev.reelmill.dream.Dream;
import dev.reelmill.job.Job;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What became of one dream of many: it is kept and its film has a job, or why neither is there. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record DreamBatchItem(
    @Nullable UUID did, @Nullable UUID jobId, @Nullable String status, @Nullable ItemError error) {

  static DreamBatchItem of(Dream dream, Job job) {
    return new DreamBatchItem(dream.dreamId(), job.jobId(), DoorStatus.of(job.status()), null);
  }

  static DreamBatchItem refused(ItemError error) {
    return new DreamBatchItem(null, null, null, error);
  }
}

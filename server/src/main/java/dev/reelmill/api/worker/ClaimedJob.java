package dev.reelmill.api.worker;

import dev.reelmill.job.Job;
import dev.reelmill.job.Lease;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A job that a worker may work on.
 *
 * @param token of its lease, to be sent with everything about it
 * @param attempt from 1
 * @param uploadDone only {@code index} is left to do
 * @param brief what the video is to be made of, as JSON in a text: every byte of it counts
 */
@JsonNaming(SnakeCaseStrategy.class)
record ClaimedJob(
    UUID jobId,
    UUID videoId,
    UUID token,
    int attempt,
    boolean uploadDone,
    String door,
    @Nullable String owner,
    boolean shared,
    String workKey,
    String subject,
    String brief,
    int retryCount) {

  static ClaimedJob of(Lease lease) {
    Job job = lease.job();
    return new ClaimedJob(
        job.jobId(),
        job.videoId(),
        lease.token(),
        lease.attempt(),
        lease.uploadDone(),
        job.door(),
        job.owner(),
        job.shared(),
        job.workKey(),
        job.subject(),
        job.payload(),
        job.retryCount());
  }
}

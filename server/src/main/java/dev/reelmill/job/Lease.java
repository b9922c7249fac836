package dev.reelmill.job;

import java.util.UUID;

/**
 * One worker's right to work on one job. Every write of the attempt carries it; once the job was
 * taken back, those writes are refused with {@link LeaseLost}.
 *
 * @param token never used twice
 * @param attempt from 1
 * @param job as it was when claimed
 * @param uploadDone an earlier attempt has put every object into the store: only indexing is left
 */
public record Lease(UUID token, int attempt, Job job, boolean uploadDone) {

  /** The job's id. */
  public UUID jobId() {
    return job.jobId();
  }
}

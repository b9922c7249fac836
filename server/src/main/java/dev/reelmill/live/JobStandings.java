package dev.reelmill.live;

import dev.reelmill.job.JobStore;
import java.util.Optional;
import java.util.UUID;

/**
 * Where jobs stand, for those who ask again and again. The database is the truth. Where there is a
 * Redis, what was read of a job under way serves everybody who asks within a second, unless a
 * change of the job is heard of; how a job ended is always read.
 */
public final class JobStandings {
  private final JobStore jobs;
  private final SeenRevisions seen;

  /**
   * The standings of a queue.
   *
   * @param seen told by the queue of what it gives out
   */
  public JobStandings(JobStore jobs, SeenRevisions seen) {
    this.jobs = jobs;
    this.seen = seen;
  }

  /** Where the job stands, not before anything that was told of it; or empty when unknown. */
  public Optional<JobStanding> find(UUID jobId) {
    return seen.kept().isPresent() ? find(jobId, seen.kept().get()) : read(jobId);
  }

  private Optional<JobStanding> find(UUID jobId, RedisStandings kept) {
    RedisStandings.Found found = kept.find(jobId);
    Optional<SeenRevisions.Change> change = seen.change(jobId);
    if (found instanceof RedisStandings.Found.Kept(JobStanding standing)
        && change.isEmpty()
        && standing.revision() >= seen.newest(jobId)) {
      return Optional.of(standing);
    }
    Optional<JobStanding> fresh = read(jobId);
    change.ifPresent(heard -> seen.caughtUp(jobId, heard));
    if (found instanceof RedisStandings.Found.Nothing(long asked)) {
      fresh
          .filter(standing -> !standing.status().ended())
          .ifPresent(standing -> kept.keep(standing, asked));
    }
    return fresh;
  }

  private Optional<JobStanding> read(UUID jobId) {
    return jobs.find(jobId).map(job -> JobStanding.of(job, jobs.queuePosition(jobId).orElse(null)));
  }
}

package dev.reelmill.api;

import dev.reelmill.account.Caller;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStore;
import dev.reelmill.live.JobStanding;
import dev.reelmill.live.JobStandings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds jobs for those who may see them. */
@Component
public final class CallersJobs {
  private final JobStore jobs;
  private final JobStandings standings;

  CallersJobs(JobStore jobs, JobStandings standings) {
    this.jobs = jobs;
    this.standings = standings;
  }

  /**
   * A job of the caller's own.
   *
   * @throws Refusal 404 when unknown, 401 or 403 when it is another's
   */
  public Job own(String jobId, Caller caller) {
    Job job = jobs.find(Ids.of(jobId, CallersJobs::unknown)).orElseThrow(CallersJobs::unknown);
    require(isOwn(job.shared(), job.owner(), caller), caller);
    return job;
  }

  /**
   * A job of the caller's own, or one of a shared door, which belongs to nobody.
   *
   * @throws Refusal as {@link #own}
   */
  public Job visible(String jobId, Caller caller) {
    Job job = jobs.find(Ids.of(jobId, CallersJobs::unknown)).orElseThrow(CallersJobs::unknown);
    require(job.shared() || isOwn(job.shared(), job.owner(), caller), caller);
    return job;
  }

  /**
   * Where such a job stands, for those who ask again and again.
   *
   * @throws Refusal as {@link #own}
   */
  public JobStanding visibleStanding(String jobId, Caller caller) {
    JobStanding job =
        standings.find(Ids.of(jobId, CallersJobs::unknown)).orElseThrow(CallersJobs::unknown);
    require(job.shared() || isOwn(job.shared(), job.owner(), caller), caller);
    return job;
  }

  private static boolean isOwn(boolean shared, @Nullable String owner, Caller caller) {
    return !shared && caller.owner().filter(known -> known.equals(owner)).isPresent();
  }

  private static void require(boolean allowed, Caller caller) {
    if (allowed) {
      return;
    }
    throw caller.owner().isEmpty()
        ? new Refusal(HttpStatus.UNAUTHORIZED, "unauthorized", "This job belongs to someone.")
        : new Refusal(HttpStatus.FORBIDDEN, "forbidden", "This job belongs to someone else.");
  }

  private static Refusal unknown() {
    return new Refusal(HttpStatus.NOT_FOUND, "unknown_job", "There is no such job.");
  }
}

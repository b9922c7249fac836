package dev.reelmill.api;

import dev.reelmill.account.Caller;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStore;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds jobs for those who may see them. */
@Component
public final class CallersJobs {
  private final JobStore jobs;

  CallersJobs(JobStore jobs) {
    this.jobs = jobs;
  }

  /**
   * A job of the caller's own.
   *
   * @throws Refusal 404 when unknown, 401 or 403 when it is another's
   */
  public Job own(String jobId, Caller caller) {
    Job job = find(jobId);
    if (!isOwn(job, caller)) {
      throw foreign(caller);
    }
    return job;
  }

  /**
   * A job of the caller's own, or one of a shared door, which belongs to nobody.
   *
   * @throws Refusal as {@link #own}
   */
  public Job visible(String jobId, Caller caller) {
    Job job = find(jobId);
    if (!job.shared() && !isOwn(job, caller)) {
      throw foreign(caller);
    }
    return job;
  }

  private Job find(String jobId) {
    try {
      return jobs.find(UUID.fromString(jobId)).orElseThrow(CallersJobs::unknown);
    } catch (IllegalArgumentException notAnId) {
      throw unknown();
    }
  }

  private static boolean isOwn(Job job, Caller caller) {
    return !job.shared() && caller.owner().filter(owner -> owner.equals(job.owner())).isPresent();
  }

  private static Refusal foreign(Caller caller) {
    return caller.owner().isEmpty()
        ? new Refusal(HttpStatus.UNAUTHORIZED, "unauthorized", "This job belongs to someone.")
        : new Refusal(HttpStatus.FORBIDDEN, "forbidden", "This job belongs to someone else.");
  }

  private static Refusal unknown() {
    return new Refusal(HttpStatus.NOT_FOUND, "unknown_job", "There is no such job.");
  }
}

package dev.reelmill.api;

import dev.reelmill.job.Job;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Ends jobs for their owners. */
@Component
public final class JobEndings {
  private final JobStore jobs;

  JobEndings(JobStore jobs) {
    this.jobs = jobs;
  }

  /**
   * Cancels a job that is under way, and forgets one that has ended, with its video.
   *
   * @return the cancelled job, or empty when it was forgotten
   * @throws Refusal 409, when the video is published at this very moment
   */
  public Optional<Job> end(Job own) {
    if (jobs.forget(own.jobId())) {
      return Optional.empty();
    }
    Job after = jobs.cancel(own.jobId()).orElse(own);
    if (after.status() != JobStatus.CANCELLED) {
      throw new Refusal(
              HttpStatus.CONFLICT,
              "cannot_be_cancelled",
              "The video is published at this moment; delete the job once it is completed.")
          .with("job_status", DoorStatus.of(after.status()));
    }
    return Optional.of(after);
  }
}

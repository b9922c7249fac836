package dev.reelmill.job;

import org.jspecify.annotations.Nullable;

/** What a worker outside tells of a job that it worked on by itself. */
public sealed interface OutsideReport {

  /** How the job ends. */
  JobStatus outcome();

  /**
   * It has made the film, and keeps it.
   *
   * @param url of the film
   * @param metadata what it tells of the film, as JSON
   */
  record Made(String url, String metadata) implements OutsideReport {
    @Override
    public JobStatus outcome() {
      return JobStatus.READY;
    }
  }

  /**
   * It could not make the film.
   *
   * @param code stable, for programs
   * @param message for people, or null
   */
  record Failed(String code, @Nullable String message) implements OutsideReport {
    @Override
    public JobStatus outcome() {
      return JobStatus.FAILED;
    }
  }
}

package dev.reelmill.api.dreams;

import dev.reelmill.account.Caller;
import dev.reelmill.api.Ids;
import dev.reelmill.api.JobEndings;
import dev.reelmill.api.OrderCounter;
import dev.reelmill.api.Refusal;
import dev.reelmill.dream.Dream;
import dev.reelmill.dream.DreamStore;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Finds dreams for those whose they are, and the jobs of their films. */
@Component
class DreamFilms {
  private final DreamStore dreams;
  private final JobStore jobs;
  private final JobEndings endings;
  private final OrderCounter counter;

  DreamFilms(DreamStore dreams, JobStore jobs, JobEndings endings, OrderCounter counter) {
    this.dreams = dreams;
    this.jobs = jobs;
    this.endings = endings;
    this.counter = counter;
  }

  /**
   * A dream of the caller's own.
   *
   * @throws Refusal 404 when unknown, 403 when it is another's
   */
  Dream own(String id, Caller caller) {
    Dream dream = dreams.find(Ids.of(id, DreamFilms::unknown)).orElseThrow(DreamFilms::unknown);
    if (caller.owner().filter(dream.owner()::equals).isEmpty()) {
      throw new Refusal(HttpStatus.FORBIDDEN, "forbidden", "This dream belongs to someone else.");
    }
    return dream;
  }

  static Refusal unknown() {
    return new Refusal(HttpStatus.NOT_FOUND, "unknown_dream", "There is no such dream.");
  }

  /** The job of the dream's film, or empty when none was wanted or its owner has deleted it. */
  Optional<Job> job(Dream dream) {
    return Optional.ofNullable(dream.jobId()).flatMap(jobs::find);
  }

  /**
   * Has the film made. One that is being made, or is made, is not made again; one that failed or
   * was cancelled is.
   */
  Job film(Dream known, FinishRequest wanted, Caller caller, ServletWebRequest exchange) {
    return dreams
        .locked(
            known.dreamId(),
            dream ->
                job(dream)
                    .filter(job -> !gone(job))
                    .orElseGet(
                        () -> {
                          Job job =
                              counter
                                  .taken(exchange)
                                  .orElseGet(
                                      () -> counter.take(wanted.orderOf(dream), caller, exchange));
                          dreams.film(dream.dreamId(), job.jobId());
                          return job;
                        }))
        .orElseThrow(DreamFilms::unknown);
  }

  /**
   * Forgets a dream and the job of its film; one that is being made is cancelled. Either all of it
   * is gone or nothing.
   *
   * @throws Refusal 409, when the film is published at this very moment
   */
  void forget(Dream known) {
    Optional<Dream> gone =
        dreams.locked(
            known.dreamId(),
            dream -> {
              job(dream).flatMap(endings::end).map(Job::jobId).ifPresent(jobs::forget);
              dreams.delete(dream.dreamId());
              return dream;
            });
    if (gone.isEmpty()) {
      throw unknown();
    }
  }

  private static boolean gone(Job job) {
    return job.status() == JobStatus.FAILED || job.status() == JobStatus.CANCELLED;
  }
}

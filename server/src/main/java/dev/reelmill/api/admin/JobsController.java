package dev.reelmill.api.admin;

import dev.reelmill.api.Ids;
import dev.reelmill.api.PageRequest;
import dev.reelmill.api.PageResponse;
import dev.reelmill.api.Parameters;
import dev.reelmill.api.Refusal;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobFilter;
import dev.reelmill.job.JobOversight;
import dev.reelmill.job.JobPage;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Retried;
import dev.reelmill.provider.Ledger;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** All work of the queue. A job is named by the work's id, or by that of an owner's own job. */
@RestController
@RequestMapping("/admin/generation-jobs")
class JobsController {
  private static final int LONGEST_USER = 200;
  private static final List<String> KINDS = List.of("posting", "prompt", "topic", "dream");

  private final JobStore jobs;
  private final JobOversight oversight;
  private final Ledger ledger;

  JobsController(JobStore jobs, JobOversight oversight, Ledger ledger) {
    this.jobs = jobs;
    this.oversight = oversight;
    this.ledger = ledger;
  }

  @GetMapping
  PageResponse<WorkResponse> list(
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String user,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit) {
    Parameters wanted = new Parameters();
    JobFilter filter =
        new JobFilter(
            wanted.choice("status", status, List.of(JobStatus.values()), JobStatus::label),
            wanted.textOrNull("user", user, LONGEST_USER),
            wanted.choice("kind", kind, KINDS, Function.identity()),
            wanted.time("from", from),
            wanted.time("to", to));
    PageRequest part = wanted.page(cursor, limit);
    wanted.check();
    JobPage page = oversight.list(filter, part.cursor(), part.limit());
    return new PageResponse<>(
        page.jobs().stream().map(WorkResponse::of).toList(), page.nextCursor());
  }

  @GetMapping("/{jobId}")
  WorkDetailResponse one(@PathVariable String jobId) {
    return detail(
        oversight
            .work(Ids.of(jobId, JobsController::unknown))
            .orElseThrow(JobsController::unknown));
  }

  /** Tries failed work again, with all its retries. */
  @PostMapping("/{jobId}/retry")
  @ResponseStatus(HttpStatus.ACCEPTED)
  WorkDetailResponse retry(@PathVariable String jobId) {
    return switch (oversight
        .retry(Ids.of(jobId, JobsController::unknown))
        .orElseThrow(JobsController::unknown)) {
      case Retried.Queued queued -> one(queued.job().jobId().toString());
      case Retried.NotFailed other ->
          throw new Refusal(
                  HttpStatus.CONFLICT, "not_failed", "Only a job that failed is tried again.")
              .with("job_status", other.job().status().label());
      case Retried.Replaced replaced ->
          throw new Refusal(
                  HttpStatus.CONFLICT,
                  "asked_for_again",
                  "The same work was asked for again, and is under way or done.")
              .with("job_id", replaced.by().jobId());
    };
  }

  /** Ends work for all who want it, or an owner's own job for them alone. */
  @PostMapping("/{jobId}/cancel")
  WorkDetailResponse cancel(@PathVariable String jobId) {
    UUID id = Ids.of(jobId, JobsController::unknown);
    Job before = jobs.find(id).orElseThrow(JobsController::unknown);
    Job after = jobs.cancel(id).orElseThrow(JobsController::unknown);
    if (before.status().ended() || after.status() != JobStatus.CANCELLED) {
      throw new Refusal(HttpStatus.CONFLICT, "cannot_be_cancelled", "The job has its end already.")
          .with("job_status", after.status().label());
    }
    return one(jobId);
  }

  private WorkDetailResponse detail(Job work) {
    return WorkDetailResponse.of(
        work,
        ledger.paidFor(work.jobId()),
        oversight.decisions(work.jobId()),
        jobs.attempts(work.jobId()),
        oversight.followers(work.jobId()));
  }

  private static Refusal unknown() {
    return new Refusal(HttpStatus.NOT_FOUND, "unknown_job", "There is no such job.");
  }
}

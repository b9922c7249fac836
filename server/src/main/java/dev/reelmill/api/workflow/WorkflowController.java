package dev.reelmill.api.workflow;

import dev.reelmill.account.Caller;
import dev.reelmill.api.CallersJobs;
import dev.reelmill.api.JobEndings;
import dev.reelmill.api.PageRequest;
import dev.reelmill.api.PageResponse;
import dev.reelmill.api.TextFallback;
import dev.reelmill.api.events.Listeners;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobPage;
import dev.reelmill.job.JobStore;
import dev.reelmill.live.JobStanding;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Follows generations, and ends them. */
@RestController
@RequestMapping("/api/v1/videos/jobs")
class WorkflowController {
  private final JobStore jobs;
  private final CallersJobs callersJobs;
  private final JobEndings endings;
  private final Listeners listeners;
  private final TextFallback texts;

  WorkflowController(
      JobStore jobs,
      CallersJobs callersJobs,
      JobEndings endings,
      Listeners listeners,
      TextFallback texts) {
    this.jobs = jobs;
    this.callersJobs = callersJobs;
    this.endings = endings;
    this.listeners = listeners;
    this.texts = texts;
  }

  @GetMapping
  PageResponse<JobStatusResponse> own(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit,
      Caller caller) {
    PageRequest wanted = PageRequest.of(cursor, limit);
    JobPage page =
        jobs.listOwned(caller.owner().orElseThrow(), null, wanted.cursor(), wanted.limit());
    return new PageResponse<>(
        page.jobs().stream()
            .map(job -> JobStatusResponse.of(JobStanding.of(job, null), null))
            .toList(),
        page.nextCursor());
  }

  @GetMapping("/{jobId}/status")
  ResponseEntity<JobStatusResponse> status(@PathVariable String jobId, Caller caller) {
    JobStanding standing = callersJobs.visibleStanding(jobId, caller);
    String text = texts.of(standing.jobId(), standing.status()).orElse(null);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(JobStatusResponse.of(standing, text));
  }

  @GetMapping("/{jobId}/events")
  ResponseEntity<SseEmitter> events(
      @PathVariable String jobId, Caller caller, HttpServletRequest request) {
    Job job = callersJobs.visible(jobId, caller);
    return listeners.stream(job.jobId(), caller, request);
  }

  /** Cancels a job that is under way, and forgets one that has ended, with its video. */
  @DeleteMapping("/{jobId}")
  ResponseEntity<JobAccepted> delete(@PathVariable String jobId, Caller caller) {
    return endings
        .end(callersJobs.own(jobId, caller))
        .map(cancelled -> ResponseEntity.ok(JobAccepted.of(cancelled)))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }
}

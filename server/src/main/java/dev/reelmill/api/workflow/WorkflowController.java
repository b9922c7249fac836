package dev.reelmill.api.workflow;

import dev.reelmill.account.Caller;
import dev.reelmill.api.PlaybackAddresses;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStore;
import dev.reelmill.live.JobEvents;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Follows generations. Jobs that belong to someone are not shown to those nobody knows. */
@RestController
class WorkflowController {
  private final JobStore jobs;
  private final JobEvents events;
  private final PlaybackAddresses addresses;

  WorkflowController(JobStore jobs, JobEvents events, PlaybackAddresses addresses) {
    this.jobs = jobs;
    this.events = events;
    this.addresses = addresses;
  }

  @GetMapping("/api/v1/videos/jobs/{jobId}/status")
  ResponseEntity<JobStatusResponse> status(@PathVariable String jobId, Caller caller) {
    Job job = visible(jobId, caller);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(JobStatusResponse.of(job, jobs.queuePosition(job.jobId()).orElse(null)));
  }

  @GetMapping("/api/v1/videos/jobs/{jobId}/events")
  ResponseEntity<SseEmitter> events(
      @PathVariable String jobId, Caller caller, HttpServletRequest request) {
    Job job = visible(jobId, caller);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no") // a proxy that collects events makes them late
        .body(EventStream.of(job.jobId(), events, addresses.of(request)));
  }

  private Job visible(String jobId, Caller caller) {
    Job job = jobs.find(id(jobId)).orElseThrow(WorkflowController::unknown);
    boolean own = caller.owner().filter(owner -> owner.equals(job.owner())).isPresent();
    if (!job.shared() && !own) {
      throw new ResponseStatusException(
          caller.owner().isEmpty() ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN,
          "This job belongs to someone.");
    }
    return job;
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "No such job");
  }
}

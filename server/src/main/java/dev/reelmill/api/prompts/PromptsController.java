package dev.reelmill.api.prompts;

import dev.reelmill.account.Caller;
import dev.reelmill.api.Batch;
import dev.reelmill.api.CallersJobs;
import dev.reelmill.api.DoorStatus;
import dev.reelmill.api.Envelope;
import dev.reelmill.api.JobEndings;
import dev.reelmill.api.OrderCounter;
import dev.reelmill.api.PageRequest;
import dev.reelmill.api.PageResponse;
import dev.reelmill.api.Patience;
import dev.reelmill.api.RequestedFilm;
import dev.reelmill.api.events.Listeners;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobPage;
import dev.reelmill.job.JobStore;
import dev.reelmill.knowledge.Knowledge;
import dev.reelmill.order.Orders;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;

/** The prompts door. */
@RestController
@RequestMapping("/api/videos")
class PromptsController {
  private static final String DOOR = "prompts";

  private final OrderCounter counter;
  private final CallersJobs callersJobs;
  private final JobStore jobs;
  private final JobEndings endings;
  private final Listeners listeners;
  private final PromptVideoAnswers answers;
  private final Orders orders;
  private final Knowledge knowledge;

  PromptsController(
      OrderCounter counter,
      CallersJobs callersJobs,
      JobStore jobs,
      JobEndings endings,
      Listeners listeners,
      PromptVideoAnswers answers,
      Orders orders,
      Knowledge knowledge) {
    this.counter = counter;
    this.callersJobs = callersJobs;
    this.jobs = jobs;
    this.endings = endings;
    this.listeners = listeners;
    this.answers = answers;
    this.orders = orders;
    this.knowledge = knowledge;
  }

  @PostMapping("/generate")
  @ResponseStatus(HttpStatus.CREATED)
  Envelope<PromptJob> generate(
      @RequestBody JsonNode body, Caller caller, ServletWebRequest exchange) {
    return Envelope.of(PromptJob.of(order(body, new Patience(), caller, exchange)));
  }

  @PostMapping("/batch")
  Envelope<Batch<PromptJob>> batch(
      @RequestBody JsonNode body, Caller caller, ServletWebRequest exchange) {
    Patience shared = new Patience();
    return Envelope.of(
        Batch.of(
            body,
            exchange,
            item -> PromptJob.of(order(item, shared, caller, exchange)),
            PromptJob::refused));
  }

  private Job order(JsonNode body, Patience patience, Caller caller, ServletWebRequest exchange) {
    return counter
        .taken(exchange)
        .orElseGet(
            () -> {
              String owner = caller.owner().orElseThrow();
              RequestedFilm film = PromptRequest.read(body, owner, orders, knowledge);
              return counter.take(caller, () -> film.order(knowledge, patience), exchange);
            });
  }

  /** What may be chosen here. */
  @GetMapping("/options")
  Envelope<PromptOptions> options() {
    return Envelope.of(PromptOptions.of(orders));
  }

  /** The caller's own, newest first. */
  @GetMapping
  Envelope<PageResponse<PromptVideoResponse>> own(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit,
      Caller caller,
      HttpServletRequest request) {
    PageRequest wanted = PageRequest.of(cursor, limit);
    JobPage page =
        jobs.listOwned(caller.owner().orElseThrow(), DOOR, wanted.cursor(), wanted.limit());
    return Envelope.of(
        new PageResponse<>(
            page.jobs().stream().map(job -> answers.of(job, request)).toList(), page.nextCursor()));
  }

  @GetMapping("/{jobId}")
  Envelope<PromptVideoResponse> one(
      @PathVariable String jobId, Caller caller, HttpServletRequest request) {
    return Envelope.of(answers.of(callersJobs.own(jobId, caller), request));
  }

  /** Cancels a video that is being made, and removes one that has ended. */
  @DeleteMapping("/{jobId}")
  Envelope<Ended> delete(@PathVariable String jobId, Caller caller) {
    Job job = callersJobs.own(jobId, caller);
    return Envelope.of(
        endings
            .end(job)
            .map(cancelled -> Ended.of(cancelled, false))
            .orElseGet(() -> Ended.of(job, true)));
  }

  @GetMapping("/{jobId}/events")
  ResponseEntity<SseEmitter> events(
      @PathVariable String jobId, Caller caller, HttpServletRequest request) {
    Job job = callersJobs.own(jobId, caller);
    return listeners.stream(job.jobId(), caller, request);
  }

  /**
   * What became of a video that is wanted no more.
   *
   * @param removed whether it had ended before, and nothing of it is left
   */
  record Ended(UUID jobId, String status, boolean removed) {
    static Ended of(Job job, boolean removed) {
      return new Ended(job.jobId(), DoorStatus.of(job.status()), removed);
    }
  }
}

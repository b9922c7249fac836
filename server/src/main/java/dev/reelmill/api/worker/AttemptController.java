package dev.reelmill.api.worker;

import dev.reelmill.api.RequestFields;
import dev.reelmill.job.Lease;
import dev.reelmill.outside.OutsideWork;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Hears from attempts of workers without the database. */
@RestController
@RequestMapping("/api/v1/worker/jobs/{jobId}")
class AttemptController {
  private static final int LONGEST_WORD = 100;
  private static final int LONGEST_DECISION = 500_000;
  private static final int MOST_SCENES = 100_000;

  private final OutsideWork work;
  private final HeldLeases held;

  AttemptController(OutsideWork work, HeldLeases held) {
    this.work = work;
    this.held = held;
  }

  /** Extends the lease; due three times in its length. */
  @PostMapping("/heartbeat")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void heartbeat(
      @PathVariable String jobId,
      @RequestHeader(name = HeldLeases.HEADER, required = false) @Nullable String token,
      @RequestBody(required = false) @Nullable JsonNode body) {
    String worker = body == null ? "" : body.path("worker").asString("");
    held.use(jobId, token, lease -> work.heartbeat(lease, worker));
  }

  @PostMapping("/progress")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void progress(
      @PathVariable String jobId,
      @RequestHeader(name = HeldLeases.HEADER, required = false) @Nullable String token,
      @RequestBody JsonNode body) {
    read(
        jobId,
        token,
        body,
        (lease, fields) -> {
          String stage = fields.text("stage", LONGEST_WORD);
          int percentage = number(body, "percentage", 100, fields);
          int scene = number(body, "scene", MOST_SCENES, fields);
          int scenes = number(body, "scenes", MOST_SCENES, fields);
          fields.check();
          work.jobs().progress(lease, stage, percentage, scene, scenes);
        });
  }

  @PostMapping("/playable")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void playable(
      @PathVariable String jobId,
      @RequestHeader(name = HeldLeases.HEADER, required = false) @Nullable String token) {
    held.use(jobId, token, work.jobs()::playable);
  }

  /** Numbers about the attempt, by name. */
  @PostMapping("/measured")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void measured(
      @PathVariable String jobId,
      @RequestHeader(name = HeldLeases.HEADER, required = false) @Nullable String token,
      @RequestBody JsonNode body) {
    read(
        jobId,
        token,
        body,
        (lease, fields) -> {
          Map<String, Double> measures = new HashMap<>();
          for (Map.Entry<String, JsonNode> one : body.path("measures").properties()) {
            if (one.getValue().isNumber()
                && one.getKey().matches("[ -~]{1,100}")
                && measures.size() < LONGEST_WORD) {
              measures.put(one.getKey(), one.getValue().doubleValue());
            } else {
              fields.wrong(
                  "measures",
                  "must be at most 100 numbers by names of 1 to 100 visible characters");
            }
          }
          fields.check();
          work.jobs().measured(lease, measures);
        });
  }

  /** What was decided about the work under a name, if anything was. */
  @PostMapping("/decision")
  Decision decision(
      @PathVariable String jobId,
      @RequestHeader(name = HeldLeases.HEADER, required = false) @Nullable String token,
      @RequestBody JsonNode body) {
    return answer(
        jobId,
        token,
        body,
        (lease, fields) -> {
          String name = fields.text("name", LONGEST_WORD);
          fields.check();
          return new Decision(work.jobs().decision(lease, name).orElse(null));
        });
  }

  /** Decides something about the work, unless it was decided before. */
  @PostMapping("/decide")
  Decision decide(
      @PathVariable String jobId,
      @RequestHeader(name = HeldLeases.HEADER, required = false) @Nullable String token,
      @RequestBody JsonNode body) {
    return answer(
        jobId,
        token,
        body,
        (lease, fields) -> {
          String name = fields.text("name", LONGEST_WORD);
          String content = fields.text("content", LONGEST_DECISION);
          fields.check();
          return new Decision(work.jobs().decide(lease, name, content));
        });
  }

  /**
   * What holds.
   *
   * @param content null where nothing was decided
   */
  record Decision(@Nullable String content) {}

  /** Every object of the video is stored. */
  @PostMapping("/uploaded")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void uploaded(
      @PathVariable String jobId,
      @RequestHeader(name = HeldLeases.HEADER, required = false) @Nullable String token) {
    held.use(jobId, token, work.jobs()::uploaded);
  }

  /** The video goes into the catalogue, and the job is ready. */
  @PostMapping("/index")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void index(
      @PathVariable String jobId,
      @RequestHeader(name = HeldLeases.HEADER, required = false) @Nullable String token) {
    held.use(jobId, token, work::index);
  }

  /** The attempt did not succeed; nothing that is told of it is refused. */
  @PostMapping("/fail")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void fail(
      @PathVariable String jobId,
      @RequestHeader(name = HeldLeases.HEADER, required = false) @Nullable String token,
      @RequestBody JsonNode body) {
    ToldFailure told = ToldFailure.read(body);
    held.use(
        jobId,
        token,
        lease ->
            work.jobs().fail(lease, told.code(), told.message(), told.stage(), told.retryable()));
  }

  /** The worker has to stop; the job is queued again, and this attempt does not count. */
  @PostMapping("/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(
      @PathVariable String jobId,
      @RequestHeader(name = HeldLeases.HEADER, required = false) @Nullable String token) {
    held.use(jobId, token, work.jobs()::release);
  }

  private void read(
      String jobId,
      @Nullable String token,
      JsonNode body,
      BiConsumer<Lease, RequestFields> action) {
    held.use(jobId, token, lease -> action.accept(lease, new RequestFields(body)));
  }

  private Decision answer(
      String jobId,
      @Nullable String token,
      JsonNode body,
      BiFunction<Lease, RequestFields, Decision> action) {
    return held.answer(jobId, token, lease -> action.apply(lease, new RequestFields(body)));
  }

  private static int number(JsonNode body, String field, int most, RequestFields fields) {
    JsonNode value = body.path(field);
    if (value.isInt() && value.intValue() >= 0 && value.intValue() <= most) {
      return value.intValue();
    }
    fields.wrong(field, "must be a whole number from 0 to " + most);
    return 0;
  }
}

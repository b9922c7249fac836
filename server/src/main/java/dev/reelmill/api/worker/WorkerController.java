package dev.reelmill.api.worker;

import dev.reelmill.api.Refusal;
import dev.reelmill.api.RequestFields;
import dev.reelmill.brief.EngineVersion;
import dev.reelmill.job.Lease;
import dev.reelmill.outside.OutsideWork;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Gives jobs to workers without the database. */
@RestController
@RequestMapping("/api/v1/worker")
class WorkerController {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_WAIT = 25;

  private final OutsideWork work;

  WorkerController(OutsideWork work) {
    this.work = work;
  }

  /** What a worker must know before it begins. */
  @GetMapping("/rules")
  Rules rules(@RequestParam(defaultValue = "") String engine) {
    if (!engine.isEmpty()) {
      requireSame(engine);
    }
    return new Rules(EngineVersion.CURRENT, work.lease().toSeconds());
  }

  /** The next job, waited for if there is none; 204 when none came. */
  @PostMapping("/claim")
  ResponseEntity<ClaimedJob> claim(@RequestBody JsonNode body) throws InterruptedException {
    RequestFields fields = new RequestFields(body);
    String worker = fields.text("worker", LONGEST_NAME);
    String engine = fields.text("engine", LONGEST_NAME * 5);
    JsonNode wait = body.path("wait_seconds");
    if (body.hasNonNull("wait_seconds")
        && !(wait.isInt() && wait.intValue() >= 0 && wait.intValue() <= LONGEST_WAIT)) {
      fields.wrong("wait_seconds", "must be a whole number from 0 to " + LONGEST_WAIT);
    }
    fields.check();
    requireSame(engine);
    Optional<Lease> lease = work.claim(worker, Duration.ofSeconds(wait.asInt(0)));
    return lease
        .map(held -> ResponseEntity.ok(ClaimedJob.of(held)))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  /** Another engine makes other bytes of the same brief. */
  private static void requireSame(String engine) {
    if (!engine.equals(EngineVersion.CURRENT)) {
      throw new Refusal(
          HttpStatus.CONFLICT,
          "other_engine",
          "This server's films are made by the engine " + EngineVersion.CURRENT + ".");
    }
  }

  /**
   * What workers go by.
   *
   * @param engine the version whose films are wanted
   * @param leaseSeconds a worker that is silent for so long is taken for dead
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record Rules(String engine, long leaseSeconds) {}
}

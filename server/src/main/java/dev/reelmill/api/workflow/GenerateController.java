package dev.reelmill.api.workflow;

import dev.reelmill.account.Caller;
import dev.reelmill.api.Batch;
import dev.reelmill.api.OrderCounter;
import dev.reelmill.api.Patience;
import dev.reelmill.api.RequestedFilm;
import dev.reelmill.job.Job;
import dev.reelmill.knowledge.Knowledge;
import dev.reelmill.order.Orders;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.JsonNode;

/** Takes orders of films of any kind, one by one or many at once. */
@RestController
class GenerateController {
  private final Orders orders;
  private final Knowledge knowledge;
  private final OrderCounter counter;

  GenerateController(Orders orders, Knowledge knowledge, OrderCounter counter) {
    this.orders = orders;
    this.knowledge = knowledge;
    this.counter = counter;
  }

  @PostMapping("/api/v1/videos/generate")
  ResponseEntity<JobAccepted> generate(
      @RequestBody JsonNode body, Caller caller, ServletWebRequest exchange) {
    Job job = order(body, new Patience(), caller, exchange);
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/videos/jobs/" + job.jobId() + "/status"))
        .body(JobAccepted.of(job));
  }

  @PostMapping("/api/v1/videos/batch")
  Batch<BatchItem> batch(@RequestBody JsonNode body, Caller caller, ServletWebRequest exchange) {
    Patience shared = new Patience();
    return Batch.of(
        body,
        exchange,
        item -> BatchItem.of(order(item, shared, caller, exchange)),
        BatchItem::refused);
  }

  private Job order(JsonNode body, Patience patience, Caller caller, ServletWebRequest exchange) {
    return counter
        .taken(exchange)
        .orElseGet(
            () -> {
              String owner = caller.owner().orElseThrow();
              RequestedFilm film = GenerateRequest.read(body, owner, orders, knowledge);
              return counter.take(caller, () -> film.order(knowledge, patience), exchange);
            });
  }
}

package dev.reelmill.api.workflow;

import dev.reelmill.account.Caller;
import dev.reelmill.api.InvalidRequestException;
import dev.reelmill.api.InvalidRequestException.FieldProblem;
import dev.reelmill.api.OrderCounter;
import dev.reelmill.api.Refusal;
import dev.reelmill.brief.InvalidBriefException;
import dev.reelmill.job.Job;
import dev.reelmill.knowledge.Knowledge;
import dev.reelmill.order.Orders;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.JsonNode;

/** Takes orders of films of any kind, one by one or many at once. */
@RestController
class GenerateController {
  private static final int MOST_AT_ONCE = 100;

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
    Job job = order(body, caller, exchange);
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/videos/jobs/" + job.jobId() + "/status"))
        .body(JobAccepted.of(job));
  }

  @PostMapping("/api/v1/videos/batch")
  BatchResponse batch(@RequestBody JsonNode body, Caller caller, ServletWebRequest exchange) {
    JsonNode items = body.path("items");
    if (!items.isArray() || items.isEmpty() || items.size() > MOST_AT_ONCE) {
      throw new InvalidRequestException(
          List.of(new FieldProblem("items", "must be a list of 1 to " + MOST_AT_ONCE)));
    }
    List<BatchResponse.Item> answers = new ArrayList<>();
    for (JsonNode item : items) {
      answers.add(answer(item, caller, exchange));
    }
    return new BatchResponse(answers);
  }

  private BatchResponse.Item answer(JsonNode item, Caller caller, ServletWebRequest exchange) {
    try {
      return BatchResponse.Item.of(order(item, caller, exchange));
    } catch (InvalidRequestException invalid) {
      return BatchResponse.Item.of(invalid);
    } catch (InvalidBriefException invalid) {
      return BatchResponse.Item.of(invalid);
    } catch (Refusal refused) {
      return BatchResponse.Item.of(refused);
    }
  }

  private Job order(JsonNode body, Caller caller, ServletWebRequest exchange) {
    String owner = caller.owner().orElseThrow();
    return counter.take(GenerateRequest.read(body, owner, orders, knowledge), exchange);
  }
}

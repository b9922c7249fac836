package dev.reelmill.api.topics;

import dev.reelmill.account.Caller;
import dev.reelmill.api.Batch;
import dev.reelmill.api.RateLimits;
import dev.reelmill.api.Refusal;
import dev.reelmill.job.Job;
import dev.reelmill.topic.TopicAnswer;
import dev.reelmill.topic.TopicOrders;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.JsonNode;

/** Takes wishes for films of topics, one by one or several at once, and takes them back. */
@RestController
class AskController {
  private static final int RECOMMENDED = 3;

  private final TopicOrders orders;
  private final RateLimits limits;

  AskController(TopicOrders orders, RateLimits limits) {
    this.orders = orders;
    this.limits = limits;
  }

  @PostMapping("/videos/generate")
  TopicAsked generate(@RequestBody JsonNode body, Caller caller, ServletWebRequest exchange) {
    TopicRequest request = TopicRequest.one(body);
    return ask(request, request.topics().getFirst(), caller, exchange);
  }

  @PostMapping("/videos/batch")
  Batch<TopicAsked.Item> batch(
      @RequestBody JsonNode body, Caller caller, ServletWebRequest exchange) {
    return Batch.of(
        body,
        exchange,
        item -> TopicAsked.Item.of(generate(item, caller, exchange)),
        TopicAsked.Item::refused);
  }

  /** The first three are asked for. */
  @PostMapping("/videos/recommendations")
  TopicAsked.Recommended recommendations(
      @RequestBody JsonNode body, Caller caller, ServletWebRequest exchange) {
    TopicRequest request = TopicRequest.recommendations(body);
    List<TopicAsked> answers = new ArrayList<>();
    for (String topic : request.topics()) {
      answers.add(
          answers.size() < RECOMMENDED
              ? ask(request, topic, caller, exchange)
              : skipped(request, topic));
    }
    return new TopicAsked.Recommended(body.path("user_id").asString(), request.persona(), answers);
  }

  private TopicAsked ask(
      TopicRequest request, String topic, Caller caller, ServletWebRequest exchange) {
    return request
        .wanted()
        .flatMap(persona -> TopicRequest.find(persona.label(), topic))
        .map(
            known ->
                switch (orders.order(
                    known, request.priority(), () -> limits.generation(exchange, caller))) {
                  case TopicAnswer.Cached cached ->
                      new TopicAsked(null, "cached", request.persona(), topic);
                  case TopicAnswer.Failed(Job job) ->
                      new TopicAsked(job.jobId(), "failed", request.persona(), topic);
                  case TopicAnswer.Enqueued(Job job) ->
                      new TopicAsked(job.jobId(), "enqueued", request.persona(), topic);
                })
        .orElseGet(() -> skipped(request, topic));
  }

  private static TopicAsked skipped(TopicRequest request, String topic) {
    return new TopicAsked(null, "skipped", request.persona(), topic);
  }

  /** Stops the making of a film for all who asked on this door. */
  @DeleteMapping("/videos/{persona}/{topic}")
  TopicAsked cancel(@PathVariable String persona, @PathVariable String topic) {
    return orders
        .cancel(TopicRequest.named(persona, topic))
        .map(job -> new TopicAsked(job.jobId(), "cancelled", persona, topic))
        .orElseThrow(
            () ->
                new Refusal(
                    HttpStatus.NOT_FOUND,
                    "nothing_to_cancel",
                    "This film is not being made at present."));
  }
}

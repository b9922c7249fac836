package dev.reelmill.api.admin;

import dev.reelmill.api.PageRequest;
import dev.reelmill.api.PageResponse;
import dev.reelmill.api.Parameters;
import dev.reelmill.api.Refusal;
import dev.reelmill.api.Timestamps;
import dev.reelmill.webhook.Delivery;
import dev.reelmill.webhook.DeliveryPage;
import dev.reelmill.webhook.DeliveryStore;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Messages to callback addresses. */
@RestController
@RequestMapping("/admin/webhooks/deliveries")
class DeliveriesController {
  private final DeliveryStore deliveries;

  DeliveriesController(DeliveryStore deliveries) {
    this.deliveries = deliveries;
  }

  @GetMapping
  PageResponse<DeliveryResponse> list(
      @RequestParam(name = "job_id", required = false) @Nullable String jobId,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit) {
    Parameters wanted = new Parameters();
    UUID job = wanted.id("job_id", jobId);
    PageRequest part = wanted.page(cursor, limit);
    wanted.check();
    DeliveryPage page = deliveries.list(job, part.cursor(), part.limit());
    return new PageResponse<>(
        page.deliveries().stream().map(DeliveryResponse::of).toList(), page.nextCursor());
  }

  /** Says the message again, with the same id and content. */
  @PostMapping("/{deliveryId}/replay")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, String> replay(@PathVariable String deliveryId) {
    UUID id = new Parameters().id("delivery_id", deliveryId);
    if (id == null || !deliveries.replay(id)) {
      throw new Refusal(HttpStatus.NOT_FOUND, "unknown_delivery", "There is no such delivery.");
    }
    return Map.of("delivery_id", id.toString(), "state", "waiting");
  }

  /**
   * A message.
   *
   * @param state waiting, delivered or given_up
   * @param lastStatus the HTTP status of the last attempt that was answered
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record DeliveryResponse(
      UUID deliveryId,
      UUID jobId,
      String url,
      String type,
      String state,
      int attempts,
      @Nullable Integer lastStatus,
      @Nullable String lastError,
      String occurredAt,
      @Nullable String nextAttemptAt,
      @Nullable String endedAt) {

    static DeliveryResponse of(Delivery delivery) {
      return new DeliveryResponse(
          delivery.deliveryId(),
          delivery.jobId(),
          delivery.url(),
          delivery.type(),
          delivery.state().name().toLowerCase(Locale.ROOT),
          delivery.attempts(),
          delivery.lastStatus(),
          delivery.lastError(),
          Timestamps.of(delivery.occurredAt()),
          delivery.state() == Delivery.State.WAITING ? Timestamps.of(delivery.dueAt()) : null,
          Timestamps.ofNullable(delivery.endedAt()));
    }
  }
}

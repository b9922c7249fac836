package dev.reelmill.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to a callback address.
 *
 * @param deliveryId the receiver's idempotency key, the same in every attempt
 * @param type for example {@code video.completed}
 * @param body JSON, or null before the first attempt
 * @param attempts made so far
 * @param dueAt when the next attempt is due, if it waits for one
 * @param lastStatus the HTTP status of the last attempt that was answered, or null
 * @param lastError why the last attempt was in vain, or null
 */
public record Delivery(
    UUID deliveryId,
    UUID jobId,
    String url,
    String type,
    Instant occurredAt,
    @Nullable String body,
    State state,
    int attempts,
    Instant dueAt,
    @Nullable Integer lastStatus,
    @Nullable String lastError,
    @Nullable Instant endedAt) {

  /** How far it got. */
  public enum State {
    WAITING,
    DELIVERED,
    GIVEN_UP
  }
}

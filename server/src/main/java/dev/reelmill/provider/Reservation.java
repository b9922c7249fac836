package dev.reelmill.provider;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money set aside for one call.
 *
 * @param estimate in USD
 * @param orderId what the provider calls the thing it makes, once that is known
 * @param ageSeconds how long ago it was set aside when it was read
 */
public record Reservation(
    UUID callId, Spending what, double estimate, @Nullable String orderId, double ageSeconds) {}

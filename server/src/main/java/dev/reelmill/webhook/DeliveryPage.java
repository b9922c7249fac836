package dev.reelmill.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of deliveries.
 *
 * @param deliveries newest first
 * @param nextCursor where the next page starts, or null at the end
 */
public record DeliveryPage(List<Delivery> deliveries, @Nullable String nextCursor) {
  public DeliveryPage {
    deliveries = List.copyOf(deliveries);
  }
}

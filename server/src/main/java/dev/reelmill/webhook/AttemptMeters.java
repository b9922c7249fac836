package dev.reelmill.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts this process's attempts at deliveries, by what became of them. */
final class AttemptMeters {
  private final Counter delivered;
  private final Counter unheard;
  private final Counter givenUp;

  AttemptMeters(MeterRegistry registry) {
    delivered = counter(registry, "delivered");
    unheard = counter(registry, "unheard");
    givenUp = counter(registry, "given_up");
  }

  private static Counter counter(MeterRegistry registry, String outcome) {
    return Counter.builder("reelmill.webhook.attempts")
        .tag("outcome", outcome)
        .description("Attempts at messages to callback addresses that this server made.")
        .register(registry);
  }

  void delivered() {
    delivered.increment();
  }

  /** To be tried again. */
  void unheard() {
    unheard.increment();
  }

  void givenUp() {
    givenUp.increment();
  }
}

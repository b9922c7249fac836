package dev.reelmill.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When an unheard message is said again.
 *
 * @param waits before the second attempt, the third and so on
 */
public record RetrySchedule(List<Duration> waits) {

  /** As Standard Webhooks recommends: ten attempts within about three days. */
  public static final RetrySchedule STANDARD =
      new RetrySchedule(
          List.of(
              Duration.ofSeconds(5),
              Duration.ofMinutes(5),
              Duration.ofMinutes(30),
              Duration.ofHours(2),
              Duration.ofHours(5),
              Duration.ofHours(10),
              Duration.ofHours(14),
              Duration.ofHours(20),
              Duration.ofHours(24)));

  public RetrySchedule {
    waits = List.copyOf(waits);
  }

  /**
   * How long to wait after a number of attempts in vain, or empty when it is time to give up.
   *
   * @param attempts made so far, from 1
   */
  Optional<Duration> after(int attempts) {
    return attempts <= waits.size() ? Optional.of(waits.get(attempts - 1)) : Optional.empty();
  }
}

package dev.reelmill.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class InMemoryRateLimiterTest extends RateLimiterContract {
  @Override
  RateLimiter open(SteppedClock clock) {
    return new InMemoryRateLimiter(clock);
  }

  @Test
  void everNewCallersDoNotFillTheMemoryNorHideOneWhoGoesOnAsking() {
    InMemoryRateLimiter limiter = new InMemoryRateLimiter(clock);
    int granted = 0;
    for (int invented = 0; invented < 3 * InMemoryRateLimiter.CALLERS; invented++) {
      limiter.take(FIVE, "caller " + invented);
      if (invented % 100 == 0) {
        granted += Takers.take(limiter, FIVE, who, 1);
      }
    }
    assertThat(limiter.callers(FIVE)).isEqualTo(InMemoryRateLimiter.CALLERS);
    assertThat(granted).isEqualTo(5);
  }

  @Test
  void whoStaysAwayIsForgotten() {
    InMemoryRateLimiter limiter = new InMemoryRateLimiter(clock);
    limiter.take(FIVE, who);
    assertThat(limiter.callers(FIVE)).isEqualTo(1);
    clock.pass(Duration.ofSeconds(61));
    assertThat(limiter.callers(FIVE)).isZero();
  }
}

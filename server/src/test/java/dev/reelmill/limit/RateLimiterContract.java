package dev.reelmill.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every limiter does. */
abstract class RateLimiterContract {
  static final Rate FIVE = Rate.perMinute("five", 5);

  final SteppedClock clock = new SteppedClock();
  final String who = UUID.randomUUID().toString();
  private RateLimiter limiter;

  /** A limiter that knows nobody of this test. */
  abstract RateLimiter open(SteppedClock clock);

  @BeforeEach
  void openLimiter() {
    limiter = open(clock);
  }

  @Test
  void allPermitsMayBeTakenAtOnceAndNoMore() {
    assertThat(limiter.take(FIVE, who)).isEqualTo(granted(4, 60));
    clock.pass(Duration.ofSeconds(10));
    for (int remaining = 3; remaining >= 0; remaining--) {
      assertThat(limiter.take(FIVE, who)).isEqualTo(granted(remaining, 50));
    }
    assertThat(limiter.take(FIVE, who)).isEqualTo(refused(50));
  }

  @Test
  void whoWaitsAsToldMayGoOn() {
    Takers.take(limiter, FIVE, who, 5);
    assertThat(limiter.take(FIVE, who)).isEqualTo(refused(60));
    clock.pass(Duration.ofSeconds(59));
    assertThat(limiter.take(FIVE, who)).isEqualTo(refused(1));
    clock.pass(Duration.ofSeconds(1));
    assertThat(limiter.take(FIVE, who)).isEqualTo(granted(4, 60));
  }

  @Test
  void askingInVainMakesTheWaitNoLonger() {
    assertThat(Takers.take(limiter, FIVE, who, 1000)).isEqualTo(5);
    clock.pass(Duration.ofSeconds(60));
    assertThat(Takers.take(limiter, FIVE, who, 1000)).isEqualTo(5);
  }

  @Test
  void callersAndKindsOfThingsAreCountedApart() {
    assertThat(Takers.take(limiter, FIVE, who, 10)).isEqualTo(5);
    assertThat(Takers.take(limiter, FIVE, who + "'s neighbour", 10)).isEqualTo(5);
    assertThat(Takers.take(limiter, Rate.perMinute("other", 5), who, 10)).isEqualTo(5);
    assertThat(Takers.take(limiter, FIVE, who, 10)).isZero();
  }

  @Test
  void anotherNumberOfPermitsCountsAnew() {
    assertThat(Takers.take(limiter, FIVE, who, 10)).isEqualTo(5);
    assertThat(Takers.take(limiter, Rate.perMinute("five", 6), who, 10)).isEqualTo(6);
  }

  @Test
  void anythingMayTellCallersApart() {
    for (String strange : new String[] {"", "*\r\n$1", "\ud83d\ude80".repeat(10_000), "\0"}) {
      assertThat(Takers.take(limiter, FIVE, who + strange, 10)).as(strange).isEqualTo(5);
    }
  }

  @Test
  void manyAtOnceTakeExactlyWhatThereIs() throws Exception {
    Rate hundred = Rate.perMinute("hundred", 100);
    assertThat(Takers.takeTogether(20, 10, () -> limiter, hundred, who)).isEqualTo(100);
  }

  static Verdict granted(long remaining, int seconds) {
    return new Verdict.Granted(remaining, Duration.ofSeconds(seconds));
  }

  static Verdict refused(int seconds) {
    return new Verdict.Refused(Duration.ofSeconds(seconds));
  }
}

package dev.reelmill.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a worker without a connection is taken for gone. */
class LostLinesTest {
  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final List<String> ONE = List.of("reelmill worker-1");

  /** The first look is a while after the beginning. */
  private static final double SETTLED = 7.5;

  private final long begun = System.nanoTime();
  private final LostLines lines =
      new LostLines(LEASE, begun - Duration.ofMillis(Math.round(SETTLED * 1000)).toNanos());

  @Test
  void whoIsAbsentForAFifthOfALeaseIsGone() {
    assertThat(look(ONE, 0)).isEmpty();
    assertThat(look(ONE, 1.5)).isEmpty();
    assertThat(look(ONE, 2.9)).isEmpty();
    assertThat(look(ONE, 3)).isEqualTo(ONE);
  }

  @Test
  void whoDidNotLookInBetweenDoesNotKnow() {
    look(ONE, 0);
    assertThat(look(ONE, 300)).isEmpty();
    assertThat(look(ONE, 302)).isEmpty();
    assertThat(look(ONE, 303)).isEqualTo(ONE);
  }

  @Test
  void whoWasThereInBetweenIsNot() {
    look(ONE, 0);
    look(List.of(), 1);
    assertThat(look(ONE, 3)).isEmpty();
    assertThat(look(ONE, 5)).isEmpty();
    assertThat(look(ONE, 6)).isEqualTo(ONE);
  }

  @Test
  void whoHasJustBegunToLookDoesNotKnowWhetherTheDatabaseWasAway() {
    LostLines fresh = new LostLines(LEASE, begun);
    for (double seconds = 0; seconds < SETTLED; seconds++) {
      assertThat(fresh.among(ONE, at(seconds))).isEmpty();
    }
    assertThat(fresh.among(ONE, at(SETTLED))).isEqualTo(ONE);
    assertThat(fresh.leasesTell(begun)).isTrue();
  }

  @Test
  void nobodyIsGoneUntilAllMayBeBackAfterTheDatabaseWasAway() {
    look(ONE, 0);
    lines.broken();
    lines.broken();
    double answered = 4.5;
    for (double later = 0; later < SETTLED; later++) {
      assertThat(look(ONE, answered + later)).isEmpty();
    }
    assertThat(look(ONE, answered + SETTLED)).isEqualTo(ONE);
  }

  @Test
  void ofAShortLeaseItTakesAsLong() {
    assertThat(new LostLines(Duration.ofSeconds(2), begun).settled())
        .isEqualTo(Duration.ofMillis(7500));
    assertThat(new LostLines(Duration.ofMinutes(1), begun).settled())
        .isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void leasesTellNothingOnceTheDatabaseWasAwayForLongerThanABeat() {
    look(ONE, 0);
    lines.broken();
    look(ONE, 4.9);
    assertThat(lines.leasesTell(at(4.9))).as("each could be extended").isTrue();
    lines.broken();
    look(ONE, 10);
    assertThat(lines.leasesTell(at(10))).isFalse();
    assertThat(lines.leasesTell(at(17.4))).isFalse();
    assertThat(lines.leasesTell(at(17.5))).isTrue();
  }

  private List<String> look(List<String> absent, double seconds) {
    return lines.among(absent, at(seconds));
  }

  private long at(double seconds) {
    return begun + Math.round(seconds * 1e9);
  }
}

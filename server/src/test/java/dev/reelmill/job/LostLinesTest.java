package dev.reelmill.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a worker without a connection is taken for gone. */
class LostLinesTest {
  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final List<String> ONE = List.of("reelmill worker-1");

  private final LostLines lines = new LostLines(LEASE);
  private final long begun = System.nanoTime();

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
  void nobodyIsGoneWhileTheDatabaseWasAwayLessThanHalfALeaseAgo() {
    look(ONE, 0);
    lines.broken(begun);
    for (double seconds = 1; seconds < 7.5; seconds++) {
      assertThat(look(ONE, seconds)).isEmpty();
    }
    assertThat(look(ONE, 7.5)).isEqualTo(ONE);
  }

  private List<String> look(List<String> absent, double seconds) {
    return lines.among(absent, begun + Math.round(seconds * 1e9));
  }
}

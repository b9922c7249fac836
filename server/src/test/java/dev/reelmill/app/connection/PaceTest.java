package dev.reelmill.app.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Pace pace = new Pace(Duration.ofSeconds(20));
  private long now;

  @Test
  void aByteASecondIsTooSlowOnceThePatienceIsOver() {
    assertThat(after(100, 1)).isTrue(); // nobody had begun to speak
    for (int second = 1; second <= 20; second++) {
      assertThat(after(1, 1)).isTrue();
    }
    assertThat(after(1, 1)).isFalse();
  }

  @Test
  void whoIsFastEnoughMayTakeAllDay() {
    for (int i = 0; i < 10_000; i++) {
      assertThat(after(10, 5_000)).isTrue();
    }
  }

  @Test
  void timeInWhichNobodyListenedDoesNotCount() {
    after(0, 1);
    now += 1000 * SECOND;
    assertThat(pace.received(1, now)).isTrue();
    assertThat(after(1, 1)).isTrue();
  }

  @Test
  void afterAnAnswerAllBeginsAnew() {
    after(0, 1);
    for (int second = 1; second <= 15; second++) {
      after(1, 1);
    }
    pace.answered();
    after(100, 1);
    for (int second = 1; second <= 15; second++) {
      assertThat(after(1, 1)).isTrue();
    }
  }

  /** So many bytes, for which was waited. */
  private boolean after(int seconds, int bytes) {
    pace.nothing(now);
    now += seconds * SECOND;
    return pace.received(bytes, now);
  }
}

package dev.reelmill.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitTest {
  private Instant now = Instant.EPOCH;
  private final Circuit circuit = new Circuit(() -> now);

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(circuit.enter()).isEmpty();
      circuit.failed(ProviderException.refused(Trouble.UNAVAILABLE, "away"));
    }
  }

  @Test
  void afterARestOneQuestionIsLetThroughAndItsAnswerDecides() {
    fail(5);
    assertThat(circuit.enter()).contains("away");
    now = now.plus(Duration.ofSeconds(31));
    fail(1);
    assertThat(circuit.enter()).contains("away");
    now = now.plus(Duration.ofSeconds(31));
    assertThat(circuit.enter()).isEmpty();
    assertThat(circuit.enter()).as("only one at a time").contains("away");
    circuit.well();
    assertThat(circuit.enter()).isEmpty();
  }

  @Test
  void aProbeWhoseAskerWentAwayDecidesNothing() {
    fail(5);
    now = now.plus(Duration.ofSeconds(31));
    assertThat(circuit.enter()).isEmpty();
    circuit.unknown();
    assertThat(circuit.enter()).isEmpty();
  }

  @Test
  void successInBetweenBeginsTheCountAnew() {
    fail(4);
    assertThat(circuit.enter()).isEmpty();
    circuit.well();
    fail(4);
    assertThat(circuit.enter()).isEmpty();
  }
}

package dev.reelmill.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeStretchTest {

  @ParameterizedTest
  @ValueSource(doubles = {1 / 1.08, 0.97, 1.03, 1.1, 1.15})
  void pitchAndLevelStay(double speed) {
    Speech hum = speech(96_000);

    float[] stretched = TimeStretch.at(speed, hum).audio().samples();

    assertThat(stretched).hasSize((int) Math.round(96_000 / speed));
    assertThat(crossings(stretched) * speed)
        .isCloseTo(crossings(hum.audio().samples()), within(8.0));
    assertThat(power(stretched)).isCloseTo(power(hum.audio().samples()), within(0.005));
    for (int i = 1; i < stretched.length; i++) {
      assertThat(Math.abs(stretched[i] - stretched[i - 1])).isLessThan(0.02f);
    }
  }

  @Test
  void wordsMoveWithTheSound() {
    Speech faster = TimeStretch.at(1.15, speech(48_000));

    assertThat(faster.words().getLast().end()).isCloseTo(0.9 / 1.15, within(0.001));
  }

  @Test
  void somethingVeryShortStaysWhole() {
    assertThat(TimeStretch.at(1.1, speech(300)).audio().samples()).hasSize(273);
    assertThat(TimeStretch.at(1, speech(300)).audio().samples()).hasSize(300);
  }

  /** A hum of 137 Hz that swells and fades. */
  private static Speech speech(int length) {
    float[] samples = new float[length];
    for (int i = 0; i < length; i++) {
      double swell = Math.sin(Math.PI * i / length);
      samples[i] = (float) (0.5 * swell * Math.sin(2 * Math.PI * 137 * i / 48_000));
    }
    double end = 0.9 * length / 48_000;
    return new Speech(new AudioClip(samples), List.of(new WordTiming("hum", 0, end)));
  }

  private static double crossings(float[] samples) {
    int count = 0;
    for (int i = 1; i < samples.length; i++) {
      count += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
    }
    return count;
  }

  private static double power(float[] samples) {
    double power = 0;
    for (float sample : samples) {
      power += sample * sample / samples.length;
    }
    return power;
  }
}

package dev.reelmill.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.script.Mood;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MusicBedTest {
  private static final int SECONDS = 12;
  private static final int LENGTH = SECONDS * 48_000;

  @ParameterizedTest
  @EnumSource
  void isTheSameHoweverItIsCut(Mood mood) {
    float[] whole = new MusicBed(mood, "cut").next(LENGTH).left();
    MusicBed bed = new MusicBed(mood, "cut");
    int at = 0;
    for (int length : new int[] {1, 1600, 99_999, 48_000, 200_000}) {
      float[] part = bed.next(length).left();
      assertThat(part).isEqualTo(Arrays.copyOfRange(whole, at, at + length));
      at += length;
    }
  }

  @ParameterizedTest
  @EnumSource
  void seedsPlayDifferentMusicOfLikeLoudness(Mood mood) {
    Set<Integer> heard = new HashSet<>();
    for (int seed = 0; seed < 12; seed++) {
      StereoClip music = new MusicBed(mood, "seed " + seed).next(LENGTH);
      assertThat(LoudnessMeter.integrated(music))
          .isCloseTo(MusicBed.usualLoudness(mood), within(2.2));
      heard.add(Arrays.hashCode(music.left()));
    }
    assertThat(heard).hasSize(12);
  }

  /** Unobtrusive: nothing sharp, no offset, no second without music, and wider than one channel. */
  @ParameterizedTest
  @EnumSource
  void isEvenAndSoft(Mood mood) {
    StereoClip music = new MusicBed(mood, "even").next(LENGTH);

    double mean = 0;
    double side = 0;
    double power = 0;
    double bright = 0;
    Biquad above = Biquad.highPass(5000);
    for (int i = 0; i < LENGTH; i++) {
      double left = music.left()[i];
      double high = above.next(left);
      mean += left / LENGTH;
      power += left * left / LENGTH;
      bright += high * high / LENGTH;
      side += Math.abs(left - music.right()[i]) / LENGTH;
    }
    assertThat(mean).isCloseTo(0, within(1e-4));
    assertThat(side).isGreaterThan(0.01);
    assertThat(bright / power).isLessThan(0.02);
    assertThat(HighestPeak.of(music) - 10 * Math.log10(power)).isLessThan(18);
    for (int second = 1; second < SECONDS; second++) {
      double loudest = 0;
      for (int i = 48_000 * second; i < 48_000 * (second + 1); i++) {
        loudest = Math.max(loudest, Math.abs(music.left()[i]));
      }
      assertThat(loudest).isGreaterThan(0.05);
    }
  }
}

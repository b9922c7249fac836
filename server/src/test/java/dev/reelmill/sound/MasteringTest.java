package dev.reelmill.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.narration.AudioClip;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasteringTest {

  /**
   * EBU Tech 3341, test case 1, is a sine of 1 kHz at −23 dBFS on both channels: −23 LUFS, within
   * 0.1.
   */
  @Test
  void theMeterReadsTheReferenceTone() {
    assertThat(LoudnessMeter.integrated(sine(1000, -23, 20, 0))).isCloseTo(-23, within(0.1));
    assertThat(LoudnessMeter.integrated(sine(1000, -33, 20, 0))).isCloseTo(-33, within(0.1));
  }

  /** EBU Tech 3341, test case 3: quiet ends do not count. */
  @Test
  void theMeterLeavesQuietPartsOut() {
    AudioClip clip = joined(sine(1000, -36, 10, 0), sine(1000, -23, 60, 0), sine(1000, -36, 10, 0));
    assertThat(LoudnessMeter.integrated(clip)).isCloseTo(-23, within(0.1));
  }

  /** EBU Tech 3341, test case 16: a quarter of the rate at 45° peaks between its samples. */
  @Test
  void peaksBetweenSamplesAreSeen() {
    AudioClip clip = sine(12_000, -6, 1, Math.PI / 4);
    assertThat(HighestPeak.of(StereoClip.of(clip))).isBetween(-6.4, -5.8);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 0.3, 0.9})
  void speechGetsToTheTargetWhateverItsLevelWas(double level) {
    AudioClip mastered = Mastering.master(speechLike(level), -16);
    assertThat(LoudnessMeter.integrated(mastered)).isCloseTo(-16, within(0.2));
    assertThat(HighestPeak.of(StereoClip.of(mastered))).isLessThanOrEqualTo(-1.5);
  }

  @Test
  void silenceStaysSilence() {
    AudioClip silence = new AudioClip(new float[96_000]);
    assertThat(Mastering.master(silence, -16)).isSameAs(silence);
    AudioClip nothing = new AudioClip(new float[0]);
    assertThat(Mastering.master(nothing, -16)).isSameAs(nothing);
  }

  @Test
  void theSameSoundIsMasteredTheSame() {
    assertThat(Mastering.master(speechLike(0.2), -16).samples())
        .isEqualTo(Mastering.master(speechLike(0.2), -16).samples());
  }

  @Test
  void isAsLoudOnOneChannelAsOnTwo() {
    StereoClip tones =
        new StereoClip(sine(440, -20, 5, 0).samples(), sine(550, -20, 5, 0).samples());
    StereoClip wide = Mastering.master(tones, -16);
    assertThat(LoudnessMeter.integrated(wide.together())).isLessThan(-18);

    AudioClip one = Mastering.onOneChannel(wide);

    assertThat(LoudnessMeter.integrated(one)).isCloseTo(-16, within(0.1));
    assertThat(HighestPeak.of(StereoClip.of(one))).isLessThanOrEqualTo(-1.5);
  }

  @Test
  void silenceStaysSilenceOnOneChannel() {
    StereoClip silence = new StereoClip(new float[96_000], new float[96_000]);
    assertThat(Mastering.onOneChannel(silence).samples()).containsOnly(0);
  }

  /** Bursts of noise as long as syllables, with sharp peaks and pauses between. */
  private static AudioClip speechLike(double level) {
    Random random = new Random(7);
    float[] samples = new float[8 * AudioClip.SAMPLE_RATE];
    double low = 0;
    for (int i = 0; i < samples.length; i++) {
      low += 0.05 * (random.nextGaussian() - low);
      double syllable = Math.max(0, Math.sin(2 * Math.PI * 4 * i / AudioClip.SAMPLE_RATE));
      double pause = i / 24_000 % 5 == 4 ? 0 : 1;
      double voice = Math.pow(Math.abs(Math.sin(2 * Math.PI * 110 * i / 48_000.0)), 3);
      samples[i] = (float) (level * pause * syllable * (4 * low * voice));
    }
    return new AudioClip(samples);
  }

  private static AudioClip sine(double hertz, double decibels, int seconds, double phase) {
    float[] samples = new float[seconds * AudioClip.SAMPLE_RATE];
    double amplitude = Math.pow(10, decibels / 20);
    for (int i = 0; i < samples.length; i++) {
      samples[i] =
          (float) (amplitude * Math.sin(phase + 2 * Math.PI * hertz * i / AudioClip.SAMPLE_RATE));
    }
    return new AudioClip(samples);
  }

  private static AudioClip joined(AudioClip... clips) {
    int length = 0;
    for (AudioClip clip : clips) {
      length += clip.samples().length;
    }
    float[] samples = new float[length];
    int at = 0;
    for (AudioClip clip : clips) {
      System.arraycopy(clip.samples(), 0, samples, at, clip.samples().length);
      at += clip.samples().length;
    }
    return new AudioClip(samples);
  }
}

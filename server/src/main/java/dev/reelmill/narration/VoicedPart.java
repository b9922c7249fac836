package dev.reelmill.narration;

import java.util.Arrays;

/**
 * Sound without the silence before and behind it.
 *
 * @param from the first sample, 5 ms before the first sound
 * @param to behind the last sample, 40 ms behind the last sound; not before {@code from}
 */
record VoicedPart(int from, int to) {
  /** What is softer than this share of the loudest sample is silence. */
  private static final float SILENCE = 0.01f;

  /** Finds it; it is empty if there is only silence. */
  static VoicedPart of(float[] samples) {
    float loudest = 0;
    for (float sample : samples) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    float least = Math.max(1e-4f, SILENCE * loudest);
    int first = 0;
    while (first < samples.length && Math.abs(samples[first]) < least) {
      first++;
    }
    int last = samples.length - 1;
    while (last >= first && Math.abs(samples[last]) < least) {
      last--;
    }
    return last < first
        ? new VoicedPart(0, 0)
        : new VoicedPart(Math.max(0, first - 240), Math.min(samples.length, last + 1920));
  }

  /** The part itself. */
  float[] cutFrom(float[] samples) {
    return Arrays.copyOfRange(samples, from, to);
  }

  /** Where it begins, in seconds. */
  double startSeconds() {
    return from / (double) AudioClip.SAMPLE_RATE;
  }
}

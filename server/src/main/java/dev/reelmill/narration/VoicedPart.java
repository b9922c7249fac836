package dev.reelmill.narration;

import java.util.Arrays;

/** Sound without the silence before and behind it. */
final class VoicedPart {
  /** What is softer than this share of the loudest sample is silence. */
  private static final float SILENCE = 0.01f;

  private VoicedPart() {}

  /** From 5 ms before the first sound to 40 ms behind the last; empty if there is none. */
  static float[] of(float[] samples) {
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
        ? new float[0]
        : Arrays.copyOfRange(
            samples, Math.max(0, first - 240), Math.min(samples.length, last + 1920));
  }
}

package dev.reelmill.sound;

import dev.reelmill.narration.AudioClip;

/**
 * Turns the sound down around peaks, gently and ahead of them: the gain that each peak needs, taken
 * as a minimum over a window and averaged over another of the same length, so that it is never more
 * than what the peak allows.
 */
final class Limiter {
  private static final int REACH = AudioClip.SAMPLE_RATE / 200;

  private Limiter() {}

  /**
   * Limits sound, both channels alike.
   *
   * @param ceiling highest true peak of the result, as amplitude
   */
  static StereoClip limit(StereoClip clip, double ceiling) {
    float[] gains = TruePeak.envelope(clip, ceiling);
    boolean within = true;
    for (int i = 0; i < gains.length; i++) {
      within &= gains[i] <= ceiling;
      gains[i] = gains[i] > ceiling ? (float) (ceiling / gains[i]) : 1;
    }
    return within ? clip : clip.times(smoothed(minimum(gains)));
  }

  /** Each value the mean of those at most {@link #REACH} away, beyond the ends taken as 1. */
  private static float[] smoothed(float[] least) {
    float[] mean = new float[least.length];
    // Counts how much the window from i - REACH to i + REACH falls short of a gain of 1.
    double lack = 0;
    for (int i = -REACH; i < least.length; i++) {
      lack += i + REACH < least.length ? 1 - least[i + REACH] : 0;
      if (i >= 0) {
        mean[i] = (float) (1 - lack / (2 * REACH + 1));
      }
      lack -= i - REACH >= 0 ? 1 - least[i - REACH] : 0;
    }
    return mean;
  }

  /** The least value at most {@link #REACH} away. */
  private static float[] minimum(float[] values) {
    float[] least = new float[values.length];
    // Indices of rising values, each the least from its place on; the first is the least of all.
    int[] candidates = new int[values.length];
    int first = 0;
    int end = 0;
    for (int i = 0; i < values.length + REACH; i++) {
      if (i < values.length) {
        while (end > first && values[candidates[end - 1]] >= values[i]) {
          end--;
        }
        candidates[end++] = i;
      }
      int centre = i - REACH;
      if (centre >= 0) {
        while (candidates[first] < centre - REACH) {
          first++;
        }
        least[centre] = values[candidates[first]];
      }
    }
    return least;
  }
}

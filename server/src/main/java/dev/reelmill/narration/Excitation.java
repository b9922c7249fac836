package dev.reelmill.narration;

import java.util.Arrays;

/**
 * What a voice's throat gives: pulses at its pitch and noise, each through the bands in which a
 * frame is voiced or not. Goes on from frame to frame.
 */
final class Excitation {
  private static final long MULTIPLIER = 0x5DEECE66DL;
  private static final long MASK = (1L << 48) - 1;

  private final double[][] bands;
  private final int taps;
  private final int length;

  /** Pulses and noise of the frame, behind those of the end of the frame before. */
  private final double[] pulses;

  private final double[] noises;
  private final double[] voiced;
  private final double[] unvoiced;

  /** The linear congruential generator that {@link java.util.Random} specifies. */
  private long random = (1 ^ MULTIPLIER) & MASK;

  private double period = -1;
  private double sincePulse;

  /**
   * An excitation.
   *
   * @param bands for each band the taps of its filter, equally many
   * @param length samples in a frame
   */
  Excitation(double[][] bands, int length) {
    this.bands = Arrays.stream(bands).map(Excitation::asMaryReads).toArray(double[][]::new);
    this.taps = this.bands[0].length;
    this.length = length;
    this.pulses = new double[taps - 1 + length];
    this.noises = new double[taps - 1 + length];
    this.voiced = new double[length];
    this.unvoiced = new double[length];
  }

  /** MaryTTS takes the first tap from the present sample, the second from the last but one. */
  private static double[] asMaryReads(double[] filter) {
    double[] taps = new double[filter.length + 1];
    System.arraycopy(filter, 0, taps, 1, filter.length);
    taps[0] = filter[0];
    taps[1] = 0;
    return taps;
  }

  /**
   * The next frame's samples, valid until asked again.
   *
   * @param target samples from pulse to pulse at the frame's end, 0 when it has no pitch
   * @param strengths share of pulses in each band
   */
  double[] next(double target, double[] strengths) {
    System.arraycopy(pulses, length, pulses, 0, taps - 1);
    System.arraycopy(noises, length, noises, 0, taps - 1);
    raw(target);
    Arrays.fill(voiced, 0);
    Arrays.fill(unvoiced, 0);
    for (int tap = taps - 1; tap >= 0; tap--) {
      double ofPulses = 0;
      double ofNoise = 0;
      for (int band = 0; band < bands.length; band++) {
        ofPulses += strengths[band] * bands[band][tap];
        ofNoise += (1 - strengths[band]) * bands[band][tap];
      }
      add(voiced, ofPulses, pulses, taps - 1 - tap);
      add(unvoiced, ofNoise, noises, taps - 1 - tap);
    }
    add(voiced, 1, unvoiced, 0);
    return voiced;
  }

  private static void add(double[] sum, double factor, double[] samples, int from) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * samples[from + i];
    }
  }

  private void raw(double target) {
    if (period < 0) {
      period = target;
      sincePulse = target;
    }
    double step = 0;
    if (period != 0 && target != 0) {
      step = (target - period) / length;
    } else {
      sincePulse = target;
      period = 0;
    }
    for (int i = taps - 1; i < pulses.length; i++) {
      pulses[i] = period == 0 ? 0 : pulse();
      noises[i] = noise();
      period += step;
    }
    period = target;
  }

  private double pulse() {
    sincePulse += 1;
    if (sincePulse < period) {
      return 0;
    }
    double height = Math.sqrt(period);
    sincePulse -= period;
    return height;
  }

  private double noise() {
    random = (random * MULTIPLIER + 0xBL) & MASK;
    return random >>> 47 != 0 ? 1 : -1;
  }
}

package dev.reelmill.sound;

import dev.reelmill.narration.AudioClip;

/** Integrated loudness by ITU-R BS.1770-4, annex 1. */
public final class LoudnessMeter {
  /** Blocks under this are silence, in LUFS. */
  private static final double ABSOLUTE_GATE = -70;

  /** Blocks this much under the mean of the rest do not count, in LU. */
  private static final double RELATIVE_GATE = -10;

  private static final int BLOCK = AudioClip.SAMPLE_RATE * 4 / 10;
  private static final int HOP = BLOCK / 4;

  private LoudnessMeter() {}

  /**
   * Measures a clip on one channel, played on two, as our films do. (Played on one it would be 3.01
   * LU less.)
   *
   * @return as {@link #integrated(StereoClip)}
   */
  public static double integrated(AudioClip clip) {
    return integrated(StereoClip.of(clip));
  }

  /**
   * Measures a clip.
   *
   * @return LUFS; negative infinity when all of it is silent or it is shorter than 0.4 s
   */
  public static double integrated(StereoClip clip) {
    double[] power = blockPowers(clip.left());
    double[] right = blockPowers(clip.right());
    for (int i = 0; i < power.length; i++) {
      power[i] += right[i];
    }
    double mean = meanAbove(power, power(ABSOLUTE_GATE));
    return loudness(meanAbove(power, mean * StrictMath.pow(10, RELATIVE_GATE / 10)));
  }

  /** The weighted mean square of one channel in each block of 0.4 s, a quarter apart. */
  private static double[] blockPowers(float[] samples) {
    // Tables 1 and 2: the head's high shelf, then the RLB high pass, at 48 kHz.
    Biquad head =
        new Biquad(
            1.53512485958697,
            -2.69169618940638,
            1.19839281085285,
            -1.69065929318241,
            0.73248077421585);
    Biquad highPass = new Biquad(1, -2, 1, -1.99004745483398, 0.99007225036621);
    double[] hops = new double[samples.length / HOP];
    for (int hop = 0; hop < hops.length; hop++) {
      double sum = 0;
      for (int i = hop * HOP; i < (hop + 1) * HOP; i++) {
        double weighted = highPass.next(head.next(samples[i]));
        sum += weighted * weighted;
      }
      hops[hop] = sum;
    }
    double[] powers = new double[Math.max(0, hops.length - 3)];
    for (int block = 0; block < powers.length; block++) {
      powers[block] = (hops[block] + hops[block + 1] + hops[block + 2] + hops[block + 3]) / BLOCK;
    }
    return powers;
  }

  private static double meanAbove(double[] powers, double gate) {
    double sum = 0;
    int count = 0;
    double least = power(ABSOLUTE_GATE);
    for (double power : powers) {
      if (power > gate && power > least) {
        sum += power;
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private static double loudness(double power) {
    return -0.691 + 10 * StrictMath.log10(power);
  }

  private static double power(double loudness) {
    return StrictMath.pow(10, (loudness + 0.691) / 10);
  }
}

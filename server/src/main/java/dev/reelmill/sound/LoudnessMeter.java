package dev.reelmill.sound;

import dev.reelmill.narration.AudioClip;

/**
 * Integrated loudness by ITU-R BS.1770-4, annex 1, of a mono clip played on two channels, as our
 * films do. (Played on one channel it would be 3.01 LU less.)
 */
public final class LoudnessMeter {
  /** Blocks under this are silence, in LUFS. */
  private static final double ABSOLUTE_GATE = -70;

  /** Blocks this much under the mean of the rest do not count, in LU. */
  private static final double RELATIVE_GATE = -10;

  private static final int CHANNELS = 2;
  private static final int BLOCK = AudioClip.SAMPLE_RATE * 4 / 10;
  private static final int HOP = BLOCK / 4;

  private LoudnessMeter() {}

  /**
   * Measures a clip.
   *
   * @return LUFS; negative infinity when all of it is silent or it is shorter than 0.4 s
   */
  public static double integrated(AudioClip clip) {
    double[] power = blockPowers(clip.samples());
    double mean = meanAbove(power, power(ABSOLUTE_GATE));
    return loudness(meanAbove(power, mean * Math.pow(10, RELATIVE_GATE / 10)));
  }

  private static double[] blockPowers(float[] samples) {
    // Tables 1 and 2: the head's high shelf, then the RLB high pass, at 48 kHz.
    double[] weighted = new double[samples.length];
    Biquad head =
        new Biquad(
            1.53512485958697,
            -2.69169618940638,
            1.19839281085285,
            -1.69065929318241,
            0.73248077421585);
    Biquad highPass = new Biquad(1, -2, 1, -1.99004745483398, 0.99007225036621);
    for (int i = 0; i < samples.length; i++) {
      weighted[i] = highPass.next(head.next(samples[i]));
    }
    double[] powers = new double[Math.max(0, (samples.length - BLOCK) / HOP + 1)];
    for (int block = 0; samples.length >= BLOCK && block < powers.length; block++) {
      double sum = 0;
      for (int i = block * HOP; i < block * HOP + BLOCK; i++) {
        sum += weighted[i] * weighted[i];
      }
      powers[block] = CHANNELS * sum / BLOCK;
    }
    return powers;
  }

  private static double meanAbove(double[] powers, double gate) {
    double sum = 0;
    int count = 0;
    for (double power : powers) {
      if (power > gate && power > power(ABSOLUTE_GATE)) {
        sum += power;
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private static double loudness(double power) {
    return -0.691 + 10 * Math.log10(power);
  }

  private static double power(double loudness) {
    return Math.pow(10, (loudness + 0.691) / 10);
  }

  /** A second-order filter in transposed direct form II, with its state. */
  private static final class Biquad {
    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double first;
    private double second;

    Biquad(double b0, double b1, double b2, double a1, double a2) {
      this.b0 = b0;
      this.b1 = b1;
      this.b2 = b2;
      this.a1 = a1;
      this.a2 = a2;
    }

    double next(double in) {
      double out = b0 * in + first;
      first = b1 * in - a1 * out + second;
      second = b2 * in - a2 * out;
      return out;
    }
  }
}

package dev.reelmill.narration;

/**
 * Gives an excitation the spectrum of mel-cepstral coefficients: the mel log spectrum approximation
 * filter (S. Imai, ICASSP 1983) with a Padé approximation of order 5, as in the HTS engine.
 *
 * <p>A stage of the approximation works on what the one before it gave for the last sample, so all
 * five are computed side by side; one after the other they would wait for each other's sums.
 */
final class MlsaFilter {
  private static final int STAGES = 5;

  /** Weights of the stages: the Padé approximation of exp by order. */
  private static final double[] PADE = {
    1, 0.4999391, 0.1107098, 0.01369984, 0.0009564853, 0.00003041721
  };

  private final double alpha;
  private final double gain;

  /** The first coefficient's all-pass states and stage results; index 0 is the input. */
  private final double[] firstDelays = new double[STAGES + 1];

  private final double[] first = new double[STAGES + 1];

  /** The other coefficients' stage results. */
  private final double[] others = new double[STAGES + 1];

  /** For each stage the states of its chain of all-passes. */
  private final double[][] chains;

  /**
   * A filter at rest.
   *
   * @param coefficients how many it takes, at least three
   * @param alpha how far the frequency axis is warped
   */
  MlsaFilter(int coefficients, double alpha) {
    this.alpha = alpha;
    this.gain = 1 - alpha * alpha;
    this.chains = new double[STAGES][coefficients + 1];
  }

  /**
   * The next sample.
   *
   * @param b filter coefficients, whose first one, the gain, is left to the caller
   */
  double next(double excitation, double[] b) {
    return others(first(excitation, b[1]), b);
  }

  private double first(double excitation, double b) {
    double forward = excitation;
    double out = 0;
    for (int stage = STAGES; stage > 0; stage--) {
      firstDelays[stage] = gain * first[stage - 1] + alpha * firstDelays[stage];
      first[stage] = firstDelays[stage] * b;
      double part = first[stage] * PADE[stage];
      forward += stage % 2 == 1 ? part : -part;
      out += part;
    }
    first[0] = forward;
    return out + forward;
  }

  private double others(double in, double[] b) {
    sums(b);
    double forward = in;
    double out = 0;
    for (int stage = STAGES; stage > 0; stage--) {
      double part = others[stage] * PADE[stage];
      forward += stage % 2 == 1 ? part : -part;
      out += part;
    }
    others[0] = forward;
    return out + forward;
  }

  /** Moves every chain on by a sample; written out, that the sums stay in registers. */
  private void sums(double[] b) {
    double[] c1 = chains[0];
    double[] c2 = chains[1];
    double[] c3 = chains[2];
    double[] c4 = chains[3];
    double[] c5 = chains[4];
    double a = alpha;
    double p1 = gain * others[0] + a * c1[1];
    double p2 = gain * others[1] + a * c2[1];
    double p3 = gain * others[2] + a * c3[1];
    double p4 = gain * others[3] + a * c4[1];
    double p5 = gain * others[4] + a * c5[1];
    c1[1] = p1;
    c2[1] = p2;
    c3[1] = p3;
    c4[1] = p4;
    c5[1] = p5;
    double o1 = c1[2];
    double o2 = c2[2];
    double o3 = c3[2];
    double o4 = c4[2];
    double o5 = c5[2];
    c1[2] = p1;
    c2[2] = p2;
    c3[2] = p3;
    c4[2] = p4;
    c5[2] = p5;
    double y1 = 0;
    double y2 = 0;
    double y3 = 0;
    double y4 = 0;
    double y5 = 0;
    for (int i = 2; i < b.length; i++) {
      double by = b[i];
      double n1 = c1[i + 1];
      double n2 = c2[i + 1];
      double n3 = c3[i + 1];
      double n4 = c4[i + 1];
      double n5 = c5[i + 1];
      p1 = o1 + a * (n1 - p1);
      p2 = o2 + a * (n2 - p2);
      p3 = o3 + a * (n3 - p3);
      p4 = o4 + a * (n4 - p4);
      p5 = o5 + a * (n5 - p5);
      c1[i + 1] = p1;
      c2[i + 1] = p2;
      c3[i + 1] = p3;
      c4[i + 1] = p4;
      c5[i + 1] = p5;
      y1 += p1 * by;
      y2 += p2 * by;
      y3 += p3 * by;
      y4 += p4 * by;
      y5 += p5 * by;
      o1 = n1;
      o2 = n2;
      o3 = n3;
      o4 = n4;
      o5 = n5;
    }
    others[1] = y1;
    others[2] = y2;
    others[3] = y3;
    others[4] = y4;
    others[5] = y5;
  }
}

package dev.reelmill.narration;

import java.util.Arrays;

/**
 * A frame's spectrum as mel-cepstral coefficients, and its way to coefficients of an {@link
 * MlsaFilter}: formants sharpened by a share, the loudness kept; as in MaryTTS, which on the way
 * back adds the last coefficient to itself.
 */
final class MelCepstrum {
  /** Samples of the impulse response by which loudness is told. */
  private static final int RESPONSE = 96;

  private final int order;
  private final double alpha;
  private final double sharpening;

  /** For each mel-cepstral coefficient its share in each plain one. */
  private final double[][] unwarped;

  private final double[] sharpened;
  private final double[] warped;
  private final double[] cepstrum = new double[RESPONSE];
  private final double[] response = new double[RESPONSE];

  /**
   * For frames of a voice.
   *
   * @param order number of coefficients, at least three
   * @param alpha how far the frequency axis is warped
   * @param sharpening 0 for none
   */
  MelCepstrum(int order, double alpha, double sharpening) {
    this.order = order;
    this.alpha = alpha;
    this.sharpening = sharpening;
    this.unwarped = new double[order][];
    this.sharpened = new double[order];
    this.warped = new double[order];
    for (int i = 0; i < order; i++) {
      unwarped[i] = unwarped(i, -alpha);
    }
  }

  /** What a coefficient of 1 becomes on a frequency axis warped back (A. Oppenheim, 1972). */
  private static double[] unwarped(int coefficient, double alpha) {
    double[] before = new double[RESPONSE];
    double[] after = new double[RESPONSE];
    for (int i = coefficient; i >= 0; i--) {
      after[0] = (i == coefficient ? 1 : 0) + alpha * before[0];
      after[1] = (1 - alpha * alpha) * before[0] + alpha * before[1];
      for (int j = 2; j < RESPONSE; j++) {
        after[j] = before[j - 1] + alpha * (before[j] - after[j - 1]);
      }
      double[] passed = before;
      before = after;
      after = passed;
    }
    before[RESPONSE - 1] = 0; // not used, as in the HTS engine
    return before;
  }

  /** Writes a frame's filter coefficients. */
  void toFilter(double[] frame, double[] filter) {
    unchain(frame, sharpened);
    if (sharpening > 0) {
      double before = energy(sharpened);
      sharpened[1] -= sharpening * alpha * frame[2];
      for (int i = 2; i < order - 1; i++) {
        sharpened[i] *= 1 + sharpening;
      }
      sharpened[0] += StrictMath.log(before / energy(sharpened)) / 2;
      warp(sharpened);
      unchain(warped, sharpened);
    }
    System.arraycopy(sharpened, 0, filter, 0, order);
  }

  /** Mel-cepstral coefficients to those of the filter. */
  private void unchain(double[] cepstral, double[] filter) {
    filter[order - 1] = cepstral[order - 1];
    for (int i = order - 2; i >= 0; i--) {
      filter[i] = cepstral[i] - alpha * filter[i + 1];
    }
  }

  /** The filter's coefficients to mel-cepstral ones. */
  private void warp(double[] filter) {
    warped[order - 1] = filter[order - 1] + alpha * filter[order - 1];
    for (int i = order - 2; i >= 0; i--) {
      warped[i] = filter[i] + alpha * filter[i + 1];
    }
  }

  /** Energy of the filter's impulse response. */
  private double energy(double[] filter) {
    warp(filter);
    Arrays.fill(cepstrum, 0);
    for (int i = 0; i < order; i++) {
      add(cepstrum, 0, warped[i], unwarped[i], 0);
    }
    return energyOfResponse();
  }

  private double energyOfResponse() {
    double first = StrictMath.exp(cepstrum[0]);
    for (int i = 0; i < RESPONSE; i++) {
      cepstrum[i] *= i;
    }
    Arrays.fill(response, 0);
    response[0] = first;
    double energy = first * first;
    add(response, 1, first, cepstrum, 1);
    for (int n = 1; n < RESPONSE; n++) {
      response[n] /= n;
      energy += response[n] * response[n];
      add(response, n + 1, response[n], cepstrum, 1);
    }
    return energy;
  }

  private static void add(double[] sum, int from, double factor, double[] parts, int first) {
    for (int i = 0; i < sum.length - from; i++) {
      sum[from + i] += factor * parts[first + i];
    }
  }
}

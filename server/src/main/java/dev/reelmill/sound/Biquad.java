package dev.reelmill.sound;

import dev.reelmill.narration.AudioClip;

/** A second-order filter in transposed direct form II, with its state. */
final class Biquad {
  private final double b0;
  private final double b1;
  private final double b2;
  private final double a1;
  private final double a2;
  private double first;
  private double second;

  /** A filter of the given coefficients, a0 being 1. */
  Biquad(double b0, double b1, double b2, double a1, double a2) {
    this.b0 = b0;
    this.b1 = b1;
    this.b2 = b2;
    this.a1 = a1;
    this.a2 = a2;
  }

  /** Lets a band pass, its centre unchanged; R. Bristow-Johnson's Audio EQ Cookbook. */
  static Biquad bandPass(double hertz, double quality) {
    double turn = 2 * Math.PI * hertz / AudioClip.SAMPLE_RATE;
    double alpha = StrictMath.sin(turn) / (2 * quality);
    double a0 = 1 + alpha;
    return new Biquad(alpha / a0, 0, -alpha / a0, -2 * StrictMath.cos(turn) / a0, (1 - alpha) / a0);
  }

  /** Lets pass what is above a frequency; same source. */
  static Biquad highPass(double hertz) {
    double turn = 2 * Math.PI * hertz / AudioClip.SAMPLE_RATE;
    double alpha = StrictMath.sin(turn) / StrictMath.sqrt(2);
    double cosine = StrictMath.cos(turn);
    double a0 = 1 + alpha;
    double b = (1 + cosine) / 2 / a0;
    return new Biquad(b, -2 * b, b, -2 * cosine / a0, (1 - alpha) / a0);
  }

  double next(double in) {
    double out = b0 * in + first;
    first = b1 * in - a1 * out + second;
    second = b2 * in - a2 * out;
    return out;
  }
}

package dev.reelmill.composition.theme;

/** Motion curves; each takes the share of time passed, clamps it to 0…1, and starts at 0. */
public final class Easing {
  private static final double OVERSHOOT = 1.4;

  private Easing() {}

  /** Fast, then settling. */
  public static double out(double x) {
    double rest = 1 - Math.clamp(x, 0, 1);
    return 1 - rest * rest * rest * rest;
  }

  /** Slow, then leaving fast. */
  public static double in(double x) {
    double share = Math.clamp(x, 0, 1);
    return share * share * share;
  }

  /** Slow, fast, slow. */
  public static double inOut(double x) {
    double share = Math.clamp(x, 0, 1);
    return share * share * share * (share * (6 * share - 15) + 10);
  }

  /** Out, a little past 1, and back to 1. */
  public static double back(double x) {
    double left = Math.clamp(x, 0, 1) - 1;
    return 1 + (OVERSHOOT + 1) * left * left * left + OVERSHOOT * left * left;
  }
}

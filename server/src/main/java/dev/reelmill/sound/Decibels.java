package dev.reelmill.sound;

/** Levels as factors and back, the same on every processor. */
final class Decibels {
  private Decibels() {}

  /** The factor that changes a level by so many dB. */
  static double factor(double decibels) {
    return StrictMath.pow(10, decibels / 20);
  }

  /** How many dB a factor changes a level by; negative infinity for 0. */
  static double of(double factor) {
    return 20 * StrictMath.log10(factor);
  }
}

package dev.reelmill.sound;

/** Levels as factors, the same on every processor. */
final class Decibels {
  private Decibels() {}

  /** The factor that changes a level by so many dB. */
  static double factor(double decibels) {
    return StrictMath.pow(10, decibels / 20);
  }
}

package dev.reelmill.sound;

/** Factors as levels. */
final class LevelChange {
  private LevelChange() {}

  /** How many dB a factor changes a level by; negative infinity for 0. */
  static double decibels(double factor) {
    return 20 * Math.log10(factor);
  }
}

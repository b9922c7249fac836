package dev.reelmill.media;

import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * The length of one tick, as a fraction of a second.
 *
 * @param numerator more than 0
 * @param denominator more than 0
 */
public record Timebase(int numerator, int denominator) {
  public Timebase {
    if (numerator <= 0 || denominator <= 0) {
      throw new IllegalArgumentException(numerator + "/" + denominator + " s");
    }
  }

  static Timebase of(AVRational rational) {
    return new Timebase(rational.num(), rational.den());
  }

  /** How long so many ticks last, in seconds. */
  public double seconds(long ticks) {
    return (double) ticks * numerator / denominator;
  }
}

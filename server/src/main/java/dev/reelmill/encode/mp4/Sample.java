package dev.reelmill.encode.mp4;

/**
 * One coded picture or block of sound, in the order of decoding.
 *
 * @param bytes its size, at least 1
 * @param shown how many pictures later (or, when negative, earlier) it is shown than decoded
 * @param key whether decoding can start here
 */
public record Sample(int bytes, int shown, boolean key) {
  public Sample {
    if (bytes < 1) {
      throw new IllegalArgumentException("a sample of " + bytes + " bytes");
    }
  }
}

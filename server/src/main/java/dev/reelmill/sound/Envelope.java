package dev.reelmill.sound;

/** How notes begin and end. */
final class Envelope {
  private Envelope() {}

  /**
   * Lets sound come and go in smooth curves.
   *
   * @param in samples over which it comes
   * @param out samples over which it goes
   * @return the same array
   */
  static float[] swell(float[] samples, int in, int out) {
    for (int i = 0; i < Math.min(in, samples.length); i++) {
      samples[i] *= smooth(i / (float) in);
    }
    for (int i = 0; i < Math.min(out, samples.length); i++) {
      samples[samples.length - 1 - i] *= smooth(i / (float) out);
    }
    return samples;
  }

  /** From 0 to 1, level at both ends. */
  static float smooth(float share) {
    return share * share * (3 - 2 * share);
  }
}

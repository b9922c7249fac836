package dev.reelmill.sound;

/** Bursts of noise, always the same. */
final class Noise {
  private Noise() {}

  /**
   * Noise around a frequency that fades.
   *
   * @param hertz centre of the band
   * @param quality how narrow the band is; 1 is wide
   * @param fade factor from one sample to the next
   */
  static float[] band(int length, double hertz, double quality, double fade) {
    Dice dice = Dice.of("noise", Double.toString(hertz));
    Biquad band = Biquad.bandPass(hertz, quality);
    float[] noise = new float[length];
    double loud = 1;
    for (int i = 0; i < length; i++) {
      noise[i] = (float) (loud * band.next(white(dice)));
      loud *= fade;
    }
    return noise;
  }

  /** From -1 to 1, all equally likely. */
  static double white(Dice dice) {
    return 2 * dice.share() - 1;
  }
}

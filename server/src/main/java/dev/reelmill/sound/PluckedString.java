package dev.reelmill.sound;

import dev.reelmill.narration.AudioClip;

/** A delay line that is fed with noise and with what comes out of it, mellowed. */
final class PluckedString {
  /** What is left of the string's swing after one period of 440 Hz. */
  private static final double LOSS = 0.985;

  private PluckedString() {}

  static float[] sound(double hertz, int length) {
    double period = AudioClip.SAMPLE_RATE / hertz - 0.5; // the mean of two delays by half a sample
    int whole = (int) period;
    double late = period - whole;
    double allPass = (1 - late) / (1 + late);
    double loss = StrictMath.pow(LOSS, 440 / hertz);
    float[] string = struck(whole);
    float[] note = new float[length];
    double before = 0;
    double in = 0;
    double out = 0;
    for (int i = 0, at = 0; i < length; i++, at = at + 1 == whole ? 0 : at + 1) {
      double swing = string[at];
      note[i] = (float) swing;
      double mellow = loss * 0.5 * (swing + before);
      before = swing;
      out = allPass * (mellow - out) + in;
      in = mellow;
      string[at] = (float) out;
    }
    return Envelope.swell(note, AudioClip.SAMPLE_RATE / 500, length / 4);
  }

  /** Noise as a soft finger leaves it: without its highest parts, always of the same power. */
  private static float[] struck(int length) {
    Dice dice = Dice.of("string", Integer.toString(length));
    float[] string = new float[length];
    double soft = 0;
    double softer = 0;
    double mean = 0;
    double power = 0;
    for (int i = -length; i < length; i++) {
      soft += 0.25 * (Noise.white(dice) - soft);
      softer += 0.35 * (soft - softer);
      if (i >= 0) {
        string[i] = (float) softer;
        mean += softer / length;
        power += softer * softer / length;
      }
    }
    double level = 0.7 / Math.sqrt(power - mean * mean);
    for (int i = 0; i < length; i++) {
      string[i] = (float) (level * (string[i] - mean));
    }
    return string;
  }
}

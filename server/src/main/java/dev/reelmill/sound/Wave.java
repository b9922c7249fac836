package dev.reelmill.sound;

import dev.reelmill.narration.AudioClip;

/**
 * One period of a sum of sines, looked up. Phases are whole numbers of which 2³² are a period, so
 * that they wrap by themselves.
 */
final class Wave {
  /** A plain sine. */
  static final Wave SINE = new Wave(1);

  private static final int BITS = 12;
  private static final int SIZE = 1 << BITS;
  private static final int SHIFT = 32 - BITS;
  private static final float FRACTION = 1f / (1 << SHIFT);

  private final float[] table = new float[SIZE + 1];

  /** A sum of the first overtones, the fundamental included, each with its amplitude. */
  Wave(double... amplitudes) {
    for (int i = 0; i <= SIZE; i++) {
      double sum = 0;
      for (int overtone = 1; overtone <= amplitudes.length; overtone++) {
        sum += amplitudes[overtone - 1] * StrictMath.sin(2 * Math.PI * overtone * i / SIZE);
      }
      table[i] = (float) sum;
    }
  }

  /** The value at a phase. */
  float at(int phase) {
    int index = phase >>> SHIFT;
    float share = (phase & ((1 << SHIFT) - 1)) * FRACTION;
    return table[index] + share * (table[index + 1] - table[index]);
  }

  /** The phase that passes from one sample to the next. */
  static int step(double hertz) {
    return (int) (long) (hertz / AudioClip.SAMPLE_RATE * 0x1p32);
  }

  /** The frequency of a MIDI pitch, 69 being 440 Hz. */
  static double hertz(double pitch) {
    return 440 * StrictMath.pow(2, (pitch - 69) / 12);
  }
}

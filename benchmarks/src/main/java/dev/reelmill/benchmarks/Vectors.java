package dev.reelmill.benchmarks;

import java.util.Random;

/** Vectors drawn around real ones, in the form the database keeps. */
final class Vectors {
  private static final int DIMENSIONS = 384;

  /** Of a number whose usual size is 26. */
  private static final double SPREAD = 13;

  private Vectors() {}

  /** Moves each number of 8-bit vectors a little, and keeps their lengths. */
  static byte[] around(byte[] vectors, Random random) {
    byte[] moved = new byte[vectors.length];
    for (int from = 0; from < vectors.length; from += DIMENSIONS) {
      double[] vector = new double[DIMENSIONS];
      double before = 0;
      double after = 0;
      for (int i = 0; i < DIMENSIONS; i++) {
        vector[i] = vectors[from + i] + SPREAD * random.nextGaussian();
        before += vectors[from + i] * (double) vectors[from + i];
        after += vector[i] * vector[i];
      }
      double scale = Math.sqrt(before / after);
      for (int i = 0; i < DIMENSIONS; i++) {
        moved[from + i] = (byte) Math.clamp(Math.round(vector[i] * scale), -127, 127);
      }
    }
    return moved;
  }
}

package dev.reelmill.search;

import org.apache.lucene.util.VectorUtil;

/**
 * Vectors of length 1 with 8 bits a number, by one scale for all, so that their products can be
 * compared. Numbers beyond a quarter, rare with hundreds of dimensions, are cut. Of 30,000 texts'
 * vectors of 384 dimensions and 87 searches', a cosine moved by 0.0008 (standard deviation).
 */
final class VectorBytes {
  private static final float SCALE = 127 / 0.25f;

  private VectorBytes() {}

  static byte[] of(float[] vector) {
    byte[] bytes = new byte[vector.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.clamp(Math.round(vector[i] * SCALE), -127, 127);
    }
    return bytes;
  }

  /** The cosine of two. */
  static double cosine(byte[] one, byte[] other) {
    return Math.clamp(VectorUtil.dotProduct(one, other) / (SCALE * SCALE), -1, 1);
  }

  /** A sum of weighted vectors, scaled to length 1. */
  static final class Sum {
    private final double[] sum;

    Sum(int dimensions) {
      sum = new double[dimensions];
    }

    void add(byte[] vector, double weight) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += weight * vector[i];
      }
    }

    /** Its direction. */
    byte[] direction() {
      double squares = 0;
      for (double value : sum) {
        squares += value * value;
      }
      double length = squares == 0 ? 1 : Math.sqrt(squares);
      float[] direction = new float[sum.length];
      for (int i = 0; i < direction.length; i++) {
        direction[i] = (float) (sum[i] / length);
      }
      return of(direction);
    }
  }
}

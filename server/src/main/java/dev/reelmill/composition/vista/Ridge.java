package dev.reelmill.composition.vista;

import io.github.humbleui.skija.PathBuilder;
import java.util.Random;

/** The line where a piece of land meets what is behind it: a sum of waves. */
final class Ridge {
  private static final int OCTAVES = 5;
  private static final float STEP = 6;

  private final float base;
  private final float amplitude;
  private final float wave;
  private final double rough;
  private final boolean jagged;
  private final double[] phases = new double[OCTAVES];

  /**
   * A ridge.
   *
   * @param base pixels from the top of its middle height
   * @param amplitude pixels that it rises above and falls below
   * @param wave pixels from hill to hill
   * @param rough share of each finer wave in the one before, 0 to 0.6
   * @param jagged whether it has peaks instead of hills
   */
  Ridge(float base, float amplitude, float wave, double rough, boolean jagged, Random dice) {
    this.base = base;
    this.amplitude = amplitude;
    this.wave = wave;
    this.rough = rough;
    this.jagged = jagged;
    for (int i = 0; i < OCTAVES; i++) {
      phases[i] = dice.nextDouble();
    }
  }

  float top() {
    return base - amplitude * 1.1f;
  }

  /** Pixels from the top of the frame at a place across. */
  float at(float x) {
    double sum = 0;
    double share = 1;
    double whole = 0;
    double length = wave;
    for (int i = 0; i < OCTAVES; i++) {
      double turn = x / length + phases[i];
      sum += share * (jagged ? peak(turn) : Math.sin(2 * Math.PI * turn));
      whole += share;
      share *= rough;
      length /= 2.07;
    }
    return (float) (base - amplitude * sum / whole);
  }

  private static double peak(double turn) {
    return 1 - 4 * Math.abs(turn - Math.floor(turn) - 0.5);
  }

  /** The land below the line, down to a height. */
  PathBuilder land(float left, float right, float bottom) {
    PathBuilder path = new PathBuilder();
    path.moveTo(left, bottom);
    for (float x = left; x < right + STEP; x += STEP) {
      path.lineTo(x, at(x));
    }
    path.lineTo(right + STEP, bottom);
    path.closePath();
    return path;
  }
}

package dev.reelmill.composition.theme;

import java.awt.Color;

/** Colours with another hue. */
final class Hues {
  private static final int ROUNDS = 12;

  private Hues() {}

  /** A colour turned round the circle of hues by some degrees, about as light as before. */
  static int turned(int color, int degrees) {
    float[] hsb = Color.RGBtoHSB(color >> 16 & 255, color >> 8 & 255, color & 255, null);
    float hue = hsb[0] + degrees / 360f;
    float saturation = Math.clamp(hsb[1], 0.42f, 0.78f);
    double wanted = luminance(color);
    int found = asLight(hue, saturation, wanted);
    while (luminance(found) < wanted * 0.8 && saturation > 0.1f) {
      saturation -= 0.06f; // a hue that is dark in itself, as violet, must be paler
      found = asLight(hue, saturation, wanted);
    }
    return found;
  }

  /** The colour of a hue and saturation that comes nearest to a luminance. */
  private static int asLight(float hue, float saturation, double wanted) {
    float low = 0;
    float high = 1;
    int found = 0xFF000000;
    for (int round = 0; round < ROUNDS; round++) {
      float middle = (low + high) / 2;
      found = 0xFF000000 | Color.HSBtoRGB(hue, saturation, middle);
      if (luminance(found) < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return found;
  }

  /** A share of another colour mixed into one. */
  static int mixed(int one, int other, float share) {
    int mixed = 0xFF000000;
    for (int shift = 0; shift <= 16; shift += 8) {
      float value = (one >> shift & 255) * (1 - share) + (other >> shift & 255) * share;
      mixed |= Math.round(value) << shift;
    }
    return mixed;
  }

  /** Relative luminance as in WCAG 2.2. */
  static double luminance(int color) {
    return 0.2126 * linear(color >> 16) + 0.7152 * linear(color >> 8) + 0.0722 * linear(color);
  }

  private static double linear(int channel) {
    double value = (channel & 255) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}

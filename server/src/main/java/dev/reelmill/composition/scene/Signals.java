package dev.reelmill.composition.scene;

import dev.reelmill.composition.theme.Palette;

/** Colours that mean something, on dark grounds and light ones. */
final class Signals {
  private static final double LOW = 30;
  private static final double MIDDLE = 50;

  private Signals() {}

  static int good(Palette palette) {
    return palette.light() ? 0xFF14683A : 0xFF4ADE80;
  }

  static int fair(Palette palette) {
    return palette.light() ? 0xFF96670A : 0xFFFFD043;
  }

  static int high(Palette palette) {
    return palette.light() ? 0xFFB3261E : 0xFFFF8A7A;
  }

  /** What water is drawn with. */
  static int water(Palette palette, int alpha) {
    return alpha << 24 | (palette.light() ? 0x2F7FC1 : 0x5CB8FF);
  }

  /** Of a card that is used so many percent: good below 30, fair to 50, high above. */
  static int ofUse(Palette palette, double percent) {
    return percent <= LOW ? good(palette) : percent <= MIDDLE ? fair(palette) : high(palette);
  }
}

package dev.reelmill.composition.theme;

/**
 * The colours of a theme, 0xAARRGGBB and opaque.
 *
 * @param night the ground of the moving background
 * @param tide the background's main colour
 * @param glow the background's warm colour
 * @param drift the background's cold colour
 * @param surface what cards are made of
 * @param text headlines and values
 * @param soft labels and remarks
 * @param accent rules, icons and emphasised words
 * @param accentDeep the other end of gradients that start at the accent
 * @param accentInk text and icons on the accent
 */
public record Palette(
    int night,
    int tide,
    int glow,
    int drift,
    int surface,
    int text,
    int soft,
    int accent,
    int accentDeep,
    int accentInk) {
  /** Degrees round the circle of hues. */
  private static final int[] TURNS = {0, 150, 210, 45, 285, 95};

  /** Whether text is darker than its ground. */
  public boolean light() {
    return (text >> 8 & 255) < (surface >> 8 & 255);
  }

  /** The text's colour, so transparent: for tracks, frames and empty places. */
  public int veil(int alpha) {
    return alpha << 24 | (text & 0xFFFFFF);
  }

  /** Colours for things of equal rank, from 0: the accent, then others of its strength. */
  public int series(int number) {
    return number == 0 ? accent : Hues.turned(accent, TURNS[number % TURNS.length]);
  }

  /** A darker shade of a colour of {@link #series}, on dark grounds and light ones. */
  public int deepSeries(int number) {
    return Hues.mixed(series(number), light() ? 0xFF000000 : surface, 0.42f);
  }

  /** The accent, so transparent. */
  public int tint(int alpha) {
    return alpha << 24 | (accent & 0xFFFFFF);
  }
}

package dev.reelmill.composition.theme;

import io.github.humbleui.skija.Typeface;
import org.jspecify.annotations.Nullable;

/** A typeface in its weights. No font of the system is ever used. */
public enum FontFamily {
  /** For reading, in every theme; has the most scripts. */
  INTER,
  /** Even strokes with heavy feet. */
  ROBOTO_SLAB,
  /** Narrow, for capitals. */
  ROBOTO_CONDENSED;

  /**
   * The font that draws a code point of a word; null where there is none. A word that has a letter
   * which this family lacks is drawn by Inter as a whole.
   *
   * @param weight 300 to 900; the nearest there is
   */
  public @Nullable Typeface face(String word, int codePoint, int weight) {
    return switch (this) {
      case INTER -> Inter.face(codePoint, weight);
      case ROBOTO_SLAB -> roboto("slab", word, codePoint, weight);
      case ROBOTO_CONDENSED -> roboto("condensed", word, codePoint, weight);
    };
  }

  private static @Nullable Typeface roboto(String cut, String word, int codePoint, int weight) {
    Typeface face = Roboto.face(cut, weight);
    boolean whole = word.codePoints().allMatch(c -> face.getUTF32Glyph(c) != 0);
    return whole ? face : Inter.face(codePoint, weight);
  }
}

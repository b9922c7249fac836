package dev.reelmill.composition.draw;

import static java.util.Map.entry;

import dev.reelmill.composition.theme.Inter;
import java.text.Normalizer;
import java.util.Map;

/** Text without what the fonts cannot draw. */
public final class DrawableText {
  /** For signs common in plain text that the fonts lack. */
  private static final Map<Integer, String> STAND_INS =
      Map.ofEntries(
          entry(0x2192, "–"),
          entry(0x21D2, "–"),
          entry(0x2794, "–"),
          entry(0x279C, "–"),
          entry(0x25CF, "•"),
          entry(0x25AA, "•"),
          entry(0x25A0, "•"),
          entry(0x25E6, "•"),
          entry(0x2023, "•"),
          entry(0x2043, "•"),
          entry(0x2010, "-"),
          entry(0x2011, "-"),
          entry(0x2264, "<="),
          entry(0x2265, ">="),
          entry(0x2248, "~"));

  private DrawableText() {}

  /**
   * Drops undrawable code points and tidies the spaces left behind. Look-alikes (mathematical
   * letters, ligatures, full-width forms) are replaced by their plain letters.
   *
   * @return NFC text of single spaces, maybe empty
   */
  public static String of(String raw) {
    StringBuilder kept = new StringBuilder();
    boolean[] dropped = {false};
    Normalizer.normalize(raw, Normalizer.Form.NFC)
        .codePoints()
        .forEach(codePoint -> dropped[0] |= !keep(codePoint, kept));
    String text = kept.toString().strip().replaceAll(" {2,}", " ");
    return dropped[0] ? withoutLooseEnds(text) : text;
  }

  /** Letters and digits of the text that the fonts have no glyph for. */
  public static String missing(String raw) {
    return Normalizer.normalize(raw, Normalizer.Form.NFC)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .filter(codePoint -> !keep(codePoint, new StringBuilder()))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean keep(int codePoint, StringBuilder kept) {
    if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
      kept.append(' ');
      return true;
    }
    int kind = Character.getType(codePoint);
    if (kind == Character.FORMAT || kind == Character.CONTROL) {
      return true;
    }
    if (Inter.draws(codePoint)) {
      kept.appendCodePoint(codePoint);
      return true;
    }
    String standIn = STAND_INS.getOrDefault(codePoint, plainDigit(codePoint));
    String plain = Normalizer.normalize(standIn, Normalizer.Form.NFKC);
    boolean drawable =
        plain.codePoints().allMatch(c -> c > ' ' && Inter.draws(c) && !Character.isWhitespace(c));
    if (drawable) {
      kept.append(plain);
    }
    return drawable;
  }

  /** A digit of another script stands for the same number. */
  private static String plainDigit(int codePoint) {
    return Character.isDigit(codePoint)
        ? Integer.toString(Character.digit(codePoint, 10))
        : Character.toString(codePoint);
  }

  /** Empty brackets and separators at either end stood around what was dropped. */
  private static String withoutLooseEnds(String text) {
    return text.replaceAll("\\(\\s*\\)|\\[\\s*\\]", "")
        .replaceAll(" +([,.;:!?])", "$1")
        .replaceAll("^[\\s,;:|/–—·•-]+|[\\s,;:|/–—·•-]+$", "")
        .replaceAll(" {2,}", " ")
        .strip();
  }
}

package dev.reelmill.posting;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Text as people see it: one line, no invisible characters. */
final class PlainText {
  private static final Pattern MARKUP =
      Pattern.compile(
          "</?(?:p|br|div|ul|ol|li|h[1-6]|strong|b|em|i|u|span|a|table|tr|td|section)\\b[^<>]*>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY = Pattern.compile("&(?:#\\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);");

  /** Controls, formats (zero-width, direction marks), private use, halves of pairs, unassigned. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\uFFFD\\uFE0E\\uFE0F]");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u0085]+");

  private PlainText() {}

  static boolean hasMarkup(String text) {
    return MARKUP.matcher(text).find();
  }

  /** Composed (NFC), spaces of all kinds made one, what cannot be seen removed. */
  static String tidy(String text) {
    String spaced = SPACE.matcher(text).replaceAll(" ");
    String visible = INVISIBLE.matcher(spaced).replaceAll("");
    return Normalizer.normalize(SPACE.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC)
        .strip();
  }

  /** Tidy text in which entities and tags that were escaped once too often are resolved. */
  static String tidyUnescaped(String text) {
    String plain = text;
    for (int round = 0; round < 2 && ENTITY.matcher(plain).find(); round++) {
      plain = MARKUP.matcher(Parser.unescapeEntities(plain, false)).replaceAll(" ");
    }
    return tidy(plain);
  }
}

package dev.reelmill.illustration;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A text's words that may stand for a thing. */
final class Words {
  private static final int SHORTEST = 3;
  private static final int MOST = 12;
  private static final Set<String> EMPTY =
      Set.of(
          ("the and for you your our with from that this are was will who has have had not but all"
                  + " any can its into out over under more most than then they them their what when"
                  + " where which while how why one two three four five day first last new get got use"
                  + " using make made every each other some such only just very too also about after"
                  + " before between per own way ways thing things good best better great work works"
                  + " working explain explained year years old people project projects area areas")
              .split(" "));

  private Words() {}

  /**
   * In lower case, emoji by their names, as written and without a plural's s, each once, in order.
   */
  static List<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    Arrays.stream(named(text).toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
        .filter(word -> word.length() >= SHORTEST && !EMPTY.contains(word))
        .limit(MOST)
        .forEach(words::add);
    return List.copyOf(words);
  }

  /** The text with every emoji replaced by its name in Unicode. */
  private static String named(String text) {
    StringBuilder named = new StringBuilder();
    text.codePoints()
        .forEach(
            codePoint -> {
              if (Character.isEmojiPresentation(codePoint)
                  || Character.isExtendedPictographic(codePoint)) {
                named.append(' ').append(Character.getName(codePoint)).append(' ');
              } else {
                named.appendCodePoint(codePoint);
              }
            });
    return named.toString();
  }

  static String singular(String word) {
    return word.length() > SHORTEST && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}

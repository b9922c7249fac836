package dev.reelmill.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short forms and what they stand for, from the list {@code abbreviations.txt}. */
final class Abbreviations {
  private static final PhraseTable<Form> FORMS = new PhraseTable<>();

  static {
    for (String line : WordList.lines("abbreviations.txt")) {
      String[] sides = line.split("=", 2);
      boolean capitals = sides[0].startsWith("!");
      String shortForm = capitals ? sides[0].substring(1) : sides[0];
      FORMS.put(SearchWords.plain(shortForm), new Form(sides[1].strip(), capitals));
    }
  }

  private Abbreviations() {}

  private record Form(String written, boolean capitals) {}

  /** Whether a word is a short form. */
  static boolean knows(String word) {
    return FORMS.longestAt(List.of(word), 0) != null;
  }

  /** A text with its short forms written out. */
  static String expanded(String text) {
    List<SearchWords.Word> words = SearchWords.of(text);
    Rewriting rewriting = (plain, at) -> replacement(plain, at, isCapitals(text, words.get(at)));
    return rewriting.of(text);
  }

  private static Rewriting.@Nullable Replacement replacement(
      List<String> words, int from, boolean capitals) {
    PhraseTable.Match<Form> match = FORMS.longestAt(words, from);
    return match == null || (match.value().capitals() && !capitals)
        ? null
        : new Rewriting.Replacement(match.value().written(), match.length());
  }

  private static boolean isCapitals(String text, SearchWords.Word word) {
    return text.substring(word.start(), word.end()).chars().allMatch(Character::isUpperCase);
  }
}

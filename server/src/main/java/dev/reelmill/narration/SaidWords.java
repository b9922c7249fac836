package dev.reelmill.narration;

import java.util.ArrayList;
import java.util.List;

/** Text that is already in spoken form, cut into words. */
final class SaidWords {
  private SaidWords() {}

  /** The words of a text; single capitals in a row, the last with an "s" or not, are spelled. */
  static List<SpokenWord> of(String text) {
    List<SpokenWord> all = new ArrayList<>();
    StringBuilder letters = new StringBuilder();
    for (String word : text.split(" ")) {
      if (word.matches("[A-Z]s")) {
        all.add(LetterNames.spellPlural(letters.append(word.charAt(0)).toString()));
        letters.setLength(0);
      } else if (word.matches("[A-Z]")) {
        letters.append(word);
      } else {
        flush(letters, all);
        all.add(SpokenWord.plain(word));
      }
    }
    flush(letters, all);
    return all;
  }

  private static void flush(StringBuilder letters, List<SpokenWord> all) {
    if (!letters.isEmpty()) {
      all.add(LetterNames.spell(letters.toString()));
      letters.setLength(0);
    }
  }
}

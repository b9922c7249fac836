package dev.reelmill.narration;

import java.util.Locale;

/** Words that are said letter by letter: API is "A P I", stressed on the last letter. */
final class LetterNames {
  private static final String[] PHONEMES = {
    "EI",
    "b i",
    "s i",
    "d i",
    "i",
    "E f",
    "dZ i",
    "EI tS",
    "AI",
    "dZ EI",
    "k EI",
    "E l",
    "E m",
    "E n",
    "@U",
    "p i",
    "k j u",
    "A r",
    "E s",
    "t i",
    "j u",
    "v i",
    "d V - b @ l - j u",
    "E k s",
    "w AI",
    "z i"
  };

  private LetterNames() {}

  /** Spells a word of the letters A to Z. */
  static SpokenWord spell(String letters) {
    return spell(letters, "");
  }

  /** Spells several of a thing, as in "APIs". */
  static SpokenWord spellPlural(String letters) {
    return spell(letters, "s");
  }

  private static SpokenWord spell(String letters, String ending) {
    String upper = letters.toUpperCase(Locale.ROOT);
    StringBuilder text = new StringBuilder();
    StringBuilder phonemes = new StringBuilder();
    for (int i = 0; i < upper.length(); i++) {
      boolean last = i == upper.length() - 1;
      String stress = last ? "' " : i == 0 ? ", " : "";
      text.append(i == 0 ? "" : " ").append(upper.charAt(i));
      phonemes.append(i == 0 ? "" : " - ").append(stress).append(PHONEMES[upper.charAt(i) - 'A']);
    }
    String phones = phonemes.toString();
    return new SpokenWord(
        text + ending, ending.isEmpty() ? phones : phones + Phonemes.pluralAfter(phones));
  }
}

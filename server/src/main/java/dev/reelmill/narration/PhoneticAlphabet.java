package dev.reelmill.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lines in the International Phonetic Alphabet, sign by sign, as the eSpeak voices of Piper expect
 * them: MaryTTS's phonemes for US English, its SAMPA replaced.
 */
final class PhoneticAlphabet {
  private static final Map<String, String> VOWELS =
      Map.ofEntries(
          Map.entry("A", "ɑː"),
          Map.entry("O", "ɔː"),
          Map.entry("u", "uː"),
          Map.entry("i", "iː"),
          Map.entry("{", "æ"),
          Map.entry("V", "ʌ"),
          Map.entry("E", "ɛ"),
          Map.entry("I", "ɪ"),
          Map.entry("U", "ʊ"),
          Map.entry("@", "ə"),
          Map.entry("r=", "ɚ"),
          Map.entry("aU", "aʊ"),
          Map.entry("OI", "ɔɪ"),
          Map.entry("@U", "oʊ"),
          Map.entry("EI", "eɪ"),
          Map.entry("AI", "aɪ"));

  private static final Map<String, String> CONSONANTS =
      Map.of(
          "g", "ɡ", "tS", "tʃ", "dZ", "dʒ", "T", "θ", "D", "ð", "S", "ʃ", "Z", "ʒ", "N", "ŋ", "r",
          "ɹ");

  private static final Set<String> MARKS = Set.of(",", ".", "?");

  private PhoneticAlphabet() {}

  /** The signs of a line, words separated by blanks. */
  static List<String> of(List<Pronunciation> line) {
    List<String> signs = new ArrayList<>();
    for (Pronunciation part : line) {
      if (part.isWord()) {
        if (!signs.isEmpty()) {
          signs.add(" ");
        }
        addWord(signs, part.text());
      } else if (MARKS.contains(part.text())) {
        signs.add(part.text());
      }
    }
    return signs;
  }

  /** The stress of a syllable, which SAMPA writes before it, is written before its vowel. */
  private static void addWord(List<String> signs, String sampa) {
    String stress = "";
    for (String phoneme : sampa.split("\\s+")) {
      switch (phoneme) {
        case "'" -> stress = "ˈ";
        case "," -> stress = "ˌ";
        case "-", "" -> {}
        default -> {
          if (VOWELS.containsKey(phoneme)) {
            add(signs, stress + VOWELS.get(phoneme));
            stress = "";
          } else {
            add(signs, CONSONANTS.getOrDefault(phoneme, phoneme));
          }
        }
      }
    }
  }

  private static void add(List<String> signs, String text) {
    text.codePoints().mapToObj(Character::toString).forEach(signs::add);
  }
}

package dev.reelmill.script;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Guesses a text's language from its script and its most common small words. */
final class LanguageGuess {
  /** Language name to small words; read from a list whose lines are "name: words". */
  private static final Map<String, Set<String>> SMALL_WORDS = new HashMap<>();

  static {
    for (String line : WordList.lines("small-words.txt")) {
      String[] halves = line.split(": ", 2);
      SMALL_WORDS.put(halves[0], WordList.of(halves[1]));
    }
  }

  static final String ENGLISH = "English";

  /** In running text one word of so many at least is one of the most common; in names none is. */
  private static final int RAREST = 6;

  private LanguageGuess() {}

  /** Whether a text is English beyond doubt, not merely without signs of anything else. */
  static boolean isSurelyEnglish(String text) {
    return of(text).equals(ENGLISH) && hits(words(text), ENGLISH) >= 3;
  }

  /**
   * The language's English name, or its script's name; "English" when nothing speaks against it.
   */
  static String of(String text) {
    Map<UnicodeScript, Integer> scripts = new HashMap<>();
    text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .forEach(script -> scripts.merge(script, weight(script), Integer::sum));
    int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
    int latin = scripts.getOrDefault(UnicodeScript.LATIN, 0);
    if (latin * 10 < letters * 6) {
      return foreign(scripts);
    }
    return ofLatin(text);
  }

  /** A letter of these scripts says about as much as three of an alphabet. */
  private static int weight(UnicodeScript script) {
    return switch (script) {
      case HAN, HANGUL, HIRAGANA, KATAKANA -> 3;
      default -> 1;
    };
  }

  private static String ofLatin(String text) {
    List<String> words = words(text);
    String best = ENGLISH;
    long most = hits(words, best);
    for (String language : SMALL_WORDS.keySet().stream().sorted().toList()) {
      long hits = hits(words, language);
      if (hits > most && hits >= 2 && hits * RAREST >= words.size()) {
        best = language;
        most = hits;
      }
    }
    return best;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static long hits(List<String> words, String language) {
    Set<String> small = SMALL_WORDS.getOrDefault(language, Set.of());
    return words.stream().filter(small::contains).count();
  }

  private static String foreign(Map<UnicodeScript, Integer> scripts) {
    boolean kana =
        scripts.containsKey(UnicodeScript.HIRAGANA) || scripts.containsKey(UnicodeScript.KATAKANA);
    if (kana) {
      return "Japanese";
    }
    UnicodeScript most =
        scripts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return Stream.of(
            Map.entry(UnicodeScript.HAN, "Chinese"),
            Map.entry(UnicodeScript.HANGUL, "Korean"),
            Map.entry(UnicodeScript.ARABIC, "Arabic"),
            Map.entry(UnicodeScript.HEBREW, "Hebrew"),
            Map.entry(UnicodeScript.CYRILLIC, "Russian"),
            Map.entry(UnicodeScript.GREEK, "Greek"),
            Map.entry(UnicodeScript.THAI, "Thai"),
            Map.entry(UnicodeScript.DEVANAGARI, "Hindi"))
        .filter(entry -> entry.getKey() == most)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("a language in the script " + most.name().toLowerCase(Locale.ROOT));
  }
}

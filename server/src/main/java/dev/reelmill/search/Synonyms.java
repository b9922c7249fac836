package dev.reelmill.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What else a posting may call the thing that a search names, from the list {@code synonyms.txt}.
 */
final class Synonyms {
  private static final double SAME = 0.8;
  private static final double RELATED = 0.6;

  private static final Synonyms ALL = new Synonyms(WordList.lines("synonyms.txt"));

  private final PhraseTable<Map<List<String>, Double>> sets = new PhraseTable<>();
  private final Set<String> words = new HashSet<>();

  private Synonyms(List<String> lines) {
    for (String line : lines) {
      String[] sides = line.split(">", 2);
      List<String> same = WordList.parts(sides[0], ",");
      List<String> related = sides.length < 2 ? List.of() : WordList.parts(sides[1], ",");
      for (String phrase : same) {
        same.forEach(other -> add(phrase, other, SAME));
        related.forEach(other -> add(phrase, other, RELATED));
      }
      same.forEach(phrase -> words.addAll(SearchWords.plain(phrase)));
      related.forEach(phrase -> words.addAll(SearchWords.plain(phrase)));
    }
  }

  /** Whether a word is in the list. */
  static boolean knows(String word) {
    return ALL.words.contains(word);
  }

  /** All words of the list. */
  static Set<String> words() {
    return Collections.unmodifiableSet(ALL.words);
  }

  /**
   * The concept that begins at a place among stems.
   *
   * @param concept the words themselves and what else they may be called
   * @param length how many stems were read
   */
  record Reading(Concept concept, int length) {}

  /** Reads the longest known phrase at a place among stems, or the one stem there. */
  static Reading at(List<String> stems, int from) {
    PhraseTable.Match<Map<List<String>, Double>> match = ALL.sets.longestAt(stems, from);
    int length = match == null ? 1 : match.length();
    List<String> itself = stems.subList(from, from + length);
    List<Concept.Wording> wordings = new ArrayList<>();
    wordings.add(new Concept.Wording(itself, 1));
    if (match != null) {
      match
          .value()
          .forEach(
              (other, weight) -> {
                if (!other.equals(itself)) {
                  wordings.add(new Concept.Wording(other, weight));
                }
              });
    }
    return new Reading(new Concept(wordings), length);
  }

  private void add(String phrase, String other, double weight) {
    List<String> from = SearchWords.stems(phrase);
    List<String> to = SearchWords.stems(other);
    Map<List<String>, Double> set = sets.get(from);
    if (set == null) {
      set = new LinkedHashMap<>();
      sets.put(from, set);
    }
    set.merge(to, weight, Math::max);
  }
}

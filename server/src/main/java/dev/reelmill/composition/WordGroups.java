package dev.reelmill.composition;

import dev.reelmill.narration.WordTiming;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Parts a line's words into runs so that the sum of the runs' costs is least. */
final class WordGroups {
  /** No run of captions holds more words. */
  private static final int LONGEST = 24;

  private WordGroups() {}

  /**
   * Parts the words.
   *
   * @param cost of one run; infinite where it may not stand, which does not count for single words
   */
  static List<List<WordTiming>> best(
      List<WordTiming> words, ToDoubleFunction<List<WordTiming>> cost) {
    double[] least = new double[words.size() + 1];
    int[] from = new int[words.size() + 1];
    Arrays.fill(least, 1, least.length, Double.POSITIVE_INFINITY);
    for (int end = 1; end <= words.size(); end++) {
      for (int start = end - 1; start >= Math.max(0, end - LONGEST); start--) {
        double own = cost.applyAsDouble(words.subList(start, end));
        if (own == Double.POSITIVE_INFINITY && end - start > 1) {
          continue;
        }
        double sum = least[start] + Math.min(own, 1e6);
        if (sum < least[end]) {
          least[end] = sum;
          from[end] = start;
        }
      }
    }
    Deque<List<WordTiming>> groups = new ArrayDeque<>();
    for (int end = words.size(); end > 0; end = from[end]) {
      groups.addFirst(List.copyOf(words.subList(from[end], end)));
    }
    return List.copyOf(groups);
  }

  static String text(List<WordTiming> words) {
    return words.stream().map(WordTiming::text).collect(Collectors.joining(" "));
  }

  static int length(List<WordTiming> words) {
    String text = text(words);
    return text.codePointCount(0, text.length());
  }

  /** How badly a run ends with this word: 0 after punctuation, most after a word that leans on. */
  static double breakCost(WordTiming last) {
    String word = last.text();
    char mark = word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
    if (".!?…".indexOf(mark) >= 0) {
      return 0;
    }
    if (",;:–—)".indexOf(mark) >= 0) {
      return 0.05;
    }
    return LEANING.contains(word.toLowerCase(Locale.ROOT)) ? 0.8 : 0.3;
  }

  private static final Set<String> LEANING =
      Set.of(
          "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "and", "or", "from",
          "as", "is", "are", "you", "we", "your", "our", "you'll", "we're", "will", "into", "that");
}

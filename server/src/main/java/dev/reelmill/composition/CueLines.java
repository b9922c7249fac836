package dev.reelmill.composition;

import dev.reelmill.narration.WordTiming;
import java.util.ArrayList;
import java.util.List;

/** A spoken line to cues of at most two lines of text. */
final class CueLines {
  static final int CHARACTERS = 42;
  private static final double LONGEST_SECONDS = 7;

  private CueLines() {}

  static List<List<WordTiming>> part(List<WordTiming> words) {
    return WordGroups.best(words.stream().flatMap(w -> split(w).stream()).toList(), CueLines::cost);
  }

  /** The cue's text, broken where both lines are most alike, punctuation preferred. */
  static String text(List<WordTiming> words) {
    if (WordGroups.length(words) <= CHARACTERS) {
      return WordGroups.text(words);
    }
    int at = lineBreak(words);
    return WordGroups.text(words.subList(0, at))
        + "\n"
        + WordGroups.text(words.subList(at, words.size()));
  }

  private static double cost(List<WordTiming> words) {
    int length = WordGroups.length(words);
    double seconds = words.getLast().end() - words.getFirst().start();
    if (seconds > LONGEST_SECONDS || (length > CHARACTERS && lineBreak(words) == 0)) {
      return Double.POSITIVE_INFINITY;
    }
    double shortness = Math.max(0, 40 - length) / 40.0;
    return 0.5 + shortness * shortness + 2 * WordGroups.breakCost(words.getLast());
  }

  /** Number of words on the first line; 0 where two lines do not hold them. */
  private static int lineBreak(List<WordTiming> words) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int at = 1; at < words.size(); at++) {
      int first = WordGroups.length(words.subList(0, at));
      int second = WordGroups.length(words.subList(at, words.size()));
      double cost = Math.abs(first - second) + 20 * WordGroups.breakCost(words.get(at - 1));
      if (Math.max(first, second) <= CHARACTERS && cost < least) {
        least = cost;
        best = at;
      }
    }
    return best;
  }

  /** Words longer than a line are cut, each piece taking its share of the time. */
  private static List<WordTiming> split(WordTiming word) {
    int[] letters = word.text().codePoints().toArray();
    List<WordTiming> pieces = new ArrayList<>();
    double second = (word.end() - word.start()) / letters.length;
    for (int from = 0; from < letters.length; from += CHARACTERS) {
      int to = Math.min(letters.length, from + CHARACTERS);
      double start = word.start() + from * second;
      pieces.add(
          new WordTiming(
              new String(letters, from, to - from),
              start,
              Math.max(start, word.start() + to * second)));
    }
    return pieces;
  }
}

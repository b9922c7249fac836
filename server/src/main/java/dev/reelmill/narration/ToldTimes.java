package dev.reelmill.narration;

import dev.reelmill.provider.SpokenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The times that a model tells of what it said, as times of the words as they are written. What the
 * model takes for a word may be a part of one, or several: its letters are found among those that
 * were dictated, as their longest common subsequence.
 */
final class ToldTimes {
  /** With fewer letters of the line found, the model speaks of something else. */
  private static final double ENOUGH = 0.8;

  private static final int MOST_LETTERS = 4000;

  private final DictatedLine line;
  private final double seconds;
  private final StringBuilder dictated = new StringBuilder();
  private final List<Integer> tokens = new ArrayList<>();
  private final StringBuilder told = new StringBuilder();
  private final List<Double> edges = new ArrayList<>();
  private final double[] starts;
  private final double[] ends;

  private ToldTimes(DictatedLine line, List<SpokenText.Word> words, double seconds) {
    this.line = line;
    this.seconds = seconds;
    this.starts = new double[line.tokens().size()];
    this.ends = new double[line.tokens().size()];
    for (int token = 0; token < line.tokens().size(); token++) {
      ends[token] = -1;
      String letters = DictatedLine.heard(line.parts().get(token));
      dictated.append(letters);
      for (int i = 0; i < letters.length(); i++) {
        tokens.add(token);
      }
    }
    for (SpokenText.Word word : words) {
      String letters = DictatedLine.heard(word.text());
      told.append(letters);
      for (int i = 0; i < letters.length(); i++) {
        double letter = (word.end() - word.start()) / letters.length();
        edges.add(word.start() + i * letter);
        edges.add(word.start() + (i + 1) * letter);
      }
    }
  }

  /**
   * A timing for every token in order; the first word starts with the sound, the last ends with it.
   *
   * @param words in seconds from the start of the sound
   * @param seconds how long the sound is
   * @return empty when the words are not those of the line
   */
  static Optional<List<WordTiming>> of(
      DictatedLine line, List<SpokenText.Word> words, double seconds) {
    ToldTimes times = new ToldTimes(line, words, seconds);
    boolean sane = !times.told.isEmpty() && times.told.length() <= MOST_LETTERS;
    return sane && times.place() >= ENOUGH * times.dictated.length()
        ? Optional.of(times.timings())
        : Optional.empty();
  }

  /** Gives each token the time of its letters; says how many of them were found. */
  private int place() {
    int[][] common = new int[dictated.length() + 1][told.length() + 1];
    for (int i = dictated.length() - 1; i >= 0; i--) {
      for (int j = told.length() - 1; j >= 0; j--) {
        common[i][j] =
            dictated.charAt(i) == told.charAt(j)
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < dictated.length() && j < told.length()) {
      if (dictated.charAt(i) == told.charAt(j)) {
        hear(tokens.get(i++), j++);
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return common[0][0];
  }

  private void hear(int token, int letter) {
    double start = edges.get(2 * letter);
    starts[token] = ends[token] < 0 ? start : Math.min(starts[token], start);
    ends[token] = Math.max(ends[token], edges.get(2 * letter + 1));
  }

  private List<WordTiming> timings() {
    List<Integer> spoken = new ArrayList<>();
    for (int token = 0; token < starts.length; token++) {
      if (!line.tokens().get(token).words().isEmpty()) {
        spoken.add(token);
      }
    }
    List<WordTiming> timings = new ArrayList<>();
    double clock = 0;
    for (int token = 0; token < starts.length; token++) {
      int place = spoken.indexOf(token);
      double start = place <= 0 ? clock : Math.clamp(start(spoken, place, clock), clock, seconds);
      if (place >= 0) {
        boolean last = place == spoken.size() - 1;
        clock = last ? seconds : Math.clamp(end(spoken, place, start), start, seconds);
      }
      timings.add(new WordTiming(line.tokens().get(token).written(), start, clock));
    }
    return timings;
  }

  /** A word that was not found begins where the one before it ended. */
  private double start(List<Integer> spoken, int place, double clock) {
    int token = spoken.get(place);
    return ends[token] < 0 ? clock : starts[token];
  }

  /** Words that were not found share the time until the next that was. */
  private double end(List<Integer> spoken, int place, double start) {
    int token = spoken.get(place);
    if (ends[token] >= 0) {
      return ends[token];
    }
    int found = place;
    while (found < spoken.size() && ends[spoken.get(found)] < 0) {
      found++;
    }
    double until = found == spoken.size() ? seconds : starts[spoken.get(found)];
    return start + Math.max(0, until - start) / (found - place);
  }
}

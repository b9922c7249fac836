package dev.reelmill.provider;

import java.util.List;

/**
 * What a speech model said.
 *
 * @param audio in the form that was asked for
 * @param words when each is said, in order; empty where the model does not tell
 * @param dollars what it cost, in USD
 */
@SuppressWarnings("ArrayRecordComponent")
public record SpokenText(byte[] audio, List<Word> words, double dollars) {
  public SpokenText {
    words = List.copyOf(words);
  }

  /**
   * A word, or a few.
   *
   * @param start in seconds from the audio's beginning
   * @param end not before the start
   */
  public record Word(String text, double start, double end) {}
}

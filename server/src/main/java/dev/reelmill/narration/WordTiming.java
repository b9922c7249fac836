package dev.reelmill.narration;

/**
 * When a word is heard.
 *
 * @param text the word as written in the line, punctuation attached
 * @param start seconds from the start of the clip it belongs to
 * @param end seconds from the same origin; not before start
 */
public record WordTiming(String text, double start, double end) {
  public WordTiming {
    if (!(start >= 0 && end >= start)) {
      throw new IllegalArgumentException("word \"" + text + "\" from " + start + " to " + end);
    }
  }

  /** The same word heard later by the given seconds. */
  public WordTiming shiftedBy(double seconds) {
    return new WordTiming(text, start + seconds, end + seconds);
  }
}

package dev.reelmill.composition;

import dev.reelmill.narration.WordTiming;
import java.util.List;

/**
 * The few words drawn over the picture at once, on at most two lines.
 *
 * @param start seconds from the start of the scene
 * @param end seconds from the start of the scene, after start; not after the next page's start
 * @param words in order, with times from the start of the scene; at least one
 */
public record CaptionPage(double start, double end, List<WordTiming> words) {
  public CaptionPage {
    words = List.copyOf(words);
    if (words.isEmpty() || !(end >= start)) {
      throw new IllegalArgumentException("page from " + start + " to " + end + " of " + words);
    }
  }
}

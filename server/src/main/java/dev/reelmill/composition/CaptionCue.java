package dev.reelmill.composition;

/**
 * One cue of the caption track.
 *
 * @param start seconds from the start of the film
 * @param end seconds from the start of the film, after start
 * @param text plain text of one or two lines, parted by a line feed
 */
public record CaptionCue(double start, double end, String text) {
  public CaptionCue {
    if (!(start >= 0 && end > start) || text.isBlank()) {
      throw new IllegalArgumentException("cue from " + start + " to " + end + ": " + text);
    }
  }
}

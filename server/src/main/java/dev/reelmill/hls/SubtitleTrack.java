package dev.reelmill.hls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Captions cut into WebVTT segments; RFC 8216 section 3.5. Every segment starts with the WebVTT
 * header and ties its times to those of the media, and has every cue that is shown at any time in
 * it, so that a cue over a border is in both.
 *
 * @param cues in order of time
 */
public record SubtitleTrack(List<Cue> cues) {
  /** Local time 0 is media time 0; MPEG-2 timestamps tick 90,000 times a second. */
  private static final String HEADER = "WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0\n";

  public SubtitleTrack {
    cues = List.copyOf(cues);
  }

  /**
   * Something to be read.
   *
   * @param start seconds from the start of the film
   * @param end seconds from the start of the film, after start
   * @param text plain, one or more lines without empty ones
   */
  public record Cue(double start, double end, String text) {
    public Cue {
      if (!(start >= 0 && end > start) || text.isBlank()) {
        throw new IllegalArgumentException("cue from " + start + " to " + end + ": " + text);
      }
    }
  }

  /**
   * The texts of segments of the given lengths, one after the other from the film's start.
   *
   * @param seconds length of each; cues after their sum are in none
   */
  public List<String> segments(List<Double> seconds) {
    List<String> segments = new ArrayList<>();
    double start = 0;
    for (double length : seconds) {
      double end = start + length;
      StringBuilder text = new StringBuilder(HEADER);
      for (Cue cue : cues) {
        if (cue.start() < end && cue.end() > start) {
          text.append('\n').append(timestamp(cue.start())).append(" --> ");
          text.append(timestamp(cue.end())).append('\n').append(escaped(cue.text())).append('\n');
        }
      }
      segments.add(text.toString());
      start = end;
    }
    return List.copyOf(segments);
  }

  private static String timestamp(double seconds) {
    long milliseconds = Math.round(seconds * 1000);
    long whole = milliseconds / 1000;
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        whole / 3600,
        whole / 60 % 60,
        whole % 60,
        milliseconds % 1000);
  }

  /** An empty line would end the cue. */
  private static String escaped(String text) {
    return text.replaceAll("\\s*\\R\\s*", "\n")
        .strip()
        .replace("\0", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}

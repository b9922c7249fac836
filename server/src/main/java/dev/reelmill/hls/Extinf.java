package dev.reelmill.hls;

import java.util.Locale;

/**
 * Gives the duration of the segment on the next line; RFC 8216 section 4.3.2.1.
 *
 * @param seconds at least 0
 */
record Extinf(double seconds) implements Tag {
  Extinf {
    if (!(seconds >= 0)) {
      throw new IllegalArgumentException("segment of " + seconds + " s");
    }
  }

  /** A duration as a reader of the playlist has it. */
  static double told(double seconds) {
    return Double.parseDouble(written(seconds));
  }

  private static String written(double seconds) {
    return String.format(Locale.ROOT, "%.6f", seconds);
  }

  @Override
  public String line() {
    return "#EXTINF:" + written(seconds) + ",";
  }
}

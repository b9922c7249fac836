package dev.reelmill.hls;

import java.util.Locale;

/**
 * Gives the duration of the segment on the next line; RFC 8216 section 4.3.2.1.
 *
 * @param seconds at least 0
 * @param whole whether it is written as a whole number
 */
record Extinf(double seconds, boolean whole) implements Tag {
  Extinf {
    if (!(seconds >= 0)) {
      throw new IllegalArgumentException("segment of " + seconds + " s");
    }
  }

  Extinf(double seconds) {
    this(seconds, false);
  }

  static Extinf read(String value) {
    int comma = value.indexOf(',');
    if (comma < 0) {
      throw new IllegalArgumentException("is not a duration and a comma: " + value + " (4.3.2.1)");
    }
    String duration = value.substring(0, comma);
    return new Extinf(Attributes.decimal("the duration", duration), !duration.contains("."));
  }

  /** A duration as a reader of the playlist has it. */
  static double told(double seconds) {
    return Double.parseDouble(written(seconds));
  }

  private static String written(double seconds) {
    return String.format(Locale.ROOT, "%.6f", seconds);
  }

  @Override
  public int neededVersion() {
    return whole ? 1 : 3;
  }

  @Override
  public String line() {
    return "#EXTINF:" + written(seconds) + ",";
  }
}

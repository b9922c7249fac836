package dev.reelmill.hls;

import java.util.Locale;

/**
 * Gives the duration of the segment on the next line; RFC 8216 section 4.3.2.1.
 *
 * @param seconds more than 0
 */
record Extinf(double seconds) implements Tag {
  Extinf {
    if (!(seconds > 0 && seconds < 3600)) {
      throw new IllegalArgumentException("segment of " + seconds + " s");
    }
  }

  @Override
  public String line() {
    return String.format(Locale.ROOT, "#EXTINF:%.6f,", seconds);
  }
}

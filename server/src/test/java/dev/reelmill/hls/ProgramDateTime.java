package dev.reelmill.hls;

import java.util.regex.Pattern;

/**
 * Ties the next segment to a time of day; RFC 8216 section 4.3.2.6.
 *
 * @param time ISO 8601
 */
record ProgramDateTime(String time) implements ReadTag {
  private static final Pattern ISO_8601 =
      Pattern.compile(
          "[0-9]{4}-?[01][0-9]-?[0-3][0-9]T[0-2][0-9]:?[0-5][0-9](:?[0-6][0-9]([.,][0-9]+)?)?"
              + "(Z|[+-][0-2][0-9](:?[0-5][0-9])?)?");

  ProgramDateTime {
    requireTime(time);
  }

  static void requireTime(String time) {
    if (!ISO_8601.matcher(time).matches()) {
      throw new IllegalArgumentException("is not a time of ISO 8601: " + time + " (4.3.2.6)");
    }
  }
}

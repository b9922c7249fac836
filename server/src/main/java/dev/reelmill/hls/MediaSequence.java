package dev.reelmill.hls;

/**
 * The number of the first segment listed; RFC 8216 section 4.3.3.2.
 *
 * @param number at least 0
 */
record MediaSequence(long number) implements Tag {
  MediaSequence {
    if (number < 0) {
      throw new IllegalArgumentException("media sequence " + number);
    }
  }

  @Override
  public String line() {
    return "#EXT-X-MEDIA-SEQUENCE:" + number;
  }
}

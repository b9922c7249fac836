package dev.reelmill.hls;

/**
 * Says which version of the protocol a client needs; RFC 8216 section 4.3.1.2.
 *
 * @param number at least 1; RFC 8216 ends with 7
 */
record Version(int number) implements Tag {
  /** The version of RFC 8216 itself, which segments of fragmented MP4 need. */
  static final Version SEVEN = new Version(7);

  Version {
    if (number < 1) {
      throw new IllegalArgumentException("protocol version " + number);
    }
  }

  @Override
  public String line() {
    return "#EXT-X-VERSION:" + number;
  }
}

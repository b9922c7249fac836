package dev.reelmill.hls;

/** Promises that every segment can be decoded by itself; RFC 8216 section 4.3.5.1. */
record IndependentSegments() implements Tag {
  @Override
  public String line() {
    return "#EXT-X-INDEPENDENT-SEGMENTS";
  }
}

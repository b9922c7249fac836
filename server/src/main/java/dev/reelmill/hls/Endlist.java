package dev.reelmill.hls;

/** Says that no more segments will come; RFC 8216 section 4.3.3.4. */
record Endlist() implements Tag {
  @Override
  public String line() {
    return "#EXT-X-ENDLIST";
  }
}

package dev.reelmill.hls;

/** Says that each segment is one I-frame; RFC 8216 section 4.3.3.6. */
record IFramesOnly() implements Tag {
  @Override
  public String line() {
    return "#EXT-X-I-FRAMES-ONLY";
  }
}

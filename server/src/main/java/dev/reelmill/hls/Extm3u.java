package dev.reelmill.hls;

/** Marks a playlist as extended M3U; RFC 8216 section 4.3.1.1. */
record Extm3u() implements Tag {
  @Override
  public String line() {
    return "#EXTM3U";
  }
}

package dev.reelmill.hls;

/**
 * Names the media initialization section of the segments that follow; RFC 8216 section 4.3.2.5.
 *
 * @param uri relative to the playlist, or absolute
 */
record SegmentMap(String uri) implements Tag {
  SegmentMap {
    Uris.requireFit(uri);
  }

  @Override
  public String line() {
    return "#EXT-X-MAP:URI=\"" + uri + "\"";
  }
}

package dev.reelmill.hls;

import java.util.Optional;

/**
 * Names the media initialization section of the segments that follow; RFC 8216 section 4.3.2.5.
 *
 * @param uri relative to the playlist, or absolute
 * @param range the part of the resource, or empty for all of it
 */
record SegmentMap(String uri, Optional<ByteRange> range) implements Tag {
  SegmentMap {
    Uris.requireFit(uri);
  }

  @Override
  public String line() {
    Attributes attributes = new Attributes().putQuoted("URI", uri);
    return "#EXT-X-MAP:" + attributes.putQuoted("BYTERANGE", range.map(ByteRange::toString));
  }
}

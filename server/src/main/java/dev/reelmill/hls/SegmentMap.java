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

  static SegmentMap read(String value) {
    Attributes attributes = Attributes.read(value);
    Optional<ByteRange> range = attributes.quoted("BYTERANGE").map(ByteRange::read);
    return new SegmentMap(attributes.requiredQuoted("URI"), range);
  }

  /** One less is enough in an I-frame playlist. */
  @Override
  public int neededVersion() {
    return 6;
  }

  @Override
  public String line() {
    Attributes attributes = new Attributes().putQuoted("URI", uri);
    return "#EXT-X-MAP:" + attributes.putQuoted("BYTERANGE", range.map(ByteRange::toString));
  }
}

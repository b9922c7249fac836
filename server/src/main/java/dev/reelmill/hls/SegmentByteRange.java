package dev.reelmill.hls;

/** Makes the segment on the next line a part of its resource; RFC 8216 section 4.3.2.2. */
record SegmentByteRange(ByteRange range) implements Tag {
  @Override
  public String line() {
    return "#EXT-X-BYTERANGE:" + range;
  }
}

package dev.reelmill.hls;

import java.util.OptionalLong;

/**
 * A part of a resource, as in RFC 8216 section 4.3.2.2.
 *
 * @param length in bytes
 * @param offset of its first byte; without it, the part follows the one before
 */
public record ByteRange(long length, OptionalLong offset) {
  public ByteRange {
    if (length < 0 || offset.orElse(0) < 0) {
      throw new IllegalArgumentException(length + " bytes at " + offset);
    }
  }

  /** A part that says where it starts. */
  public static ByteRange at(long offset, long length) {
    return new ByteRange(length, OptionalLong.of(offset));
  }

  @Override
  public String toString() {
    return length + (offset.isPresent() ? "@" + offset.getAsLong() : "");
  }
}

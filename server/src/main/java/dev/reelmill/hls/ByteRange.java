package dev.reelmill.hls;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a resource, as in RFC 8216 section 4.3.2.2.
 *
 * @param length in bytes
 * @param offset of its first byte; without it, the part follows the one before
 */
public record ByteRange(long length, OptionalLong offset) {
  private static final Pattern TEXT = Pattern.compile("([0-9]{1,18})(?:@([0-9]{1,18}))?");

  public ByteRange {
    if (length < 0 || offset.orElse(0) < 0) {
      throw new IllegalArgumentException(length + " bytes at " + offset);
    }
  }

  /** A part that says where it starts. */
  public static ByteRange at(long offset, long length) {
    return new ByteRange(length, OptionalLong.of(offset));
  }

  static ByteRange read(String text) {
    Matcher range = TEXT.matcher(text);
    if (!range.matches()) {
      throw new IllegalArgumentException("is not a byte range: " + text + " (4.3.2.2)");
    }
    String offset = range.group(2);
    return new ByteRange(
        Long.parseLong(range.group(1)),
        offset == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(offset)));
  }

  @Override
  public String toString() {
    return length + (offset.isPresent() ? "@" + offset.getAsLong() : "");
  }
}

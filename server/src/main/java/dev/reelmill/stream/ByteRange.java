package dev.reelmill.stream;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@code Range} header asks of an object of known size (RFC 9110 section 14). */
sealed interface ByteRange {

  /** No range, or one that may be ignored: malformed, another unit, or several at once. */
  record Whole() implements ByteRange {}

  /** The bytes from first to last, both included. */
  record Part(long first, long last) implements ByteRange {
    long length() {
      return last - first + 1;
    }
  }

  /** A range that lies outside of the object. */
  record Unsatisfiable() implements ByteRange {}

  /** At most 18 digits, which a long always holds. */
  Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  /** Reads the header's value. */
  static ByteRange of(String header, long size) {
    Matcher matcher = SINGLE.matcher(header);
    if (!matcher.matches() || header.strip().equals("bytes=-")) {
      return new Whole();
    }
    String first = matcher.group(1);
    String last = matcher.group(2);
    if (first.isEmpty()) {
      long suffix = last.isEmpty() ? 0 : Long.parseLong(last);
      return part(Math.max(0, size - suffix), suffix == 0 ? -1 : size - 1, size);
    }
    long from = Long.parseLong(first);
    long to = last.isEmpty() ? size - 1 : Long.parseLong(last);
    if (!last.isEmpty() && to < from) {
      return new Whole();
    }
    return part(from, Math.min(to, size - 1), size);
  }

  private static ByteRange part(long first, long last, long size) {
    return first < size && first <= last ? new Part(first, last) : new Unsatisfiable();
  }
}

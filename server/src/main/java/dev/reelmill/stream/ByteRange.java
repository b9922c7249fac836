package dev.reelmill.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@code Range} header asks of an object of known size (RFC 9110 section 14). */
sealed interface ByteRange {

  /** No range, or one that may be ignored: malformed, of another unit, or of too many parts. */
  record Whole() implements ByteRange {}

  /** The bytes from first to last, both included. */
  record Part(long first, long last) implements ByteRange {
    long length() {
      return last - first + 1;
    }
  }

  /** Several parts, in the order in which they were asked for. */
  record Parts(List<Part> parts) implements ByteRange {
    public Parts {
      parts = List.copyOf(parts);
    }
  }

  /** A range that lies outside of the object. */
  record Unsatisfiable() implements ByteRange {}

  /** What ranges are counted in. */
  String UNIT = "bytes=";

  /** More parts than any player asks for at once. */
  int MOST_PARTS = 16;

  /** At most 18 digits, which a long always holds. */
  Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  /** Reads the header's value. */
  static ByteRange of(String header, long size) {
    return header.contains(",") ? several(header, size) : single(header, size);
  }

  /** Parts that overlap much are asked for by mistake, or to do harm. */
  private static ByteRange several(String header, long size) {
    String list = header.strip();
    if (!list.startsWith(UNIT)) {
      return new Whole();
    }
    List<Part> parts = new ArrayList<>();
    for (String one : list.substring(UNIT.length()).split(",", -1)) {
      switch (single(UNIT + one, size)) {
        case Part part -> parts.add(part);
        case Unsatisfiable outside -> {
          // The others may be inside.
        }
        case Whole malformed -> {
          return malformed;
        }
        case Parts never -> throw new AssertionError("one part has no parts");
      }
    }
    if (parts.size() > MOST_PARTS || parts.stream().mapToLong(Part::length).sum() > size) {
      return new Whole();
    }
    return switch (parts.size()) {
      case 0 -> new Unsatisfiable();
      case 1 -> parts.getFirst();
      default -> new Parts(parts);
    };
  }

  private static ByteRange single(String header, long size) {
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

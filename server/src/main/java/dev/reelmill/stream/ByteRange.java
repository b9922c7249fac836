package dev.reelmill.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code Range} header asks of an object of known size (RFC 9110 section 14). Whatever is
 * asked, an answer is never longer than the object but for the heads of a few parts.
 */
sealed interface ByteRange {

  /** No range, or one that may be ignored: malformed, of another unit, or of too many parts. */
  record Whole() implements ByteRange {}

  /** The bytes from first to last, both included. */
  record Part(long first, long last) implements ByteRange {
    long length() {
      return last - first + 1;
    }
  }

  /**
   * Several parts, none of which touches another, in the order in which they were asked for; where
   * some did touch, in the order of the object.
   */
  record Parts(List<Part> parts) implements ByteRange {
    public Parts {
      parts = List.copyOf(parts);
    }
  }

  /** A range that lies outside of the object. */
  record Unsatisfiable() implements ByteRange {}

  /** What ranges are counted in, in any case of letters. */
  Pattern UNIT = Pattern.compile("\\s*bytes=", Pattern.CASE_INSENSITIVE);

  /** More parts than any player asks for at once. */
  int MOST_PARTS = 16;

  /** At most 18 digits, which a long always holds. */
  Pattern SINGLE = Pattern.compile("\\s*(?!-\\s*$)(\\d{0,18})-(\\d{0,18})\\s*");

  /** Reads the header's value. */
  static ByteRange of(String header, long size) {
    Matcher unit = UNIT.matcher(header);
    if (!unit.lookingAt()) {
      return new Whole();
    }
    List<Part> parts = new ArrayList<>();
    boolean none = true;
    for (String one : header.substring(unit.end()).split(",", -1)) {
      if (one.isBlank()) {
        continue; // RFC 9110 section 5.6.1: a list may have empty elements
      }
      none = false;
      switch (single(one, size)) {
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
    return none ? new Whole() : joined(parts);
  }

  /** RFC 9110 section 14.2: what overlaps may be asked for by mistake, or to do harm. */
  private static ByteRange joined(List<Part> asked) {
    List<Part> ascending = new ArrayList<>();
    for (Part part : asked.stream().sorted(Comparator.comparingLong(Part::first)).toList()) {
      Part before = ascending.isEmpty() ? null : ascending.getLast();
      if (before != null && part.first() <= before.last() + 1) {
        ascending.removeLast();
        ascending.add(new Part(before.first(), Math.max(before.last(), part.last())));
      } else {
        ascending.add(part);
      }
    }
    List<Part> parts = ascending.size() == asked.size() ? asked : ascending;
    if (parts.size() > MOST_PARTS) {
      return new Whole();
    }
    return switch (parts.size()) {
      case 0 -> new Unsatisfiable();
      case 1 -> parts.getFirst();
      default -> new Parts(parts);
    };
  }

  private static ByteRange single(String spec, long size) {
    Matcher matcher = SINGLE.matcher(spec);
    if (!matcher.matches()) {
      return new Whole();
    }
    String first = matcher.group(1);
    String last = matcher.group(2);
    if (first.isEmpty()) {
      long suffix = Long.parseLong(last);
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

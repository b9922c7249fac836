package dev.reelmill.hls;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * An attribute list; RFC 8216 section 4.2. Every method that gives a value refuses one that is not
 * of its type with an {@link IllegalArgumentException}.
 */
final class Attributes {
  private static final Predicate<String> INTEGER =
      Pattern.compile("[0-9]{1,18}").asMatchPredicate();
  private static final Predicate<String> DECIMAL =
      Pattern.compile("[0-9]{1,18}(\\.[0-9]{0,18})?").asMatchPredicate();

  private final Map<String, String> values = new LinkedHashMap<>();

  /** No attributes yet. */
  Attributes() {}

  /** A whole number as it stands in a playlist. */
  static long integer(String what, String text) {
    if (!INTEGER.test(text)) {
      throw new IllegalArgumentException(what + " is not a whole number: " + text + " (4.2)");
    }
    return Long.parseLong(text);
  }

  /** A non-negative decimal number as it stands in a playlist. */
  static double decimal(String what, String text) {
    if (!DECIMAL.test(text)) {
      throw new IllegalArgumentException(what + " is not a decimal number: " + text + " (4.2)");
    }
    return Double.parseDouble(text);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** Whether an attribute has exactly this value, written without quotes. */
  boolean is(String name, String word) {
    return word.equals(values.get(name));
  }

  /** The text between the quotes. */
  Optional<String> quoted(String name) {
    String value = values.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.startsWith("\"")) {
      throw new IllegalArgumentException(name + " is not in quotes: " + value + " (4.2)");
    }
    return Optional.of(value.substring(1, value.length() - 1));
  }

  /** Like {@link #quoted}, of an attribute that must be there. */
  String requiredQuoted(String name) {
    return quoted(name).orElseThrow(() -> missing(name));
  }

  /** A word without quotes out of a closed set, given as a pattern. */
  Optional<String> word(String name, String allowed) {
    String value = values.get(name);
    if (value != null && !value.matches(allowed)) {
      throw new IllegalArgumentException(name + " is not one of " + allowed + ": " + value);
    }
    return Optional.ofNullable(value);
  }

  /** Like {@link #word}, of an attribute that must be there. */
  String requiredWord(String name, String allowed) {
    return word(name, allowed).orElseThrow(() -> missing(name));
  }

  /** YES or NO; absent is NO. */
  boolean yes(String name) {
    return word(name, "YES|NO").orElse("NO").equals("YES");
  }

  OptionalLong integer(String name) {
    String value = values.get(name);
    return value == null ? OptionalLong.empty() : OptionalLong.of(integer(name, value));
  }

  OptionalDouble decimal(String name) {
    String value = values.get(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(decimal(name, value));
  }

  static IllegalArgumentException missing(String name) {
    return new IllegalArgumentException("has no " + name);
  }

  Attributes put(String name, long value) {
    values.put(name, Long.toString(value));
    return this;
  }

  Attributes put(String name, double value) {
    values.put(name, String.format(Locale.ROOT, "%.3f", value));
    return this;
  }

  /** A word without quotes. */
  Attributes putWord(String name, String value) {
    values.put(name, value);
    return this;
  }

  Attributes putQuoted(String name, String value) {
    if (value.chars().anyMatch(c -> c == '"' || c < ' ' || c == 0x7f)) {
      throw new IllegalArgumentException(name + " cannot be put in quotes: " + value);
    }
    values.put(name, '"' + value + '"');
    return this;
  }

  Attributes putQuoted(String name, Optional<String> value) {
    value.ifPresent(text -> putQuoted(name, text));
    return this;
  }

  /** As written after the colon of a tag. */
  @Override
  public String toString() {
    StringBuilder list = new StringBuilder();
    values.forEach(
        (name, value) ->
            list.append(list.isEmpty() ? "" : ",").append(name).append('=').append(value));
    return list.toString();
  }
}

package dev.reelmill.api;

import dev.reelmill.api.InvalidRequestException.FieldProblem;
import dev.reelmill.webhook.CallbackUrl;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the fields of a JSON request and collects what is wrong with them. Fields nobody reads are
 * ignored.
 */
public final class RequestFields {
  private static final int LONGEST_ADDRESS = 2048;
  private static final int LONGEST_EMAIL = 254; // RFC 5321 section 4.5.3.1
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

  private final JsonNode body;
  private final List<FieldProblem> problems = new ArrayList<>();

  /** The fields of a body; one that is no object has none. */
  public RequestFields(JsonNode body) {
    this.body = body;
  }

  /**
   * A required text that is not blank and has no control characters besides white space.
   *
   * @param longest in Unicode characters
   * @return the text, or an empty one after a problem was noted
   */
  public String text(String field, int longest) {
    return text(field, 1, longest);
  }

  /**
   * A required text of at least so many characters.
   *
   * @return the text, or an empty one after a problem was noted
   */
  public String text(String field, int shortest, int longest) {
    JsonNode value = body.path(field);
    if (absent(value)) {
      return wrong(field, "is required");
    }
    if (!value.isString()) {
      return wrong(field, "must be a text");
    }
    String text = value.asString();
    int length = text.codePointCount(0, text.length());
    if (text.isBlank() || length < shortest || length > longest) {
      return wrong(field, "must have " + shortest + " to " + longest + " characters");
    }
    if (text.codePoints().anyMatch(RequestFields::isUnusable)) {
      return wrong(field, "must not contain control characters");
    }
    return text;
  }

  /** The same as {@link #text(String, int)}, or null where there is none. */
  public @Nullable String textOrNull(String field, int longest) {
    return absent(body.path(field)) ? null : text(field, longest);
  }

  /** A required http or https address whose host may be asked. */
  public String address(String field) {
    String address = text(field, LONGEST_ADDRESS);
    if (!address.isEmpty()) {
      CallbackUrl.problem(address).ifPresent(problem -> wrong(field, problem));
    }
    return address;
  }

  /** The same, or null where there is none. */
  public @Nullable String addressOrNull(String field) {
    return absent(body.path(field)) ? null : address(field);
  }

  /** An address of electronic mail; one of a machine without a dot will do. */
  public String email(String field) {
    String email = text(field, LONGEST_EMAIL);
    return email.isEmpty() || EMAIL.matcher(email).matches()
        ? email
        : wrong(field, "must look like name@example.org");
  }

  /**
   * One or more of the values by their labels.
   *
   * @return the values, or none after a problem was noted
   */
  public <T> Set<T> choices(String field, List<T> values, Function<T, String> label) {
    JsonNode chosen = body.path(field);
    Set<T> found = new LinkedHashSet<>();
    for (JsonNode one : chosen) {
      values.stream()
          .filter(value -> one.isString() && label.apply(value).equals(one.stringValue()))
          .forEach(found::add);
    }
    if (!chosen.isArray() || found.isEmpty() || found.size() != chosen.size()) {
      wrong(field, "must be a list of: " + labels(values, label));
    }
    return found;
  }

  /** One of the values by its label; the given one where there is none, or it is wrong. */
  public <T> T choice(String field, List<T> values, Function<T, String> label, T standard) {
    JsonNode chosen = body.path(field);
    if (!absent(chosen)) {
      for (T value : values) {
        if (chosen.isString() && label.apply(value).equals(chosen.stringValue())) {
          return value;
        }
      }
      wrong(field, "must be one of: " + labels(values, label));
    }
    return standard;
  }

  private static <T> String labels(List<T> values, Function<T, String> label) {
    return values.stream().map(label).collect(Collectors.joining(", "));
  }

  /** Notes another thing that is wrong. */
  public String wrong(String field, String message) {
    problems.add(new FieldProblem(field, message));
    return "";
  }

  /** Ends the reading. */
  public void check() {
    if (!problems.isEmpty()) {
      throw new InvalidRequestException(problems);
    }
  }

  private static boolean absent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  /** Whether a text with this character can be kept nowhere, or has something to hide. */
  static boolean isUnusable(int c) {
    int type = Character.getType(c);
    return type == Character.SURROGATE || (type == Character.CONTROL && !Character.isWhitespace(c));
  }
}

package dev.reelmill.api;

import dev.reelmill.api.InvalidRequestException.FieldProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a request's address and collects what is wrong with them. */
public final class Parameters {
  private static final int LONGEST_PAGE = 200;
  private static final int USUAL_PAGE = 50;

  private final List<FieldProblem> problems = new ArrayList<>();

  /** Nothing read yet. */
  public Parameters() {}

  /** One of the values by its label, or null where none is given or it is wrong. */
  public <T> @Nullable T choice(
      String name, @Nullable String given, List<T> values, Function<T, String> label) {
    if (given == null) {
      return null;
    }
    for (T value : values) {
      if (label.apply(value).equals(given)) {
        return value;
      }
    }
    wrong(name, "must be one of: " + values.stream().map(label).collect(Collectors.joining(", ")));
    return null;
  }

  /** A time in ISO 8601 with its offset, or null where none is given or it is wrong. */
  public @Nullable Instant time(String name, @Nullable String given) {
    try {
      return given == null ? null : OffsetDateTime.parse(given).toInstant();
    } catch (DateTimeException notATime) {
      wrong(name, "must be a time such as 2026-03-01T12:00:00Z");
      return null;
    }
  }

  /** An id, or null where none is given or it is wrong. */
  public @Nullable UUID id(String name, @Nullable String given) {
    try {
      return given == null ? null : UUID.fromString(given);
    } catch (IllegalArgumentException notAnId) {
      wrong(name, "must be an id");
      return null;
    }
  }

  /**
   * A text of 1 to so many characters, none of which is a control character besides white space; ""
   * where it is wrong.
   */
  public String text(String name, @Nullable String given, int longest) {
    if (given == null || given.isBlank() || given.codePointCount(0, given.length()) > longest) {
      wrong(name, "must have 1 to " + longest + " characters");
      return "";
    }
    if (given.codePoints().anyMatch(RequestFields::isUnusable)) {
      wrong(name, "must not contain control characters");
      return "";
    }
    return given;
  }

  /** The same, or null where none is given or it is wrong. */
  public @Nullable String textOrNull(String name, @Nullable String given, int longest) {
    String text = given == null ? "" : text(name, given, longest);
    return text.isEmpty() ? null : text;
  }

  /** A whole number; the usual one where none is given or it is wrong. */
  public int number(String name, @Nullable String given, int usual, int least, int most) {
    int number = given == null ? usual : whole(given, least - 1);
    if (number < least || number > most) {
      wrong(name, "must be a whole number from " + least + " to " + most);
      return usual;
    }
    return number;
  }

  /** True or false; false where none is given or it is wrong. */
  public boolean flag(String name, @Nullable String given) {
    if (given != null && !given.equals("true") && !given.equals("false")) {
      wrong(name, "must be true or false");
    }
    return "true".equals(given);
  }

  /** The parameters {@code cursor} and {@code limit}. */
  public PageRequest page(@Nullable String cursor, @Nullable String limit) {
    int count = number("limit", limit, USUAL_PAGE, 1, LONGEST_PAGE);
    if (cursor != null && !cursor.matches("\\d{1,18}")) {
      wrong("cursor", "must be the next_cursor of an earlier page");
    }
    return new PageRequest(cursor, count);
  }

  /** Notes another thing that is wrong. */
  public void wrong(String name, String message) {
    problems.add(new FieldProblem(name, message));
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidRequestException naming all that was wrong
   */
  public void check() {
    if (!problems.isEmpty()) {
      throw new InvalidRequestException(problems);
    }
  }

  private static int whole(String text, int otherwise) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      return otherwise;
    }
  }
}

package dev.reelmill.api;

import dev.reelmill.api.InvalidRequestException.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param cursor of an earlier page, or null for the first
 * @param limit 1 to 200
 */
public record PageRequest(@Nullable String cursor, int limit) {
  private static final int MOST = 200;
  private static final int USUAL = 50;

  /**
   * Reads the parameters {@code cursor} and {@code limit}, which may be absent.
   *
   * @throws InvalidRequestException naming what is wrong
   */
  public static PageRequest of(@Nullable String cursor, @Nullable String limit) {
    List<FieldProblem> problems = new ArrayList<>();
    int count = limit == null ? USUAL : number(limit);
    if (count < 1 || count > MOST) {
      problems.add(new FieldProblem("limit", "must be a whole number from 1 to " + MOST));
    }
    if (cursor != null && !cursor.matches("\\d{1,18}")) {
      problems.add(new FieldProblem("cursor", "must be the next_cursor of an earlier page"));
    }
    if (!problems.isEmpty()) {
      throw new InvalidRequestException(problems);
    }
    return new PageRequest(cursor, count);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }
}

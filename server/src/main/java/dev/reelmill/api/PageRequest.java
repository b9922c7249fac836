package dev.reelmill.api;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param cursor of an earlier page, or null for the first
 * @param limit 1 to 200
 */
public record PageRequest(@Nullable String cursor, int limit) {

  /**
   * Reads the parameters of those names, which may be absent.
   *
   * @throws InvalidRequestException naming what is wrong
   */
  public static PageRequest of(@Nullable String cursor, @Nullable String limit) {
    Parameters parameters = new Parameters();
    PageRequest page = parameters.page(cursor, limit);
    parameters.check();
    return page;
  }
}

package dev.reelmill.api;

import java.util.UUID;
import java.util.function.Supplier;

/** Ids in addresses. */
public final class Ids {
  private Ids() {}

  /**
   * The id that a text is.
   *
   * @param otherwise what is thrown when it is none, mostly the same as for an id that nothing has
   */
  public static UUID of(String text, Supplier<? extends RuntimeException> otherwise) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw otherwise.get();
    }
  }
}

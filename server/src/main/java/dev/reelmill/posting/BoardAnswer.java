package dev.reelmill.posting;

import org.jspecify.annotations.Nullable;

/** What a system answered when it was asked for a board. */
sealed interface BoardAnswer {

  /**
   * A whole board.
   *
   * @param json unpacked, not parsed
   * @param etag what this answer is recognised by, or null
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Fetched(byte[] json, @Nullable String etag) implements BoardAnswer {}

  /** The answer would be the one whose tag was sent along. */
  record Unchanged() implements BoardAnswer {}
}

package dev.reelmill.api.idempotency;

import org.jspecify.annotations.Nullable;

/** What is known of a key. */
sealed interface Memory {

  /** Nothing: the caller of this method is the first, and answers. */
  record First() implements Memory {}

  /** The first request is still being answered. */
  record UnderWay() implements Memory {}

  /** The key was used for another request. */
  record OtherRequest() implements Memory {}

  /** What was answered. */
  record Answered(KeptAnswer answer) implements Memory {}

  /**
   * An answer that is given again; doors answer with text.
   *
   * @param location of what was made, as the answer's header tells it, or null
   */
  record KeptAnswer(
      int status, @Nullable String contentType, @Nullable String location, String body) {}
}

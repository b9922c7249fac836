package dev.reelmill.posting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A board that is fetched over HTTP, as it is remembered.
 *
 * @param company names the employer where postings do not; null for the slug
 * @param etag what its last answer is recognised by, or null
 * @param question what that was an answer to
 * @param syncedAt when it was last in line with the board, or null
 * @param failure what went wrong the last time, or null
 */
public record FetchedBoard(
    BoardName name,
    @Nullable String company,
    @Nullable String etag,
    @Nullable String question,
    @Nullable Instant syncedAt,
    @Nullable String failure) {

  /** What the answer to a question is recognised by; null when the last one was to another. */
  @Nullable String etagOf(String asked) {
    return asked.equals(question) ? etag : null;
  }
}

package dev.reelmill.posting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A board that is fetched over HTTP, as it is remembered.
 *
 * @param company names the employer where postings do not; null for the slug
 * @param registered whether it is synced again and again because somebody imported it
 * @param tag what its last answer is recognised by, or null
 * @param syncedAt when it was last in line with the board, or null
 * @param failure what went wrong the last time, or null
 */
record FetchedBoard(
    BoardName name,
    @Nullable String company,
    boolean registered,
    BoardStore.@Nullable AnswerTag tag,
    @Nullable Instant syncedAt,
    @Nullable String failure) {}

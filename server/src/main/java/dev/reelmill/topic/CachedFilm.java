package dev.reelmill.topic;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A topic's film that is there for everybody.
 *
 * @param hash the first 16 hex digits of the SHA-256 of its MP4
 * @param since when its time began
 * @param fallback the tier of picture it had to be made with when a better one failed, or null
 */
public record CachedFilm(UUID videoId, String hash, Instant since, @Nullable String fallback) {
  /** How long it may be given out. */
  public static final Duration KEPT = Duration.ofDays(30);

  /** How old it is. */
  public Duration age(Instant now) {
    Duration age = Duration.between(since, now);
    return age.isNegative() ? Duration.ZERO : age;
  }

  boolean expired(Instant now) {
    return age(now).compareTo(KEPT) >= 0;
  }
}

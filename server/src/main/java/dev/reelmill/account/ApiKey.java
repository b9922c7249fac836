package dev.reelmill.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program's key, without the key itself.
 *
 * @param userId who made it
 * @param byAdministrator whether that was an administrator
 * @param name what it is for
 * @param lastUsedAt to the minute, or null when never
 */
public record ApiKey(
    UUID keyId,
    UUID userId,
    boolean byAdministrator,
    String name,
    Set<Scope> scopes,
    Instant createdAt,
    @Nullable Instant lastUsedAt) {
  public ApiKey {
    scopes = Set.copyOf(scopes);
  }
}

package dev.reelmill.api.auth;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelmill.account.ApiKey;
import dev.reelmill.account.Scope;
import dev.reelmill.api.Timestamps;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A program's key.
 *
 * @param key the key itself, in the answer to its making only
 * @param lastUsedAt to the minute, or null when never
 */
@JsonNaming(SnakeCaseStrategy.class)
record KeyResponse(
    UUID id,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key,
    String name,
    List<String> scopes,
    String createdAt,
    @Nullable String lastUsedAt) {

  static KeyResponse of(ApiKey key, @Nullable String secret) {
    return new KeyResponse(
        key.keyId(),
        secret,
        key.name(),
        key.scopes().stream().sorted().map(Scope::label).toList(),
        Timestamps.of(key.createdAt()),
        Timestamps.ofNullable(key.lastUsedAt()));
  }
}

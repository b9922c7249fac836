package dev.reelmill.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's account.
 *
 * @param email as it was written
 * @param name what they want to be called, or null
 */
public record Account(
    UUID userId, String email, @Nullable String name, boolean administrator, Instant createdAt) {

  /** The person as one who calls. */
  public Caller.Person caller() {
    return administrator ? new Caller.Administrator(userId) : new Caller.User(userId);
  }
}

package dev.reelmill.api.auth;

import dev.reelmill.account.Account;
import dev.reelmill.api.Timestamps;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's account as they see it.
 *
 * @param role user or admin
 */
record AccountResponse(
    UUID id, String email, @Nullable String name, String role, String createdAt) {

  static AccountResponse of(Account account) {
    return new AccountResponse(
        account.userId(),
        account.email(),
        account.name(),
        account.administrator() ? "admin" : "user",
        Timestamps.of(account.createdAt()));
  }
}

package dev.reelmill.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of accounts.
 *
 * @param accounts newest first
 * @param nextCursor where the next page starts, or null at the end
 */
public record AccountPage(List<Account> accounts, @Nullable String nextCursor) {
  public AccountPage {
    accounts = List.copyOf(accounts);
  }
}

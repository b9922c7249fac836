package dev.reelmill.api.admin;

import dev.reelmill.account.Account;
import dev.reelmill.account.AccountPage;
import dev.reelmill.account.Accounts;
import dev.reelmill.api.AccountRemoval;
import dev.reelmill.api.Ids;
import dev.reelmill.api.PageRequest;
import dev.reelmill.api.PageResponse;
import dev.reelmill.api.Refusal;
import dev.reelmill.api.Timestamps;
import dev.reelmill.api.access.KnownCallers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The accounts that there are, and their end. */
@RestController
@RequestMapping("/admin/users")
class UsersController {
  private final Accounts accounts;
  private final AccountRemoval removal;
  private final KnownCallers known;

  UsersController(Accounts accounts, AccountRemoval removal, KnownCallers known) {
    this.accounts = accounts;
    this.removal = removal;
    this.known = known;
  }

  /** Newest first. */
  @GetMapping
  PageResponse<User> list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit) {
    PageRequest wanted = PageRequest.of(cursor, limit);
    AccountPage page = accounts.list(wanted.cursor(), wanted.limit());
    return new PageResponse<>(page.accounts().stream().map(User::of).toList(), page.nextCursor());
  }

  /** Ends an account, with all that belongs to it. */
  @DeleteMapping("/{userId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable String userId) {
    UUID user = Ids.of(userId, UsersController::unknown);
    removal.remove(user);
    known.accountEnded(user);
  }

  private static Refusal unknown() {
    return new Refusal(HttpStatus.NOT_FOUND, "unknown_user", "There is no such account.");
  }

  /**
   * Somebody with an account.
   *
   * @param role user or admin
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record User(UUID userId, String email, @Nullable String name, String role, String createdAt) {
    static User of(Account account) {
      return new User(
          account.userId(),
          account.email(),
          account.name(),
          account.administrator() ? "admin" : "user",
          Timestamps.of(account.createdAt()));
    }
  }
}

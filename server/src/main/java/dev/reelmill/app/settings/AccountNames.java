package dev.reelmill.app.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reelmill.account.Accounts;
import java.util.function.Predicate;

/** Reads what is said about accounts. */
final class AccountNames {
  private static final int LEAST_SECRET_BYTES = 32; // what HMAC-SHA256 wants of a key

  private AccountNames() {}

  static Settings.AccountSettings read(SettingsSource source) {
    return new Settings.AccountSettings(
        source.flag("REELMILL_ANONYMOUS", true),
        source
            .parsed(
                "REELMILL_ADMIN_EMAIL",
                text -> checked(text, email -> email.matches("[^\\s@]+@[^\\s@]+")),
                "must look like name@example.org")
            .orElse("admin@localhost"),
        source.parsed(
            "REELMILL_ADMIN_PASSWORD",
            text -> checked(text, AccountNames::longEnough),
            "must have "
                + Accounts.SHORTEST_PASSWORD
                + " to "
                + Accounts.LONGEST_PASSWORD
                + " characters"),
        source.parsed(
            "JWT_SECRET",
            text -> checked(text, secret -> secret.getBytes(UTF_8).length >= LEAST_SECRET_BYTES),
            "must have at least " + LEAST_SECRET_BYTES + " bytes"));
  }

  private static boolean longEnough(String password) {
    int length = password.codePointCount(0, password.length());
    return length >= Accounts.SHORTEST_PASSWORD && length <= Accounts.LONGEST_PASSWORD;
  }

  private static String checked(String text, Predicate<String> rule) {
    if (!rule.test(text)) {
      throw new IllegalArgumentException();
    }
    return text;
  }
}

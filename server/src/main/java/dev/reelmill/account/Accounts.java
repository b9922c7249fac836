package dev.reelmill.account;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts of people, kept in PostgreSQL. */
public final class Accounts {
  /** The fewest characters (code points) of a password. */
  public static final int SHORTEST_PASSWORD = 12;

  /** The most characters of a password. */
  public static final int LONGEST_PASSWORD = 128;

  private final JdbcClient database;

  /** Works on a database that has the migrations of this program. */
  public Accounts(DataSource source) {
    database = JdbcClient.create(source);
  }

  /**
   * Makes an account.
   *
   * @param password as its rule wants it; only a hash of it is kept
   * @return the account, or empty when the address has one
   */
  public Optional<Account> register(String email, @Nullable String name, String password) {
    return database
        .sql(
            "insert into users (email, email_key, name, password)"
                + " values (:email, :key, :name, :password)"
                + " on conflict (email_key) do nothing returning *")
        .param("email", email)
        .param("key", key(email))
        .param("name", name)
        .param("password", PasswordHashes.of(password))
        .query(AccountRow::account)
        .optional();
  }

  /** The account with that address and password; finding none takes as long. */
  public Optional<Account> authenticate(String email, String password) {
    Optional<Credentials> known =
        database
            .sql("select * from users where email_key = :key")
            .param("key", key(email))
            .query(
                (row, index) ->
                    new Credentials(
                        AccountRow.account(row, index), AccountRow.text(row, "password")))
            .optional();
    if (known.isEmpty()) {
      PasswordHashes.compareWithNobody(password);
    }
    return known
        .filter(one -> PasswordHashes.matches(password, one.hash()))
        .map(Credentials::account);
  }

  /** The account, or empty when unknown. */
  public Optional<Account> find(UUID userId) {
    return database
        .sql("select * from users where user_id = :user")
        .param("user", userId)
        .query(AccountRow::account)
        .optional();
  }

  /**
   * Gives an account another password and ends all of its sessions.
   *
   * @return whether the present password was right; otherwise nothing is changed
   */
  public boolean changePassword(UUID userId, String present, String next) {
    boolean right =
        database
            .sql("select password from users where user_id = :user")
            .param("user", userId)
            .query(String.class)
            .optional()
            .filter(hash -> PasswordHashes.matches(present, hash))
            .isPresent();
    if (right) {
      database
          .sql(
              """
              with ended as (delete from sessions where user_id = :user)
              update users set password = :password where user_id = :user
              """)
          .param("user", userId)
          .param("password", PasswordHashes.of(next))
          .update();
    }
    return right;
  }

  /** Addresses that differ in case only are one. */
  static String key(String email) {
    return email.toLowerCase(Locale.ROOT);
  }

  private record Credentials(Account account, String hash) {}
}

package dev.reelmill.account;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it that there is somebody who may look after the program. */
public final class FirstAdministrator {
  /** Without letters and digits that look alike. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final int CHARACTERS = 20;
  private static final int GROUP = 5;

  private final JdbcClient database;
  private final TransactionTemplate transactions;

  /** Works on a database that has the migrations of this program. */
  public FirstAdministrator(DataSource source, PlatformTransactionManager manager) {
    database = JdbcClient.create(source);
    transactions = new TransactionTemplate(manager);
  }

  /**
   * Makes an administrator when there is none.
   *
   * @param password theirs, or empty for one that is made up and kept nowhere
   * @param tell hears a password that was made up before it is in force, lest nobody ever knows it
   */
  public void ensure(String email, Optional<String> password, Consumer<String> tell) {
    if (!exists()) {
      transactions.executeWithoutResult(
          status -> {
            lock(database);
            if (!exists()) {
              add(email, password.orElseGet(() -> madeUp(tell)));
            }
          });
    }
  }

  private boolean exists() {
    return database
        .sql("select exists (select from users where administrator)")
        .query(Boolean.class)
        .single();
  }

  /** Of several servers that start at once, one makes the administrator. */
  static void lock(JdbcClient database) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('first administrator', 0))::text")
        .query()
        .singleRow();
  }

  private void add(String email, String password) {
    database
        .sql(
            """
            insert into users (email, email_key, password, administrator)
            values (:email, :key, :password, true)
            on conflict (email_key) do update set password = excluded.password, administrator = true
            """)
        .param("email", email)
        .param("key", Accounts.key(email))
        .param("password", PasswordHashes.of(password))
        .update();
  }

  /** A password that is made up, which somebody hears. */
  public static String madeUp(Consumer<String> tell) {
    SecureRandom random = new SecureRandom();
    String letters =
        random
            .ints(CHARACTERS, 0, ALPHABET.length())
            .mapToObj(index -> ALPHABET.substring(index, index + 1))
            .collect(Collectors.joining());
    String password = letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    tell.accept(password);
    return password;
  }
}

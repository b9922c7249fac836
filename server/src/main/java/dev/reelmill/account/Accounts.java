package dev.reelmill.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts of people, kept in PostgreSQL. */
public final class Accounts {
  /** The fewest characters (code points) of a password. */
  public static final int SHORTEST_PASSWORD = 12;

  /** The most characters of a password. */
  public static final int LONGEST_PASSWORD = 128;

  private final JdbcClient database;
  private final TransactionTemplate transactions;

  /** Works on a database that has the migrations of this program. */
  public Accounts(DataSource source) {
    database = JdbcClient.create(source);
    // Joins a transaction that another manager has begun on the same source.
    transactions = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  /**
   * Makes an account.
   *
   * @param password as its rule wants it; only a hash of it is kept
   * @return the account, or empty when the address has one
   */
  public Optional<Login> register(String email, @Nullable String name, String password) {
    String proof = PasswordHashes.of(password);
    return database
        .sql(
            "insert into users (email, email_key, name, password)"
                + " values (:email, :key, :name, :password)"
                + " on conflict (email_key) do nothing returning *")
        .param("email", email)
        .param("key", key(email))
        .param("name", name)
        .param("password", proof)
        .query(AccountRow::account)
        .optional()
        .map(account -> new Login(account, proof));
  }

  /** The account with that address and password; finding none takes as long. */
  public Optional<Login> authenticate(String email, String password) {
    Optional<Login> known =
        database
            .sql("select * from users where email_key = :key")
            .param("key", key(email))
            .query(
                (row, index) ->
                    new Login(AccountRow.account(row, index), AccountRow.text(row, "password")))
            .optional();
    if (known.isEmpty()) {
      PasswordHashes.compareWithNobody(password);
    }
    return known.filter(one -> PasswordHashes.matches(password, one.proof()));
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
   * Gives an account another password and ends all of its sessions, those too that begin at the
   * same moment with the old one.
   *
   * @return empty when the present password was not right; then nothing is changed
   */
  public Optional<Login> changePassword(UUID userId, String present, String next) {
    return confirmed(userId, present)
        .flatMap(
            known -> {
              String proof = PasswordHashes.of(next);
              return transactions.execute(status -> replace(known, proof))
                  ? Optional.of(new Login(known.account(), proof))
                  : Optional.empty();
            });
  }

  /** Whether it is the account's password. */
  public boolean confirm(UUID userId, String password) {
    return confirmed(userId, password).isPresent();
  }

  private Optional<Login> confirmed(UUID userId, String password) {
    return database
        .sql("select * from users where user_id = :user")
        .param("user", userId)
        .query(
            (row, index) ->
                new Login(AccountRow.account(row, index), AccountRow.text(row, "password")))
        .optional()
        .filter(known -> PasswordHashes.matches(password, known.proof()));
  }

  /** First the password: a session that has begun by then is seen by the second statement. */
  private boolean replace(Login known, String proof) {
    int replaced =
        database
            .sql(
                "update users set password = :password"
                    + " where user_id = :user and password = :before")
            .param("user", known.account().userId())
            .param("before", known.proof())
            .param("password", proof)
            .update();
    endSessions(known.account().userId());
    return replaced > 0;
  }

  private void endSessions(UUID userId) {
    database.sql("delete from sessions where user_id = :user").param("user", userId).update();
  }

  /**
   * Makes somebody an administrator with a new password, whoever knew the old one, and ends all of
   * their sessions. An address without an account gets one.
   */
  public void recover(String email, String password) {
    String proof = PasswordHashes.of(password);
    transactions.executeWithoutResult(
        status ->
            endSessions(
                database
                    .sql(
                        """
                        insert into users (email, email_key, password, administrator)
                        values (:email, :key, :password, true)
                        on conflict (email_key)
                          do update set password = excluded.password, administrator = true
                        returning user_id
                        """)
                    .param("email", email)
                    .param("key", key(email))
                    .param("password", proof)
                    .query(UUID.class)
                    .single()));
  }

  /** All names under which things belong to somebody: their own, and those of their keys. */
  public List<String> owners(UUID userId) {
    return database
        .sql(
            "select :user::text as owner union all"
                + " select key_id::text from api_keys where user_id = :user::uuid")
        .param("user", userId.toString())
        .query((row, index) -> AccountRow.text(row, "owner"))
        .list();
  }

  /**
   * Ends an account with its sessions and keys. What belongs to it is another matter, for the same
   * transaction.
   */
  public AccountEnding end(UUID userId) {
    return transactions.execute(
        status -> {
          FirstAdministrator.lock(database); // or two who are the last would let each other go
          Optional<Account> account = find(userId);
          if (account.isEmpty()) {
            return AccountEnding.UNKNOWN;
          }
          if (account.get().administrator() && administrators() == 1) {
            return AccountEnding.LAST_ADMINISTRATOR;
          }
          database.sql("delete from users where user_id = :user").param("user", userId).update();
          return AccountEnding.ENDED;
        });
  }

  private long administrators() {
    return database
        .sql("select count(*) from users where administrator")
        .query(Long.class)
        .single();
  }

  /**
   * Accounts, newest first.
   *
   * @param cursor of an earlier page, or null for the first
   * @param limit at most so many
   */
  public AccountPage list(@Nullable String cursor, int limit) {
    List<Map.Entry<Long, Account>> rows =
        database
            .sql(
                """
                select *, (extract(epoch from created_at) * 1000000)::bigint as place from users
                where (extract(epoch from created_at) * 1000000)::bigint < :before
                order by created_at desc limit :limit
                """)
            .param("before", cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor))
            .param("limit", limit + 1)
            .query((row, index) -> Map.entry(row.getLong("place"), AccountRow.account(row, index)))
            .list();
    List<Map.Entry<Long, Account>> page = rows.subList(0, Math.min(limit, rows.size()));
    return new AccountPage(
        page.stream().map(Map.Entry::getValue).toList(),
        rows.size() > limit ? String.valueOf(page.getLast().getKey()) : null);
  }

  /** Addresses that differ in case only are one. */
  static String key(String email) {
    return email.toLowerCase(Locale.ROOT);
  }
}

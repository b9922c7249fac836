package dev.reelmill.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys of programs, kept in PostgreSQL as hashes. */
public final class ApiKeys {
  /** The most keys in force of one person who is no administrator. */
  public static final int MOST_OF_USER = 20;

  private static final String PREFIX = "rmk_";
  private static final int BYTES = 32;
  private static final Duration PRECISION = Duration.ofMinutes(1); // of when it was last used

  private final JdbcClient database;
  private final TransactionTemplate transactions;

  /** Works on a database that has the migrations of this program. */
  public ApiKeys(DataSource source) {
    database = JdbcClient.create(source);
    // Joins a transaction that another manager has begun on the same source.
    transactions = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  /** Whether a text has the form of a key. */
  public static boolean looksLikeOne(String text) {
    return text.startsWith(PREFIX);
  }

  /**
   * Makes a key, which can do no more than who makes it.
   *
   * @return empty when they have {@link #MOST_OF_USER} keys and are no administrator
   */
  public Optional<NewApiKey> create(Caller.Person maker, String name, Set<Scope> scopes) {
    return transactions.execute(
        status ->
            hasRoom(maker) ? Optional.of(make(maker, name, scopes)) : Optional.<NewApiKey>empty());
  }

  /** Held to the end of the transaction, so that nobody else counts these keys meanwhile. */
  private boolean hasRoom(Caller.Person maker) {
    if (maker instanceof Caller.Administrator) {
      return true;
    }
    database
        .sql("select user_id from users where user_id = :user for no key update")
        .param("user", maker.userId())
        .query(UUID.class)
        .optional();
    return ofUser(maker.userId()).size() < MOST_OF_USER;
  }

  private NewApiKey make(Caller.Person maker, String name, Set<Scope> scopes) {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    ApiKey key =
        database
            .sql(
                "insert into api_keys (user_id, by_administrator, name, scopes, hash)"
                    + " values (:user, :administrator, :name, :scopes, :hash) returning *")
            .param("user", maker.userId())
            .param("administrator", maker instanceof Caller.Administrator)
            .param("name", name)
            .param("scopes", scopes.stream().map(Scope::label).sorted().toArray(String[]::new))
            .param("hash", hash(secret))
            .query(ApiKeys::key)
            .single();
    return new NewApiKey(key, secret);
  }

  /** Who calls with the key, or empty when it is unknown or revoked; notes that it was used. */
  public Optional<Caller.Service> use(String secret) {
    Optional<ApiKey> found =
        database
            .sql("select * from api_keys where hash = :hash and revoked_at is null")
            .param("hash", hash(secret))
            .query(ApiKeys::key)
            .optional();
    found.ifPresent(this::used);
    return found.map(
        key -> new Caller.Service(key.keyId(), key.userId(), key.byAdministrator(), key.scopes()));
  }

  private void used(ApiKey key) {
    Instant before = key.lastUsedAt();
    if (before != null && before.isAfter(Instant.now().minus(PRECISION))) {
      return;
    }
    database
        .sql("update api_keys set last_used_at = now() where key_id = :key")
        .param("key", key.keyId())
        .update();
  }

  /** The keys a person made that are not revoked, newest first. */
  public List<ApiKey> ofUser(UUID userId) {
    return database
        .sql(
            "select * from api_keys where user_id = :user and revoked_at is null"
                + " order by created_at desc, key_id")
        .param("user", userId)
        .query(ApiKeys::key)
        .list();
  }

  /** All keys that are revoked. */
  public List<ApiKey> revoked() {
    return database
        .sql("select * from api_keys where revoked_at is not null")
        .query(ApiKeys::key)
        .list();
  }

  /** A key that is not revoked, or empty when unknown. */
  public Optional<ApiKey> find(UUID keyId) {
    return database
        .sql("select * from api_keys where key_id = :key and revoked_at is null")
        .param("key", keyId)
        .query(ApiKeys::key)
        .optional();
  }

  /** Lets a key be worth nothing from now on; what belongs to it is another matter. */
  public void revoke(UUID keyId) {
    database
        .sql(
            "update api_keys set revoked_at = now()"
                + " where key_id = :key and revoked_at is null")
        .param("key", keyId)
        .update();
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static ApiKey key(ResultSet row, int index) throws SQLException {
    String[] scopes = (String[]) Objects.requireNonNull(row.getArray("scopes")).getArray();
    return new ApiKey(
        AccountRow.uuid(row, "key_id"),
        AccountRow.uuid(row, "user_id"),
        row.getBoolean("by_administrator"),
        AccountRow.text(row, "name"),
        Arrays.stream(scopes)
            .map(Scope::ofLabel)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet()),
        AccountRow.time(row, "created_at"),
        AccountRow.timeOrNull(row, "last_used_at"));
  }
}

package dev.reelmill.api.idempotency;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers answers by key, for all servers of a database. */
public final class IdempotencyStore {
  /**
   * A server that has not {@linkplain #renew renewed} a key for so long has died. Should it be
   * alive after all, {@link Effects} see to it that nothing is made twice.
   */
  private static final Duration GIVEN_UP = Duration.ofSeconds(8);

  /** How often the key of a request that is being answered is to be renewed. */
  static final Duration RENEWAL = Duration.ofSeconds(2);

  private final JdbcClient database;

  /** Works on a database that has the migrations of this program. */
  public IdempotencyStore(DataSource source) {
    database = JdbcClient.create(source);
  }

  /** Takes the key for a request, or tells why it cannot be taken. */
  Memory take(KeyedRequest request) {
    int taken =
        database
            .sql(
                """
                insert into idempotency_keys (caller, key, request) values (:caller, :key, :hash)
                on conflict (caller, key) do update set created_at = now()
                where idempotency_keys.status is null and idempotency_keys.request = :hash
                  and idempotency_keys.created_at < now() - make_interval(secs => :givenUp)
                """)
            .param("caller", request.caller())
            .param("key", request.key())
            .param("hash", request.hash())
            .param("givenUp", GIVEN_UP.toSeconds())
            .update();
    return taken > 0 ? new Memory.First() : known(request);
  }

  private Memory known(KeyedRequest request) {
    return database
        .sql("select * from idempotency_keys where caller = :caller and key = :key")
        .param("caller", request.caller())
        .param("key", request.key())
        .query(
            (row, index) -> {
              int status = row.getInt("status");
              if (!request.hash().equals(row.getString("request"))) {
                return new Memory.OtherRequest();
              }
              return status == 0 // null
                  ? new Memory.UnderWay()
                  : new Memory.Answered(
                      new Memory.KeptAnswer(
                          status,
                          row.getString("content_type"),
                          row.getString("location"),
                          Objects.requireNonNull(row.getString("answer"))));
            })
        .optional()
        .map(Memory.class::cast)
        .orElseGet(Memory.UnderWay::new); // forgotten just now, because the first one failed
  }

  /** Keeps what was answered. */
  void answered(KeyedRequest request, Memory.KeptAnswer answer) {
    database
        .sql(
            "update idempotency_keys set status = :status, content_type = :type,"
                + " location = :location, answer = :answer where caller = :caller and key = :key")
        .param("status", answer.status())
        .param("type", answer.contentType())
        .param("location", answer.location())
        .param("answer", answer.body())
        .param("caller", request.caller())
        .param("key", request.key())
        .update();
  }

  /** Says that the request is still being answered, so that nobody else takes its key. */
  void renew(KeyedRequest request) {
    database
        .sql(
            "update idempotency_keys set created_at = now()"
                + " where caller = :caller and key = :key and status is null")
        .param("caller", request.caller())
        .param("key", request.key())
        .update();
  }

  /** Lets the key be used again, as there is no answer that could be given again. */
  void release(KeyedRequest request) {
    database
        .sql(
            "delete from idempotency_keys"
                + " where caller = :caller and key = :key and status is null")
        .param("caller", request.caller())
        .param("key", request.key())
        .update();
  }

  /** Forgets keys that are older than the given time, and what was made for them. */
  public void forget(Duration age) {
    deleteFromBoth("created_at < now() - make_interval(secs => :which)", age.toSeconds());
  }

  /** Forgets what somebody was answered, and what was made for them. */
  public void forgetCaller(String caller) {
    deleteFromBoth("caller = :which", caller);
  }

  private void deleteFromBoth(String condition, Object which) {
    for (String table : List.of("idempotency_keys", "idempotency_effects")) {
      database.sql("delete from " + table + " where " + condition).param("which", which).update();
    }
  }
}

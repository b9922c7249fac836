package dev.reelmill.dream;

import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.DreamBrief;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The dreams that people keep, in PostgreSQL. Methods join the caller's transaction. */
public final class DreamStore {
  private final JdbcClient database;
  private final TransactionTemplate transactions;

  /** Works on a database that has the migrations of this program. */
  public DreamStore(DataSource source, PlatformTransactionManager manager) {
    database = JdbcClient.create(source);
    transactions = new TransactionTemplate(manager);
  }

  /** Keeps another one. */
  public Dream add(String owner, DreamBrief brief) {
    return database
        .sql(
            "insert into dreams (dream_id, owner, brief) values (:dream, :owner, :brief)"
                + " returning *")
        .param("dream", UUID.randomUUID())
        .param("owner", owner)
        .param("brief", BriefCodec.toJson(brief))
        .query(DreamStore::dream)
        .single();
  }

  /** The dream, or empty when unknown. */
  public Optional<Dream> find(UUID dreamId) {
    return database
        .sql("select * from dreams where dream_id = :dream")
        .param("dream", dreamId)
        .query(DreamStore::dream)
        .optional();
  }

  /**
   * Does something in one transaction in which nobody else changes the dream.
   *
   * @return what the action answers, or empty when the dream is unknown
   */
  public <T> Optional<T> locked(UUID dreamId, Function<Dream, T> action) {
    return together(
        () ->
            database
                .sql("select * from dreams where dream_id = :dream for update")
                .param("dream", dreamId)
                .query(DreamStore::dream)
                .optional()
                .map(action));
  }

  /** Does several things in one transaction. */
  public <T> T together(Supplier<T> action) {
    return Objects.requireNonNull(transactions.execute(status -> action.get()));
  }

  /** From now on this job makes the dream's film. */
  public void film(UUID dreamId, UUID jobId) {
    database
        .sql(
            "update dreams set job_id = :job, finished_at = coalesce(finished_at, now())"
                + " where dream_id = :dream")
        .param("dream", dreamId)
        .param("job", jobId)
        .update();
  }

  /** Forgets a dream; its job is another matter. */
  public void delete(UUID dreamId) {
    database.sql("delete from dreams where dream_id = :dream").param("dream", dreamId).update();
  }

  /** Forgets all dreams of an owner; their jobs are another matter. */
  public void deleteAll(String owner) {
    database.sql("delete from dreams where owner = :owner").param("owner", owner).update();
  }

  /** Gives all dreams of an owner to another; their jobs are another matter. */
  public void handOver(String from, String to) {
    database
        .sql("update dreams set owner = :to where owner = :from")
        .param("from", from)
        .param("to", to)
        .update();
  }

  /**
   * An owner's dreams, newest first.
   *
   * @param cursor of an earlier page, or null for the first
   * @param limit at most so many
   */
  public DreamPage list(String owner, @Nullable String cursor, int limit) {
    List<Map.Entry<Long, Dream>> rows =
        database
            .sql(
                "select * from dreams where owner = :owner and ordinal < :before"
                    + " order by ordinal desc limit :limit")
            .param("owner", owner)
            .param("before", cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor))
            .param("limit", limit + 1)
            .query((row, index) -> Map.entry(row.getLong("ordinal"), dream(row, index)))
            .list();
    List<Map.Entry<Long, Dream>> page = rows.subList(0, Math.min(limit, rows.size()));
    return new DreamPage(
        page.stream().map(Map.Entry::getValue).toList(),
        rows.size() > limit ? String.valueOf(page.getLast().getKey()) : null);
  }

  private static Dream dream(ResultSet row, int index) throws SQLException {
    return new Dream(
        row.getObject("dream_id", UUID.class),
        row.getString("owner"),
        (DreamBrief) BriefCodec.fromJson(row.getString("brief")),
        row.getObject("job_id", UUID.class),
        Objects.requireNonNull(time(row, "created_at")),
        time(row, "finished_at"));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}

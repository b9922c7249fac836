package dev.reelmill.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log of deliveries, which is also the outbox: rows appear in the transaction of what they
 * tell. Safe for any number of senders; the database's clock decides.
 */
public final class DeliveryStore {
  private final JdbcClient database;

  /** Works on a database that has the migrations of this program. */
  public DeliveryStore(DataSource source) {
    database = JdbcClient.create(source);
  }

  /** Fixes what every attempt says; the first to say it decides. */
  String fixBody(UUID delivery, String body) {
    return database
        .sql(
            "update webhook_deliveries set body = coalesce(body, :body)"
                + " where delivery_id = :delivery returning body")
        .param("body", body)
        .param("delivery", delivery)
        .query(String.class)
        .single();
  }

  boolean gone(String url) {
    return database
        .sql("select exists (select from webhook_gone where url = :url)")
        .param("url", url)
        .query(Boolean.class)
        .single();
  }

  void delivered(UUID delivery, int status) {
    database
        .sql(
            "update webhook_deliveries set state = 'delivered', last_status = :status,"
                + " last_error = null, ended_at = now() where delivery_id = :delivery")
        .param("status", status)
        .param("delivery", delivery)
        .update();
  }

  void postpone(UUID delivery, Duration wait, @Nullable Integer status, String error) {
    database
        .sql(
            "update webhook_deliveries set due_at = now() + make_interval(secs => :wait),"
                + " under_way = false, last_status = :status, last_error = :error"
                + " where delivery_id = :delivery and state = 'waiting'")
        .param("wait", seconds(wait))
        .param("status", status)
        .param("error", error)
        .param("delivery", delivery)
        .update();
  }

  void giveUp(UUID delivery, @Nullable Integer status, String error) {
    database
        .sql(
            "update webhook_deliveries set state = 'given_up', last_status = :status,"
                + " last_error = :error, ended_at = now()"
                + " where delivery_id = :delivery and state = 'waiting'")
        .param("status", status)
        .param("error", error)
        .param("delivery", delivery)
        .update();
  }

  void markGone(String url) {
    database
        .sql("insert into webhook_gone (url) values (:url) on conflict do nothing")
        .param("url", url)
        .update();
  }

  /** Deletes deliveries that ended longer ago than the given time; says how many. */
  public int deleteEnded(Duration age) {
    return database
        .sql("delete from webhook_deliveries where ended_at < now() - make_interval(secs => :age)")
        .param("age", seconds(age))
        .update();
  }

  /**
   * Says a message again from the start, with the same id and content; an address that was gone is
   * tried again.
   *
   * @return whether there is such a delivery
   */
  public boolean replay(UUID delivery) {
    int found =
        database
            .sql(
                """
                with again as (
                  update webhook_deliveries
                  set state = 'waiting', attempts = 0, due_at = now(), ended_at = null,
                    under_way = false
                  where delivery_id = :delivery returning url
                ), forgiven as (
                  delete from webhook_gone where url in (select url from again)
                )
                select count(*) from again
                """)
            .param("delivery", delivery)
            .query(Integer.class)
            .single();
    if (found > 0) {
      database.sql("select pg_notify('" + WebhookLoop.CHANNEL + "', '')").query().singleRow();
    }
    return found > 0;
  }

  /** What is still to be delivered. */
  public Backlog backlog() {
    return database
        .sql(
            """
            with busy as materialized (
              select owner, host from webhook_deliveries
              where state = 'waiting' and under_way and due_at > now()
            )
            select count(*) as waiting,
              greatest(coalesce(extract(epoch from now() - min(due_at) filter (where
                owner not in (select owner from busy group by owner having count(*) >= :owner)
                and host not in (select host from busy group by host having count(*) >= :host)
              )), 0), 0) as overdue
            from webhook_deliveries where state = 'waiting'
            """)
        .param("owner", DeliveryTurns.OF_OWNER)
        .param("host", DeliveryTurns.OF_HOST)
        .query((row, index) -> new Backlog(row.getLong("waiting"), row.getDouble("overdue")))
        .single();
  }

  /**
   * Deliveries, newest first.
   *
   * @param jobId only of this job, or null for all
   * @param cursor of an earlier page, or null for the first
   * @param limit at most so many
   * @throws IllegalArgumentException when the cursor is none of ours
   */
  public DeliveryPage list(@Nullable UUID jobId, @Nullable String cursor, int limit) {
    List<Map.Entry<Long, Delivery>> rows =
        database
            .sql(
                """
                select * from webhook_deliveries
                where ordinal < :before and (:job::uuid is null or job_id = :job)
                order by ordinal desc limit :limit
                """)
            .param("before", cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor))
            .param("job", jobId)
            .param("limit", limit + 1)
            .query((row, index) -> Map.entry(row.getLong("ordinal"), delivery(row, index)))
            .list();
    List<Map.Entry<Long, Delivery>> page = rows.subList(0, Math.min(limit, rows.size()));
    return new DeliveryPage(
        page.stream().map(Map.Entry::getValue).toList(),
        rows.size() > limit ? String.valueOf(page.getLast().getKey()) : null);
  }

  static Delivery delivery(ResultSet row, int index) throws SQLException {
    return new Delivery(
        Objects.requireNonNull(row.getObject("delivery_id", UUID.class)),
        Objects.requireNonNull(row.getObject("job_id", UUID.class)),
        Objects.requireNonNull(row.getString("url")),
        Objects.requireNonNull(row.getString("type")),
        Objects.requireNonNull(time(row, "occurred_at")),
        row.getString("body"),
        Delivery.State.valueOf(
            Objects.requireNonNull(row.getString("state")).toUpperCase(Locale.ROOT)),
        row.getInt("attempts"),
        Objects.requireNonNull(time(row, "due_at")),
        row.getObject("last_status", Integer.class),
        row.getString("last_error"),
        time(row, "ended_at"));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}

package dev.reelmill.webhook;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whose message is said next. An address that never answers holds an attempt for as long as one may
 * last, so few are made at once to one host, and for one owner, who may have many hosts; all
 * servers together keep to that. Whoever has fewest under way comes first, of their messages those
 * that were never tried, then the one that has waited longest.
 */
final class DeliveryTurns {
  /** Attempts under way to one host. */
  static final int OF_HOST = 4;

  /**
   * Attempts under way for one owner; more than of a host, so that one dead host stops no other.
   */
  static final int OF_OWNER = 8;

  /** So many messages for busy hosts are passed over in search of an owner's others. */
  private static final int PASSED_OVER = 1000;

  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('webhook turns', 0))::text";

  /** Owners are found by leaps through the index, not by reading what waits, which may be a lot. */
  private static final String TAKE =
      """
      with recursive owners (owner) as (
        (select owner from webhook_deliveries where state = 'waiting' order by owner limit 1)
        union all
        select (select d.owner from webhook_deliveries d
                where d.state = 'waiting' and d.owner > o.owner order by d.owner limit 1)
        from owners o where o.owner is not null
      ), busy as materialized (
        select owner, host from webhook_deliveries
        where state = 'waiting' and under_way and due_at > now()
      ), owners_busy as materialized (
        select owner, count(*) as busy from busy group by owner
      ), hosts_busy as materialized (
        select host, count(*) as busy from busy group by host
      ), found as (
        select o.owner, coalesce(b.busy, 0) as busy, w.*
        from owners o
        left join owners_busy b on b.owner = o.owner
        cross join lateral (
          select * from (
            (select * from (
               select delivery_id, host, repeated, due_at from webhook_deliveries d
               where d.state = 'waiting' and d.owner = o.owner and d.repeated = 0
                 and d.due_at <= now()
               order by d.due_at limit :passed) fresh
             where host not in (select host from hosts_busy where busy >= :host)
             order by due_at limit :owner)
            union all
            (select * from (
               select delivery_id, host, repeated, due_at from webhook_deliveries d
               where d.state = 'waiting' and d.owner = o.owner and d.repeated = 1
                 and d.due_at <= now()
               order by d.due_at limit :passed) again
             where host not in (select host from hosts_busy where busy >= :host)
             order by due_at limit :owner)
          ) both_kinds
          order by repeated, due_at limit greatest(:owner - coalesce(b.busy, 0), 0)
        ) w
        where o.owner is not null and coalesce(b.busy, 0) < :owner
      ), turns as (
        select *, busy + row_number() over (partition by owner order by repeated, due_at) as turn
        from found
      ), places as (
        select t.*, coalesce(h.busy, 0)
          + row_number() over (partition by t.host order by t.turn, t.repeated, t.due_at) as place
        from turns t left join hosts_busy h on h.host = t.host
      )
      update webhook_deliveries
      set attempts = attempts + 1, due_at = now() + make_interval(secs => :mine), under_way = true
      where delivery_id in (
          select delivery_id from places where place <= :host
          order by turn, repeated, due_at limit :limit)
        and state = 'waiting' and due_at <= now()
      returning *
      """;

  private final JdbcClient database;
  private final TransactionTemplate transactions;

  DeliveryTurns(DataSource source) {
    database = JdbcClient.create(source);
    transactions = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  /**
   * Takes deliveries that are due; others may take them again after the given time.
   *
   * @param mine longer than an attempt may last
   */
  List<Delivery> take(int limit, Duration mine) {
    return transactions.execute(
        status -> {
          // Two who looked at the same time would both find a place free.
          database.sql(LOCK).query(String.class).single();
          return database
              .sql(TAKE)
              .param("passed", PASSED_OVER)
              .param("host", OF_HOST)
              .param("owner", OF_OWNER)
              .param("mine", mine.toMillis() / 1000.0)
              .param("limit", limit)
              .query(DeliveryStore::delivery)
              .list();
        });
  }
}

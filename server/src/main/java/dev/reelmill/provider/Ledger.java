package dev.reelmill.provider;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What outside models cost, call by call, in PostgreSQL. A day never gets more promises than its
 * limit, however many processes ask at the same time, and a promise outlives whoever got it. The
 * database's clock decides which day it is, in UTC; a call belongs to the day of its reservation,
 * even when it ends on the next.
 */
public final class Ledger {
  private static final int DIGITS = 6;
  private static final UUID NO_CALL = new UUID(0, 0);

  private static final String TODAY = "(clock_timestamp() at time zone 'UTC')::date";

  /** What a day has spent and promised. */
  private static final String TAKEN =
      "select coalesce(sum(case state when 'settled' then actual_usd when 'reserved' then"
          + " estimate_usd end), 0) from provider_calls where day = "
          + TODAY;

  private final JdbcClient database;
  private final TransactionTemplate transactions;
  private final double limit;

  /**
   * Works on a database that has the migrations of this program.
   *
   * @param limit of a day, in USD
   */
  public Ledger(DataSource source, PlatformTransactionManager manager, double limit) {
    database = JdbcClient.create(source);
    transactions = new TransactionTemplate(manager);
    this.limit = limit;
  }

  /** What a day may cost, in USD. */
  double limit() {
    return limit;
  }

  /**
   * Sets money aside. A promise for the same part of the same work that nobody came back for is
   * counted as spent: its call may have been made.
   *
   * @param estimate the most that the call may cost, in USD
   * @throws ProviderException {@code provider_budget} when the day has not so much left
   */
  public Reservation reserve(Spending what, double estimate) {
    BigDecimal amount = amount(estimate);
    return transactions.execute(
        status -> {
          database
              .sql("select pg_advisory_xact_lock(hashtextextended('provider calls', 0))::text")
              .query()
              .singleRow();
          giveUp(what);
          BigDecimal taken = database.sql(TAKEN).query(BigDecimal.class).single();
          if (taken.add(amount).compareTo(amount(limit)) > 0) {
            throw ProviderException.refused(
                Trouble.BUDGET,
                String.format(
                    Locale.ROOT,
                    "the day's budget of $%.2f has $%.4f left, and %s may cost $%.4f",
                    limit,
                    Math.max(0, limit - taken.doubleValue()),
                    what.model(),
                    estimate));
          }
          return insert(what, amount);
        });
  }

  private void giveUp(Spending what) {
    database
        .sql(
            "update provider_calls set state = 'settled', actual_usd = estimate_usd,"
                + " note = 'its end was not heard', ended_at = now()"
                + " where job_id = :job and part = :part and state = 'reserved'")
        .param("job", what.jobId())
        .param("part", what.part())
        .update();
  }

  private Reservation insert(Spending what, BigDecimal amount) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            "insert into provider_calls"
                + " (call_id, day, job_id, part, purpose, provider, model, estimate_usd) values"
                + " (:id, "
                + TODAY
                + ", :job, :part, :purpose, :provider, :model, :estimate)")
        .param("id", id)
        .param("job", what.jobId())
        .param("part", what.part())
        .param("purpose", what.purpose().label())
        .param("provider", what.model().provider().label())
        .param("model", what.model().model())
        .param("estimate", amount)
        .update();
    return new Reservation(id, what, amount.doubleValue(), null, 0);
  }

  /** The provider has taken the order and makes it in its own time. */
  public Reservation ordered(Reservation call, String orderId) {
    database
        .sql("update provider_calls set order_id = :order where call_id = :id")
        .param("order", orderId)
        .param("id", call.callId())
        .update();
    return new Reservation(call.callId(), call.what(), call.estimate(), orderId, call.ageSeconds());
  }

  /** The call has ended and cost so much; what it was promised beyond is free again. */
  public void settle(Reservation call, double dollars, @Nullable String note) {
    end(call, "settled", amount(dollars), note);
  }

  /** The call cost nothing, as it was refused or never made. */
  public void release(Reservation call, String note) {
    end(call, "released", null, note);
  }

  /** The clip of the call has failed, and costs what its provider says, or nothing. */
  void failed(Reservation call, ClipState.Failed failed) {
    if (failed.dollars().isPresent()) {
      settle(call, failed.dollars().getAsDouble(), failed.message());
    } else {
      release(call, failed.message());
    }
  }

  /** Only the first end counts. */
  private void end(
      Reservation call, String state, @Nullable BigDecimal dollars, @Nullable String note) {
    database
        .sql(
            "update provider_calls set state = :state, actual_usd = :dollars, note = :note,"
                + " ended_at = now() where call_id = :id and state = 'reserved'")
        .param("state", state)
        .param("dollars", dollars)
        .param("note", note)
        .param("id", call.callId())
        .update();
  }

  /** What the provider makes or has made for a part of a job, ordered by an attempt before. */
  public Optional<Reservation> ordered(Spending what) {
    return database
        .sql(
            select(
                    "state in ('reserved', 'settled') and order_id is not null and job_id = :job"
                        + " and part = :part and provider = :provider and model = :model")
                + " order by reserved_at desc limit 1")
        .param("job", what.jobId())
        .param("part", what.part())
        .param("provider", what.model().provider().label())
        .param("model", what.model().model())
        .query(Ledger::reservation)
        .optional();
  }

  /** What providers still make for a job. */
  List<Reservation> openOrders(UUID jobId) {
    return database
        .sql(select("state = 'reserved' and order_id is not null and job_id = :job"))
        .param("job", jobId)
        .query(Ledger::reservation)
        .list();
  }

  /**
   * A page of the promises that old and older.
   *
   * @param before the last of the page before, or null for the first page
   * @return at most 100; none when there are no more
   */
  List<Reservation> stale(Duration age, @Nullable Reservation before) {
    return database
        .sql(
            select(
                    "state = 'reserved' and reserved_at < clock_timestamp() - make_interval(secs =>"
                        + " :age) and call_id > :before")
                + " order by call_id limit 100")
        .param("age", age.toMillis() / 1000.0)
        .param("before", before == null ? NO_CALL : before.callId())
        .query(Ledger::reservation)
        .list();
  }

  private static String select(String condition) {
    return "select *, extract(epoch from clock_timestamp() - reserved_at) as age"
        + " from provider_calls where "
        + condition;
  }

  /** Today's money. */
  public BudgetReading today() {
    return database
        .sql(
            "select "
                + TODAY
                + " as today,"
                + " coalesce(sum(actual_usd), 0) as spent,"
                + " coalesce(sum(estimate_usd) filter (where state = 'reserved'), 0) as reserved"
                + " from provider_calls where day = "
                + TODAY)
        .query(
            (row, index) ->
                new BudgetReading(
                    row.getObject("today", LocalDate.class),
                    limit,
                    row.getDouble("spent"),
                    row.getDouble("reserved")))
        .single();
  }

  /** Calls since a day, added up by provider, model, purpose and state. */
  public List<CallTotal> totals(LocalDate since) {
    return database
        .sql(
            """
            select provider, model, purpose, state, count(*) as calls,
                   sum(case state when 'settled' then actual_usd when 'reserved' then estimate_usd
                       else 0 end) as dollars
            from provider_calls where day >= :since
            group by provider, model, purpose, state order by provider, model, purpose, state
            """)
        .param("since", since)
        .query(
            (row, index) ->
                new CallTotal(
                    row.getString("provider"),
                    row.getString("model"),
                    row.getString("purpose"),
                    row.getString("state"),
                    row.getLong("calls"),
                    row.getDouble("dollars")))
        .list();
  }

  /** What was paid for a job's work, in USD. */
  public double paidFor(UUID jobId) {
    return database
        .sql("select coalesce(sum(actual_usd), 0) from provider_calls where job_id = :job")
        .param("job", jobId)
        .query(Double.class)
        .single();
  }

  /** What was paid for one purpose of a job's work, in USD. */
  double paidFor(UUID jobId, Purpose purpose) {
    return database
        .sql(
            "select coalesce(sum(actual_usd), 0) from provider_calls where job_id = :job"
                + " and purpose = :purpose")
        .param("job", jobId)
        .param("purpose", purpose.label())
        .query(Double.class)
        .single();
  }

  /** Deletes what was called longer ago than that. */
  public void forget(Duration age) {
    database
        .sql("delete from provider_calls where reserved_at < now() - make_interval(secs => :age)")
        .param("age", age.toSeconds())
        .update();
  }

  private static Reservation reservation(ResultSet row, int index) throws SQLException {
    String model = row.getString("provider") + ":" + row.getString("model");
    return new Reservation(
        row.getObject("call_id", UUID.class),
        new Spending(
            row.getObject("job_id", UUID.class),
            row.getString("part"),
            Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
            ModelName.parse(model)),
        row.getDouble("estimate_usd"),
        row.getString("order_id"),
        row.getDouble("age"));
  }

  /** Never less than it is. */
  private static BigDecimal amount(double dollars) {
    return BigDecimal.valueOf(dollars).setScale(DIGITS, RoundingMode.UP);
  }
}

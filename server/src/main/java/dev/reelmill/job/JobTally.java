package dev.reelmill.job;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds up what happened to jobs: how long they waited, what their stages took, why they failed. The
 * sums outlive the jobs' rows and any process. Each end is counted once, by whichever process looks
 * first.
 *
 * <p>What is observed, in seconds where it says so: {@code wait_seconds} from asking to the first
 * claim; {@code playable_seconds} from asking to the first segment; {@code job_seconds} from asking
 * to the end, by status; {@code attempt_seconds} by outcome; {@code stage_seconds} of attempts that
 * succeeded, by stage; {@code failed_jobs} and {@code failed_attempts} by error code; and every
 * {@linkplain Leases#measured measure} under its own name.
 */
public final class JobTally {
  /** Bounds of seconds: from an answer at once to an hour. */
  private static final Double[] SECONDS = {
    0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 20.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0, 3600.0
  };

  private static final Double[] BYTES = {5e5, 1e6, 2.5e6, 5e6, 1e7, 2.5e7, 5e7, 1e8, 2.5e8};

  private static final int AT_ONCE = 1000;

  private static final String ONE_AT_A_TIME =
      "select pg_try_advisory_xact_lock(hashtextextended('job totals', 0))";

  private static final String SEEN_OF_ATTEMPTS =
      """
      with fresh as (
        update job_attempts set counted = true
        where (job_id, attempt) in (
          select job_id, attempt from job_attempts
          where ended_at is not null and not counted order by ended_at limit :limit)
        returning *
      ), seen (what, kind, amount) as (
        select 'attempt_seconds', outcome, extract(epoch from ended_at - started_at) from fresh
        union all
        select 'failed_attempts', error_code, 1 from fresh where error_code is not null
        union all
        select 'wait_seconds', '', extract(epoch from f.started_at - j.created_at)
        from fresh f join generation_jobs j using (job_id) where f.attempt = 1
        union all
        select 'stage_seconds', t.stage, extract(epoch from t.ended_at - t.started_at)
        from fresh f join job_stage_times t using (job_id, attempt) where f.outcome = 'ready'
        union all
        select m.name, '', m.amount from fresh f join job_measures m using (job_id, attempt)
      )
      """;

  /** Work that somebody had done before is ready without an attempt, and was never waited for. */
  private static final String SEEN_OF_JOBS =
      """
      with fresh as (
        update generation_jobs set counted_end = ended_at
        where job_id in (
          select job_id from generation_jobs
          where ended_at is not null and counted_end is distinct from ended_at
          order by ended_at limit :limit for update skip locked)
        returning *
      ), seen (what, kind, amount) as (
        select 'job_seconds', status, extract(epoch from ended_at - created_at) from fresh
        where status <> 'ready' or attempts > 0
        union all
        select 'playable_seconds', '', extract(epoch from playable_at - created_at) from fresh
        where playable_at is not null
        union all
        select 'failed_jobs', error_code, 1 from fresh where status = 'failed'
      )
      """;

  private static final String ADDED =
      """
      , bounded as (
        select *, case when what like '%seconds' then :seconds::float8[]
                       when what like '%bytes' then :bytes::float8[]
                       else '{}' end as bounds
        from seen where amount is not null
      ), added as (
        insert into job_totals (what, kind, up_to, times, amount)
        select what, coalesce(kind, ''),
               coalesce(bounds[width_bucket(amount::float8, bounds) + 1], 'infinity'),
               count(*), sum(amount::float8)
        from bounded group by 1, 2, 3
        on conflict (what, kind, up_to) do update
        set times = job_totals.times + excluded.times, amount = job_totals.amount + excluded.amount
      )
      select count(*) from fresh
      """;

  private final JdbcClient database;
  private final TransactionTemplate transactions;

  /** Works on a database that has the migrations of this program. */
  public JobTally(DataSource source, PlatformTransactionManager manager) {
    database = JdbcClient.create(source);
    transactions = new TransactionTemplate(manager);
  }

  /** Counts what has ended since anybody last looked. While one process does, others need not. */
  public void count() {
    long counted = AT_ONCE;
    while (counted >= AT_ONCE) {
      counted = transactions.execute(status -> isMine() ? countSome() : 0L);
    }
  }

  private boolean isMine() {
    return database.sql(ONE_AT_A_TIME).query(Boolean.class).single();
  }

  private long countSome() {
    return Math.max(add(SEEN_OF_ATTEMPTS), add(SEEN_OF_JOBS));
  }

  private long add(String seen) {
    return database
        .sql(seen + ADDED)
        .param("limit", AT_ONCE)
        .param("seconds", SECONDS)
        .param("bytes", BYTES)
        .query(Long.class)
        .single();
  }

  /** The bounds by which observations are told apart, infinity left out, smallest first. */
  public static List<Double> bounds(String what) {
    return what.endsWith("seconds")
        ? List.of(SECONDS)
        : what.endsWith("bytes") ? List.of(BYTES) : List.of();
  }

  /** The sums as they stand; a few hundred at most. */
  public List<Total> totals() {
    return database
        .sql("select * from job_totals order by what, kind, up_to")
        .query(
            (row, index) ->
                new Total(
                    JobRow.text(row, "what"),
                    JobRow.text(row, "kind"),
                    row.getDouble("up_to"),
                    row.getLong("times"),
                    row.getDouble("amount")))
        .list();
  }
}

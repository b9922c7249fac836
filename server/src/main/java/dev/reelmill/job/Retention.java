package dev.reelmill.job;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets work some time after it ended. */
final class Retention {
  private static final int AT_ONCE = 10_000;

  private final JdbcClient database;
  private final TransactionTemplate transactions;

  Retention(JdbcClient database, TransactionTemplate transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  /**
   * First locks, then looks who follows: an owner who joins meanwhile either waits for the lock, or
   * has joined before and is seen by the second statement.
   */
  int deleteEnded(Duration age) {
    return transactions.execute(
        status ->
            database
                .sql(
                    "delete from generation_jobs w where job_id = any(:ended)"
                        + " and not exists (select from owned_jobs o where o.work_id = w.job_id)")
                .param("ended", lockEnded(age).toArray(UUID[]::new))
                .update());
  }

  private List<UUID> lockEnded(Duration age) {
    return database
        .sql(
            """
            select job_id from generation_jobs
            where not hopeless and ended_at < now() - make_interval(secs => :age)
              and (removed_at is not null or (status = 'ready' and result_kept))
              and not exists (select from owned_jobs o where o.work_id = generation_jobs.job_id)
            limit :limit for update skip locked
            """)
        .param("age", JobSettings.seconds(age))
        .param("limit", AT_ONCE)
        .query((row, index) -> JobRow.uuid(row, "job_id"))
        .list();
  }
}

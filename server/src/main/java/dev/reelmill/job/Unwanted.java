package dev.reelmill.job;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Ended work whose objects are to go. */
final class Unwanted {
  static final String UNWANTED =
      "(status in ('failed', 'cancelled') or (status = 'ready' and not result_kept))";

  private final JdbcClient database;
  private final TransactionTemplate transactions;

  Unwanted(JdbcClient database, TransactionTemplate transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  List<Job> find(Duration age, int limit) {
    return database
        .sql(
            """
            select * from generation_jobs
            where removed_at is null
              and (status in ('failed', 'cancelled') or (status = 'ready' and not result_kept))
              and updated_at < now() - make_interval(secs => :age)
            order by ended_at limit :limit
            """)
        .param("age", JobSettings.seconds(age))
        .param("limit", limit)
        .query(JobRow::job)
        .list();
  }

  boolean remove(UUID work, Runnable removal) {
    return transactions.execute(
        status -> {
          boolean still = locked("job_id = :id and removed_at is null and " + UNWANTED, work);
          if (still) {
            removal.run();
            database
                .sql("update generation_jobs set removed_at = now() where job_id = :work")
                .param("work", work)
                .update();
          }
          return still;
        });
  }

  boolean whileGivenUp(UUID video, Runnable action) {
    return transactions.execute(
        status -> {
          boolean still = locked("video_id = :id and " + UNWANTED, video);
          if (still) {
            action.run();
          }
          return still;
        });
  }

  private boolean locked(String condition, UUID id) {
    return database
        .sql("select job_id from generation_jobs where " + condition + " for update")
        .param("id", id)
        .query(UUID.class)
        .optional()
        .isPresent();
  }
}

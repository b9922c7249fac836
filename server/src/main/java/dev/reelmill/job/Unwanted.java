package dev.reelmill.job;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ended work whose objects are to go. */
final class Unwanted {
  private final JdbcClient database;

  Unwanted(JdbcClient database) {
    this.database = database;
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

  void removed(UUID work) {
    database
        .sql("update generation_jobs set removed_at = now() where job_id = :work")
        .param("work", work)
        .update();
  }
}

package dev.reelmill.job;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ended work whose objects are to go. Its video is never wanted again: work that is tried again
 * makes another one.
 */
final class Unwanted {
  static final String UNWANTED =
      "(status in ('failed', 'cancelled') or (status = 'ready' and not result_kept))";

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

  boolean removed(UUID video) {
    return database
            .sql(
                "update generation_jobs set removed_at = now()"
                    + " where video_id = :video and removed_at is null and "
                    + UNWANTED)
            .param("video", video)
            .update()
        > 0;
  }
}

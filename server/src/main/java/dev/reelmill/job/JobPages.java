package dev.reelmill.job;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads jobs page by page; a cursor is the ordinal of the last job seen. */
final class JobPages {
  private JobPages() {}

  static JobPage read(
      JdbcClient database, @Nullable JobStatus status, @Nullable String cursor, int limit) {
    List<Map.Entry<Long, Job>> rows =
        database
            .sql(
                """
                select * from generation_jobs
                where ordinal < :before and (:status::text is null or status = :status)
                order by ordinal desc limit :limit
                """)
            .param("before", cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor))
            .param("status", status == null ? null : status.label())
            .param("limit", limit + 1)
            .query((row, index) -> Map.entry(row.getLong("ordinal"), JobRow.job(row, index)))
            .list();
    List<Map.Entry<Long, Job>> page = rows.subList(0, Math.min(limit, rows.size()));
    return new JobPage(
        page.stream().map(Map.Entry::getValue).toList(),
        rows.size() > limit ? String.valueOf(page.getLast().getKey()) : null);
  }
}

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
    return page(
        database
            .sql(
                """
                select * from generation_jobs
                where ordinal < :before and (:status::text is null or status = :status)
                order by ordinal desc limit :limit
                """)
            .param("status", status == null ? null : status.label()),
        cursor,
        limit);
  }

  static JobPage owned(JdbcClient database, String owner, @Nullable String cursor, int limit) {
    return page(
        database
            .sql(
                """
                select a.* from owned_jobs o join asked_jobs a on a.job_id = o.job_id
                where o.owner = :owner and o.ordinal < :before
                order by o.ordinal desc limit :limit
                """)
            .param("owner", owner),
        cursor,
        limit);
  }

  private static JobPage page(JdbcClient.StatementSpec query, @Nullable String cursor, int limit) {
    List<Map.Entry<Long, Job>> rows =
        query
            .param("before", cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor))
            .param("limit", limit + 1)
            .query((row, index) -> Map.entry(row.getLong("ordinal"), JobRow.job(row, index)))
            .list();
    List<Map.Entry<Long, Job>> page = rows.subList(0, Math.min(limit, rows.size()));
    return new JobPage(
        page.stream().map(Map.Entry::getValue).toList(),
        rows.size() > limit ? String.valueOf(page.getLast().getKey()) : null);
  }
}

package dev.reelmill.job;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads jobs page by page; a cursor is the ordinal of the last job seen. */
final class JobPages {
  private JobPages() {}

  static JobPage read(JdbcClient database, JobFilter filter, @Nullable String cursor, int limit) {
    JobStatus status = filter.status();
    Instant from = filter.from();
    Instant to = filter.to();
    return page(
        database
            .sql(
                """
                select * from generation_jobs
                where ordinal < :before and (:status::text is null or status = :status)
                  and (:owner::text is null or owner = :owner or exists (
                    select from owned_jobs o
                    where o.work_id = generation_jobs.job_id and o.owner = :owner))
                  and (:kind::text is null or starts_with(payload, :kind))
                  and (:from::timestamptz is null or created_at >= :from)
                  and (:to::timestamptz is null or created_at < :to)
                order by ordinal desc limit :limit
                """)
            .param("status", status == null ? null : status.label())
            .param("owner", filter.owner())
            .param("kind", filter.kind() == null ? null : "{\"kind\":\"" + filter.kind() + "\"")
            .param("from", from == null ? null : from.atOffset(ZoneOffset.UTC))
            .param("to", to == null ? null : to.atOffset(ZoneOffset.UTC)),
        JobRow::job,
        cursor,
        limit);
  }

  static JobPage owned(
      JdbcClient database,
      String owner,
      @Nullable String door,
      @Nullable String cursor,
      int limit) {
    return page(
        database
            .sql(
                """
                select a.* from owned_jobs o join asked_jobs a on a.job_id = o.job_id
                where o.owner = :owner and o.ordinal < :before
                  and (:door::text is null or o.door = :door)
                order by o.ordinal desc limit :limit
                """)
            .param("owner", owner)
            .param("door", door),
        JobRow::asked,
        cursor,
        limit);
  }

  private static JobPage page(
      JdbcClient.StatementSpec query, RowMapper<Job> reader, @Nullable String cursor, int limit) {
    List<Map.Entry<Long, Job>> rows =
        query
            .param("before", cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor))
            .param("limit", limit + 1)
            .query((row, index) -> Map.entry(row.getLong("ordinal"), reader.mapRow(row, index)))
            .list();
    List<Map.Entry<Long, Job>> page = rows.subList(0, Math.min(limit, rows.size()));
    return new JobPage(
        page.stream().map(Map.Entry::getValue).toList(),
        rows.size() > limit ? String.valueOf(page.getLast().getKey()) : null);
  }
}

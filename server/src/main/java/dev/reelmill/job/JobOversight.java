package dev.reelmill.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The queue's side for those who look after it: all work, who follows it, its history. */
public final class JobOversight {
  private final JdbcClient database;
  private final Retries retries;

  /** Works on a database that has the migrations of this program. */
  public JobOversight(DataSource source, PlatformTransactionManager manager) {
    database = JdbcClient.create(source);
    retries = new Retries(database, new TransactionTemplate(manager));
  }

  /**
   * Work, newest first; owners' own jobs are not in this list.
   *
   * @param cursor of an earlier page, or null for the first
   * @param limit at most so many
   * @throws IllegalArgumentException when the cursor is none of ours
   */
  public JobPage list(JobFilter filter, @Nullable String cursor, int limit) {
    return JobPages.read(database, filter, cursor, limit);
  }

  /** The work itself, whether its own id is given or that of an owner's job that follows it. */
  public Optional<Job> work(UUID jobId) {
    return workId(jobId)
        .flatMap(
            work ->
                database
                    .sql("select * from generation_jobs where job_id = :work")
                    .param("work", work)
                    .query(JobRow::job)
                    .optional());
  }

  /** What attempts decided about work, by name. */
  public Map<String, String> decisions(UUID workId) {
    return database
        .sql(
            "select name, content from job_decisions where job_id = :work order by decided_at,"
                + " name")
        .param("work", workId)
        .query((row, index) -> Map.entry(JobRow.text(row, "name"), JobRow.text(row, "content")))
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
  }

  /** Owners' jobs that follow work, the first to ask first. */
  public List<Follower> followers(UUID workId) {
    return database
        .sql("select * from owned_jobs where work_id = :work order by ordinal")
        .param("work", workId)
        .query(
            (row, index) ->
                new Follower(
                    JobRow.uuid(row, "job_id"),
                    JobRow.text(row, "owner"),
                    JobRow.text(row, "door"),
                    row.getString("callback_url"),
                    JobRow.time(row, "created_at"),
                    JobRow.timeOrNull(row, "cancelled_at")))
        .list();
  }

  /**
   * Has failed work tried again, with all its retries: for an owner's job, the work it follows.
   *
   * @return empty when the job is unknown
   */
  public Optional<Retried> retry(UUID jobId) {
    return workId(jobId)
        .flatMap(
            work ->
                database
                    .sql("select * from asked_jobs where job_id = :job")
                    .param("job", jobId)
                    .query(JobRow::asked)
                    .optional()
                    .map(asked -> retries.retry(asked, work)));
  }

  private Optional<UUID> workId(UUID jobId) {
    return database
        .sql("select work_id from asked_jobs where job_id = :job")
        .param("job", jobId)
        .query(UUID.class)
        .optional();
  }
}

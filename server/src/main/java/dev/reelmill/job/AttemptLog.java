package dev.reelmill.job;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of attempts at a job. */
final class AttemptLog {
  private AttemptLog() {}

  /** Closes the job's running attempt and its running stage. */
  static void end(
      JdbcClient database, UUID job, Attempt.Outcome outcome, @Nullable Failure failure) {
    database
        .sql(
            """
            with ended as (
              update job_attempts
              set ended_at = now(), outcome = :outcome, error_code = :code,
                  error_message = :message, error_stage = :stage
              where job_id = :job and ended_at is null
              returning job_id, attempt
            )
            update job_stage_times t set ended_at = now()
            from ended
            where t.job_id = ended.job_id and t.attempt = ended.attempt and t.ended_at is null
            """)
        .param("job", job)
        .param("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .param("code", failure == null ? null : failure.code())
        .param("message", failure == null ? null : failure.message())
        .param("stage", failure == null ? null : failure.stage())
        .update();
  }

  static List<Attempt> read(JdbcClient database, UUID job) {
    Map<Integer, List<Attempt.StageTime>> stages =
        database
            .sql("select * from job_stage_times where job_id = :job order by started_at, ended_at")
            .param("job", job)
            .query(
                (row, index) ->
                    Map.entry(
                        row.getInt("attempt"),
                        new Attempt.StageTime(
                            JobRow.text(row, "stage"),
                            JobRow.time(row, "started_at"),
                            JobRow.timeOrNull(row, "ended_at"))))
            .list() // a stream of the query's own would keep its connection
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return database
        .sql("select * from job_attempts where job_id = :job order by attempt")
        .param("job", job)
        .query(
            (row, index) -> {
              int number = row.getInt("attempt");
              String outcome = row.getString("outcome");
              return new Attempt(
                  number,
                  JobRow.text(row, "worker"),
                  JobRow.time(row, "started_at"),
                  JobRow.timeOrNull(row, "ended_at"),
                  outcome == null
                      ? null
                      : Attempt.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                  row.getString("error_code"),
                  row.getString("error_message"),
                  row.getString("error_stage"),
                  stages.getOrDefault(number, List.of()));
            })
        .list();
  }
}

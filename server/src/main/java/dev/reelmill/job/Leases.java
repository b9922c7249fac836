package dev.reelmill.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives out leases, accepts the writes of those who hold one, and takes back what ran out. */
final class Leases {
  private final JdbcClient database;
  private final TransactionTemplate transactions;
  private final JobSettings settings;

  Leases(JdbcClient database, TransactionTemplate transactions, JobSettings settings) {
    this.database = database;
    this.transactions = transactions;
    this.settings = settings;
  }

  Optional<Lease> claim(String worker) {
    return database
        .sql(
            """
            with next as (
              select job_id from generation_jobs
              where status = 'queued' and available_at <= now()
              order by priority desc, ordinal
              limit 1
              for update skip locked
            ), claimed as (
              update generation_jobs j
              set status = 'running', worker = :worker, attempts = attempts + 1,
                  lease_token = gen_random_uuid(),
                  lease_until = now() + make_interval(secs => :lease),
                  attempt_started_at = now(), started_at = coalesce(started_at, now()),
                  scene = 0, updated_at = now()
              from next where j.job_id = next.job_id
              returning j.*
            ), attempt as (
              insert into job_attempts (job_id, attempt, worker)
              select job_id, attempts, worker from claimed
            )
            select * from claimed
            """)
        .param("worker", worker)
        .param("lease", seconds(settings.lease()))
        .query(JobRow::lease)
        .optional();
  }

  void heartbeat(Lease lease) {
    write(
        lease,
        "lease_until = now() + make_interval(secs => :lease)",
        "true",
        Map.of("lease", seconds(settings.lease())));
  }

  void progress(Lease lease, String stage, int percentage, int scene, int scenes) {
    transactions.executeWithoutResult(
        status -> {
          write(
              lease,
              "stage = :stage, percentage = greatest(percentage, :percentage), scene = :scene,"
                  + " scenes = :scenes",
              "true",
              Map.of("stage", stage, "percentage", percentage, "scene", scene, "scenes", scenes));
          enter(lease, stage);
        });
  }

  private void enter(Lease lease, String stage) {
    int entered =
        database
            .sql(
                "insert into job_stage_times (job_id, attempt, stage)"
                    + " values (:job, :attempt, :stage) on conflict do nothing")
            .param("job", lease.jobId())
            .param("attempt", lease.attempt())
            .param("stage", stage)
            .update();
    if (entered > 0) {
      database
          .sql(
              "update job_stage_times set ended_at = now() where job_id = :job"
                  + " and attempt = :attempt and stage <> :stage and ended_at is null")
          .param("job", lease.jobId())
          .param("attempt", lease.attempt())
          .param("stage", stage)
          .update();
    }
  }

  void uploaded(Lease lease) {
    write(
        lease,
        "status = 'uploaded', uploaded_at = coalesce(uploaded_at, now())",
        "status in ('running', 'uploaded')",
        Map.of());
  }

  void indexed(Lease lease) {
    write(lease, "status = 'indexed'", "status = 'uploaded'", Map.of());
  }

  void ready(Lease lease) {
    transactions.executeWithoutResult(
        status -> {
          write(
              lease,
              "status = 'ready', percentage = 100, ended_at = now(), worker = null,"
                  + " lease_token = null, lease_until = null",
              "status = 'indexed'",
              Map.of());
          AttemptLog.end(database, lease.jobId(), Attempt.Outcome.READY, null);
        });
  }

  void fail(Lease lease, Failure failure) {
    transactions.executeWithoutResult(
        status -> {
          if (giveBack(lease.jobId(), lease.token(), failure).isEmpty()) {
            throw new LeaseLost(lease);
          }
          AttemptLog.end(database, lease.jobId(), Attempt.Outcome.FAILED, failure);
        });
  }

  void release(Lease lease) {
    transactions.executeWithoutResult(
        status -> {
          write(
              lease,
              "status = 'queued', available_at = now(), worker = null, lease_token = null,"
                  + " lease_until = null",
              "status in ('running', 'uploaded')",
              Map.of());
          AttemptLog.end(
              database,
              lease.jobId(),
              Attempt.Outcome.RESCUED,
              new Failure("worker_stopped", "the worker was told to stop", null, true));
          wake(database);
        });
  }

  /** Tells the workers, once the transaction commits, that there is work. */
  static void wake(JdbcClient database) {
    database.sql("select pg_notify('" + JobSignal.CHANNEL + "', '')").query().singleRow();
  }

  List<Job> rescue() {
    return transactions.execute(
        status -> expired().stream().map(this::rescue).flatMap(Optional::stream).toList());
  }

  private List<Expired> expired() {
    return database
        .sql(
            """
            select job_id, lease_token, stage, lease_until < now() as silent from generation_jobs
            where lease_token is not null
              and (lease_until < now()
                   or attempt_started_at < now() - make_interval(secs => :limit))
            order by ordinal
            for update skip locked
            """)
        .param("limit", seconds(settings.attemptLimit()))
        .query(
            (row, index) ->
                new Expired(
                    JobRow.uuid(row, "job_id"),
                    JobRow.uuid(row, "lease_token"),
                    row.getBoolean("silent")
                        ? new Failure(
                            "worker_crash",
                            "the worker was not heard of for " + words(settings.lease()),
                            row.getString("stage"),
                            true)
                        : new Failure(
                            "timeout",
                            "the attempt took longer than " + words(settings.attemptLimit()),
                            row.getString("stage"),
                            true)))
        .list();
  }

  private Optional<Job> rescue(Expired expired) {
    Optional<Job> job = giveBack(expired.job(), expired.token(), expired.failure());
    AttemptLog.end(database, expired.job(), Attempt.Outcome.RESCUED, expired.failure());
    return job;
  }

  /**
   * Ends an attempt that did not succeed: the job is queued again, or failed. An indexed job has
   * its video in the catalogue and can only become ready.
   */
  private Optional<Job> giveBack(UUID job, UUID token, Failure failure) {
    return database
        .sql(
            """
            with decided as (
              select job_id,
                     case when status = 'indexed' then 'ready'
                          when :retryable and retry_count < :retries then 'queued'
                          else 'failed' end as next
              from generation_jobs where job_id = :job and lease_token = :token
              for update
            )
            update generation_jobs j
            set status = next,
                percentage = case next when 'ready' then 100 else percentage end,
                available_at = case next
                  when 'queued'
                  then now() + make_interval(secs => :backoff * power(2, retry_count))
                  else available_at end,
                retry_count = retry_count + case next when 'queued' then 1 else 0 end,
                error_code = case next when 'failed' then :code end,
                error_message = case next when 'failed' then :message end,
                error_stage = case next when 'failed' then :stage end,
                ended_at = case next when 'queued' then null else now() end,
                worker = null, lease_token = null, lease_until = null, updated_at = now()
            from decided where j.job_id = decided.job_id
            returning j.*
            """)
        .param("job", job)
        .param("token", token)
        .param("retryable", failure.retryable())
        .param("retries", settings.retries())
        .param("backoff", seconds(settings.backoff()))
        .param("code", failure.code())
        .param("message", failure.message())
        .param("stage", failure.stage())
        .query(JobRow::job)
        .optional();
  }

  /** Writes if the lease still holds the job; the row stays locked to the transaction's end. */
  private void write(Lease lease, String set, String allowed, Map<String, ?> values) {
    int written =
        database
            .sql(
                "update generation_jobs set "
                    + set
                    + ", updated_at = now() where job_id = :job and lease_token = :token and "
                    + allowed)
            .param("job", lease.jobId())
            .param("token", lease.token())
            .params(values)
            .update();
    if (written == 0) {
      throw refused(lease, allowed);
    }
  }

  private RuntimeException refused(Lease lease, String allowed) {
    return database
        .sql("select status from generation_jobs where job_id = :job and lease_token = :token")
        .param("job", lease.jobId())
        .param("token", lease.token())
        .query(String.class)
        .optional()
        .<RuntimeException>map(
            status ->
                new IllegalStateException(
                    "job " + lease.jobId() + " is " + status + ", needed: " + allowed))
        .orElseGet(() -> new LeaseLost(lease));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static String words(Duration duration) {
    return duration.toSeconds() + " s";
  }

  private record Expired(UUID job, UUID token, Failure failure) {}
}

package dev.reelmill.job;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends attempts: done, failed or stopped. */
final class Endings {
  /**
   * Parts of a statement that ends jobs well: those of {@code :ending} that their {@code :tokens}
   * still hold and that have the status {@code :before}; {@code done} has their ids then.
   *
   * <p>Parameters are selected, so that PostgreSQL cannot know them beforehand: it would plan the
   * statement anew each time, and think the index on the status the best way to a running job.
   */
  static final String DONE =
      """
      done as (
        update generation_jobs j
        set status = 'ready', percentage = 100, ended_at = now(), worker = null, slot = null,
            lease_token = null, lease_until = null, updated_at = now()
        from unnest((select :ending), (select :tokens)) as lease (job, token)
        where j.job_id = lease.job and j.lease_token = lease.token
          and j.status = (select :before)
        returning j.job_id
      ), ended as (
        update job_attempts a set ended_at = now(), outcome = 'ready'
        from done where a.job_id = done.job_id and a.ended_at is null
        returning a.job_id, a.attempt
      ), left_stages as (
        update job_stage_times t set ended_at = now()
        from ended
        where t.job_id = ended.job_id and t.attempt = ended.attempt and t.ended_at is null
      )
      """;

  private final JdbcClient database;
  private final TransactionTemplate transactions;
  private final JobSettings settings;
  private final Fence fence;

  Endings(JdbcClient database, TransactionTemplate transactions, JobSettings settings) {
    this.database = database;
    this.transactions = transactions;
    this.settings = settings;
    this.fence = new Fence(database);
  }

  /** One statement: with its lease a job loses the last thing that another could wait for. */
  void ready(Lease lease) {
    int ended =
        database
            .sql("with " + DONE + " select count(*) from done")
            .param("ending", new UUID[] {lease.jobId()})
            .param("tokens", new UUID[] {lease.token()})
            .param("before", "indexed")
            .query(Integer.class)
            .single();
    if (ended == 0) {
      throw fence.refused(lease, "status = 'indexed'");
    }
  }

  void fail(Lease lease, Failure failure) {
    transactions.executeWithoutResult(
        status -> {
          if (giveBack(lease.jobId(), lease.token(), failure, false).isEmpty()) {
            throw new LeaseLost(lease);
          }
          AttemptLog.end(database, lease.jobId(), Attempt.Outcome.FAILED, failure);
        });
  }

  void release(Lease lease) {
    transactions.executeWithoutResult(
        status -> {
          fence.write(
              lease,
              "status = 'queued', available_at = now(), worker = null, slot = null,"
                  + " lease_token = null, lease_until = null",
              "status in ('running', 'uploaded')",
              Map.of());
          AttemptLog.end(
              database,
              lease.jobId(),
              Attempt.Outcome.RESCUED,
              new Failure("worker_stopped", "the worker was told to stop", null, true));
          JobSignal.send(database);
        });
  }

  /**
   * Ends an attempt that did not succeed: the job is queued again, or failed. An indexed job has
   * its video in the catalogue and can only become ready.
   *
   * @param death the worker fell silent; a job that did this to too many is not tried again
   */
  Optional<Job> giveBack(UUID job, UUID token, Failure failure, boolean death) {
    return database
        .sql(
            """
            with decided as (
              select job_id,
                     case when status = 'indexed' then 'ready'
                          when :retryable and retry_count < :retries
                               and (not :death or deaths + 1 < :deaths) then 'queued'
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
                hopeless = next = 'failed' and not :retryable,
                ended_at = case next when 'queued' then null else now() end,
                deaths = deaths + case when :death then 1 else 0 end,
                worker = null, slot = null, lease_token = null, lease_until = null, updated_at = now()
            from decided where j.job_id = decided.job_id
            returning j.*
            """)
        .param("job", job)
        .param("token", token)
        .param("retryable", failure.retryable())
        .param("retries", settings.retries())
        .param("death", death)
        .param("deaths", settings.deaths())
        .param("backoff", JobSettings.seconds(settings.backoff()))
        .param("code", failure.code())
        .param("message", failure.message())
        .param("stage", failure.stage())
        .query(JobRow::job)
        .optional();
  }
}

package dev.reelmill.job;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives waiting jobs to workers. */
final class Claims {
  private static final String HAS_A_SLOT =
      """
      (shared or owner is null or owner not in (
        select owner from generation_jobs
        where slot is not null group by owner having count(*) >= :slots))
      """;

  private static final String CLAIMABLE = Programs.MAY_MAKE + " and " + HAS_A_SLOT;

  private final JdbcClient database;
  private final JobSettings settings;

  Claims(JdbcClient database, JobSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  /**
   * The next job. Two workers that find the last free slot of one owner at the same time take the
   * same one; the index on slots lets one of them have it, and the other looks again.
   */
  Optional<Lease> claim(String worker) {
    while (true) {
      try {
        return take(worker);
      } catch (DuplicateKeyException slotTaken) {
        // by a job that now counts as running
      }
    }
  }

  /**
   * Does not wait until the claim is on the disk: one that a crash of the database takes along was
   * never made, and the attempt's next write is refused.
   */
  private Optional<Lease> take(String worker) {
    return database
        .sql(
            """
            with next as (
              select job_id from generation_jobs
              where status = 'queued' and available_at <= now() and %s
              order by priority desc, ordinal
              limit 1
              for update skip locked
            ), claimed as (
              update generation_jobs j
              set status = 'running', worker = :worker, attempts = attempts + 1,
                  slot = case when shared or owner is null then null else (
                    select min(free) from generate_series(1, :slots) free
                    where not exists (
                      select from generation_jobs r where r.owner = j.owner and r.slot = free)) end,
                  lease_token = gen_random_uuid(),
                  lease_until = now() + make_interval(secs => :lease),
                  attempt_started_at = now(), started_at = coalesce(started_at, now()),
                  line = %s,
                  scene = 0, updated_at = now()
              from next where j.job_id = next.job_id
              returning j.*
            ), attempt as (
              insert into job_attempts (job_id, attempt, worker)
              select job_id, attempts, worker from claimed
            )
            select *, set_config('synchronous_commit', 'off', true) from claimed
            """
                .formatted(CLAIMABLE, WorkerLine.OWN))
        .param("worker", worker)
        .param("slots", settings.runningOfOwner())
        .param("lease", JobSettings.seconds(settings.lease()))
        .query(JobRow::lease)
        .optional();
  }

  Optional<Lease> find(UUID jobId, UUID token) {
    return database
        .sql("select * from generation_jobs where job_id = :job and lease_token = :token")
        .param("job", jobId)
        .param("token", token)
        .query(JobRow::lease)
        .optional();
  }

  /** How long until a waiting job may be claimed: zero now, empty when none waits for time only. */
  Optional<Duration> timeToNext() {
    return database
        .sql(
            "select extract(epoch from min(available_at) - now()) * 1000 from generation_jobs"
                + " where status = 'queued' and "
                + CLAIMABLE
                + " having count(*) > 0")
        .param("slots", settings.runningOfOwner())
        .query(Double.class)
        .optional()
        .map(millis -> Duration.ofMillis((long) Math.ceil(Math.max(0, millis))));
  }
}

package dev.reelmill.job;

import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends many jobs and takes the next ones, in one statement. */
final class Turns {
  /**
   * Jobs of one owner take the owner's free slots in their order, those of the jobs that end here
   * included; those that find none stay in the queue. What is ended comes first.
   *
   * <p>The numbers are put into the text: with parameters in their place PostgreSQL plans such a
   * statement anew each time, which takes longer than its work.
   */
  private static final String TURN =
      """
      with DONE, next as (
        select job_id, owner, shared, priority, ordinal from generation_jobs
        where status = 'queued' and available_at <= now() and (select count(*) from done) >= 0
          and MAY_MAKE
          and (shared or owner is null or owner not in (
            select owner from generation_jobs
            where slot is not null and job_id <> all(:ending)
            group by owner having count(*) >= SLOTS))
        order by priority desc, ordinal
        limit WANTED
        for update skip locked
      ), placed as (
        select job_id, shared or owner is null as without_slot, (
          select free from generate_series(1, SLOTS) free
          where not exists (
            select from generation_jobs r
            where r.owner = n.owner and r.slot = free and r.job_id <> all(:ending))
          order by free offset n.earlier limit 1) as slot
        from (
          select *, row_number() over (partition by owner, shared order by priority desc, ordinal) - 1
            as earlier
          from next) n
      ), claimed as (
        update generation_jobs j
        set status = 'running', worker = :worker, attempts = attempts + 1,
            slot = case when without_slot then null else placed.slot end,
            lease_token = gen_random_uuid(),
            lease_until = now() + make_interval(secs => :lease),
            attempt_started_at = now(), started_at = coalesce(started_at, now()),
            scene = 0, updated_at = now()
        from placed where j.job_id = placed.job_id and (without_slot or placed.slot is not null)
        returning j.*
      ), attempt as (
        insert into job_attempts (job_id, attempt, worker)
        select job_id, attempts, worker from claimed
      )
      select (select array_agg(job_id) from done) as ended, claimed.*
      from (select) as always left join claimed on true order by priority desc, ordinal
      """
          .replace("DONE", Endings.DONE.strip())
          .replace("MAY_MAKE", Programs.MAY_MAKE.strip());

  private final JdbcClient database;
  private final JobSettings settings;

  Turns(JdbcClient database, JobSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  Turn turn(List<Lease> done, int wanted, String worker) {
    while (true) {
      try {
        return take(done, wanted, worker);
      } catch (DuplicateKeyException slotTaken) {
        // by a job that now counts as running, as in Claims
      }
    }
  }

  private Turn take(List<Lease> done, int wanted, String worker) {
    ResultSetExtractor<Turn> reader = rows -> Turn.read(rows, done);
    return database
        .sql(
            TURN.replace("SLOTS", Integer.toString(settings.runningOfOwner()))
                .replace("WANTED", Integer.toString(wanted)))
        .param("ending", done.stream().map(Lease::jobId).toArray(UUID[]::new))
        .param("tokens", done.stream().map(Lease::token).toArray(UUID[]::new))
        .param("before", "running")
        .param("worker", worker)
        .param("lease", JobSettings.seconds(settings.lease()))
        .query(reader);
  }
}

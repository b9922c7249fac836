package dev.reelmill.job;

import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how the queue stands. What it costs grows with the jobs that wait, not with all. */
public final class QueueGauge {
  private final JdbcClient database;
  private final JobSettings settings;

  /** Works on a database that has the migrations of this program. */
  public QueueGauge(DataSource source, JobSettings settings) {
    this.database = JdbcClient.create(source);
    this.settings = settings;
  }

  /** As it stands now. */
  public QueueReading read() {
    Map<JobStatus, Long> live = live();
    return database
        .sql(
            """
            with waiting as (
              select case when shared then null else owner end as owner,
                     count(*) as jobs, min(available_at) as since
              from generation_jobs where status = 'queued' and available_at <= now() group by 1
            ), running as (
              select owner, count(*) as jobs from generation_jobs where slot is not null group by owner
            ), takeable as (
              select since,
                     case when w.owner is null then w.jobs
                          else least(w.jobs, greatest(0, :slots - coalesce(r.jobs, 0))) end as jobs
              from waiting w left join running r on r.owner = w.owner
            )
            select coalesce(sum(jobs), 0) as depth,
                   coalesce(extract(epoch from now() - min(since) filter (where jobs > 0)), 0) as oldest,
                   (select count(*) from workers
                    where seen_at > now() - make_interval(secs => :lately)) as workers
            from takeable
            """)
        .param("slots", settings.runningOfOwner())
        .param("lately", JobSettings.seconds(WorkerPresence.SEEN_LATELY))
        .query(
            (row, index) ->
                new QueueReading(
                    live, row.getLong("depth"), row.getDouble("oldest"), row.getLong("workers")))
        .single();
  }

  private Map<JobStatus, Long> live() {
    Map<JobStatus, Long> counts = new EnumMap<>(JobStatus.class);
    for (JobStatus status : JobStatus.values()) {
      if (!status.ended()) {
        counts.put(status, 0L);
      }
    }
    database
        .sql(
            "select status, count(*) as jobs from generation_jobs where "
                + Works.LIVE
                + " group by status")
        .query((row, index) -> counts.put(JobRow.status(row), row.getLong("jobs")))
        .list();
    return counts;
  }
}

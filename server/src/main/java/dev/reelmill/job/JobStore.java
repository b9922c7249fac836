package dev.reelmill.job;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The durable queue of generation jobs, kept in PostgreSQL; docs/job-lifecycle.md tells how a job
 * lives. Safe for any number of threads and processes. The database's clock decides everything.
 *
 * <p>Methods join the caller's transaction when there is one. Those that take a {@link Lease} throw
 * {@link LeaseLost} when the job was taken back from that attempt.
 */
public final class JobStore {
  private final JdbcClient database;
  private final Submissions submissions;
  private final Leases leases;
  private final Endings endings;

  /** Works on a database that has the migrations of this program. */
  public JobStore(DataSource source, PlatformTransactionManager manager, JobSettings settings) {
    database = JdbcClient.create(source);
    TransactionTemplate transactions = new TransactionTemplate(manager);
    submissions = new Submissions(database, transactions);
    leases = new Leases(database, transactions, settings);
    endings = new Endings(database, transactions, settings);
  }

  /**
   * Queues work on behalf of an owner, or joins a job of the same work that is under way or ready;
   * joining needs no free slot.
   *
   * <p>The owner stays locked to the end of the transaction: submit several requests one by one,
   * not inside one transaction.
   *
   * @param ownerLimit jobs of the owner that may be under way at once, exact under concurrency
   */
  public Submitted submitShared(JobRequest request, int ownerLimit) {
    return submissions.submitShared(request, ownerLimit);
  }

  /** How many more jobs of the owner may be queued now. Only {@link #submitShared} is exact. */
  public int freeSlots(@Nullable String owner, int limit) {
    return submissions.freeSlots(owner, limit);
  }

  /**
   * Takes the oldest waiting job of the highest priority for a worker.
   *
   * @param worker a name for people who read logs
   * @return empty when nothing waits
   */
  public Optional<Lease> claim(String worker) {
    return leases.claim(worker);
  }

  /** How long until a waiting job may be claimed: zero now, empty when none waits. */
  public Optional<Duration> timeToNextClaim() {
    return database
        .sql(
            "select extract(epoch from min(available_at) - now()) * 1000 from generation_jobs"
                + " where status = 'queued' having count(*) > 0")
        .query(Double.class)
        .optional()
        .map(millis -> Duration.ofMillis((long) Math.ceil(Math.max(0, millis))));
  }

  /** Extends the lease; due well within {@link JobSettings#lease()}. */
  public void heartbeat(Lease lease) {
    leases.heartbeat(lease);
  }

  /**
   * Says where the attempt is.
   *
   * @param percentage 0 to 100; a lower one than before is ignored
   * @param scene from 1, or 0 outside scenes
   * @param scenes how many, or 0 when unknown
   */
  public void progress(Lease lease, String stage, int percentage, int scene, int scenes) {
    leases.progress(lease, stage, percentage, scene, scenes);
  }

  /** The first part of the video can be watched. Repeating it changes nothing. */
  public void playable(Lease lease) {
    leases.playable(lease);
  }

  /**
   * Does something to the world outside of the database that only the holder of the lease may do:
   * as long as it takes, the job cannot be taken back. It should take well under a second.
   */
  public void whileHeld(Lease lease, Runnable action) {
    leases.whileHeld(lease, action);
  }

  /** Every object of the video is in the object store. Repeating it changes nothing. */
  public void uploaded(Lease lease) {
    leases.uploaded(lease);
  }

  /** The video is in the catalogue. Call it in the transaction that inserts the catalogue row. */
  public void indexed(Lease lease) {
    leases.indexed(lease);
  }

  /** The job is done; ends the lease. */
  public void ready(Lease lease) {
    endings.ready(lease);
  }

  /**
   * The attempt did not succeed; ends the lease. A retryable error queues the job again while
   * retries are left, after a wait; otherwise the job has failed for good.
   *
   * @param code stable, for programs
   * @param message for people
   * @param stage where it happened, or null when outside stages
   */
  public void fail(
      Lease lease, String code, String message, @Nullable String stage, boolean retryable) {
    endings.fail(lease, new Failure(code, message, stage, retryable));
  }

  /**
   * Gives an unfinished job back because its worker has to stop; any worker may claim it at once,
   * and the attempt does not count against the retries.
   */
  public void release(Lease lease) {
    endings.release(lease);
  }

  /**
   * Takes back jobs whose lease or time ran out. Any process may call it, about once a second.
   *
   * @return those jobs as they now stand
   */
  public List<Job> rescue() {
    return endings.rescue();
  }

  /**
   * Work about the given subjects that is not worth asking for again: it failed for a reason that
   * another attempt would meet too, or failed in spite of all retries within the given time.
   *
   * @return work keys by subject
   */
  public Map<String, Set<String>> failedWork(Collection<String> subjects, Duration lately) {
    Map<String, Set<String>> failed = new HashMap<>();
    database
        .sql(
            "select subject, work_key from generation_jobs"
                + " where status = 'failed' and subject = any(:subjects)"
                + " and (hopeless or ended_at > now() - make_interval(secs => :lately))")
        .param("subjects", subjects.toArray(String[]::new))
        .param("lately", JobSettings.seconds(lately))
        .query(
            row -> {
              failed
                  .computeIfAbsent(row.getString("subject"), subject -> new HashSet<>())
                  .add(row.getString("work_key"));
            });
    return failed;
  }

  /**
   * Deletes jobs of shared doors that ended longer ago than the given time; their videos stay.
   * Those that failed for a reason that another attempt would meet too are kept for {@link
   * #failedWork}.
   *
   * @return how many
   */
  public int deleteEnded(Duration age) {
    return database
        .sql(
            "delete from generation_jobs where shared and not hopeless"
                + " and ended_at < now() - make_interval(secs => :age)")
        .param("age", JobSettings.seconds(age))
        .update();
  }

  /** The job, or empty when unknown. */
  public Optional<Job> find(UUID jobId) {
    return database
        .sql("select * from generation_jobs where job_id = :id")
        .param("id", jobId)
        .query(JobRow::job)
        .optional();
  }

  /** The job that makes or made a video, or empty when unknown. */
  public Optional<Job> findByVideo(UUID videoId) {
    return database
        .sql("select * from generation_jobs where video_id = :id")
        .param("id", videoId)
        .query(JobRow::job)
        .optional();
  }

  /** Those of the given videos that a job may still publish. */
  public Set<UUID> videosUnderWay(Collection<UUID> videoIds) {
    return videos(videoIds, "ended_at is null");
  }

  /** Those of the given videos whose job failed or was cancelled and is still remembered. */
  public Set<UUID> videosGivenUp(Collection<UUID> videoIds) {
    return videos(videoIds, "status in ('failed', 'cancelled')");
  }

  private Set<UUID> videos(Collection<UUID> videoIds, String condition) {
    if (videoIds.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        database
            .sql("select video_id from generation_jobs where video_id = any(:ids) and " + condition)
            .param("ids", videoIds.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  /** How many jobs there are of each status; every status is a key. */
  public Map<JobStatus, Long> counts() {
    Map<JobStatus, Long> counts = new EnumMap<>(JobStatus.class);
    for (JobStatus status : JobStatus.values()) {
      counts.put(status, 0L);
    }
    database
        .sql("select status, count(*) as jobs from generation_jobs group by status")
        .query((row, index) -> counts.put(JobRow.status(row), row.getLong("jobs")))
        .list();
    return counts;
  }

  /** How many jobs wait for a worker. */
  public long queueDepth() {
    return database
        .sql("select count(*) from generation_jobs where status = 'queued'")
        .query(Long.class)
        .single();
  }

  /**
   * Jobs, newest first.
   *
   * @param status only those, or null for all
   * @param cursor of an earlier page, or null for the first
   * @param limit at most so many
   * @throws IllegalArgumentException when the cursor is none of ours
   */
  public JobPage list(@Nullable JobStatus status, @Nullable String cursor, int limit) {
    return JobPages.read(database, status, cursor, limit);
  }

  /** The attempts at a job, first to last. */
  public List<Attempt> attempts(UUID jobId) {
    return AttemptLog.read(database, jobId);
  }
}

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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The durable queue of generation jobs, kept in PostgreSQL; docs/job-lifecycle.md tells how a job
 * lives. Safe for any number of threads and processes. The database's clock decides everything.
 *
 * <p>This is the side of those who ask; workers have {@link Leases}. Methods join the caller's
 * transaction when there is one.
 */
public final class JobStore {
  private final JdbcClient database;
  private final Submissions submissions;
  private final Cancellations cancellations;
  private final Unwanted unwanted;
  private final Retention retention;
  private final HandingOver handingOver;
  private final Consumer<Job> seen;

  /** Works on a database that has the migrations of this program. */
  public JobStore(DataSource source, PlatformTransactionManager manager) {
    this(source, manager, job -> {});
  }

  /**
   * The same with somebody who must know what was seen.
   *
   * @param seen is given every job that {@link #find} finds, before its caller is
   */
  public JobStore(DataSource source, PlatformTransactionManager manager, Consumer<Job> seen) {
    this.seen = seen;
    database = JdbcClient.create(source);
    TransactionTemplate transactions = new TransactionTemplate(manager);
    submissions = new Submissions(database, transactions);
    cancellations = new Cancellations(database, transactions);
    unwanted = new Unwanted(database);
    retention = new Retention(database, transactions);
    handingOver = new HandingOver(database, transactions);
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

  /**
   * Whether {@link #submitShared}, which alone is exact, would queue the work: nobody is at it, it
   * is not done, and the owner has a free slot.
   */
  public boolean wouldQueue(String workKey, @Nullable String owner, int ownerLimit) {
    return submissions.wouldQueue(workKey, owner, ownerLimit);
  }

  /**
   * Queues work as the owner's own job, or lets a job of theirs follow the same work that is under
   * way or ready: own id, same progress, same video.
   *
   * <p>The owner stays locked to the end of the transaction: submit several requests one by one,
   * not inside one transaction.
   *
   * @param waitingLimit own jobs that may wait for a worker at once, exact under concurrency
   */
  public Submitted submitOwned(OwnedRequest request, int waitingLimit) {
    return submissions.submitOwned(request, waitingLimit);
  }

  /**
   * Ends a job on request. An owner's job ends for its owner alone, and the work goes on while
   * others want it; a job of a shared door ends for all. A job that has ended, or whose video is in
   * the catalogue already, stays as it is.
   *
   * @return the job as it then stands, or empty when unknown
   */
  public Optional<Job> cancel(UUID jobId) {
    cancellations.cancel(jobId);
    return find(jobId);
  }

  /**
   * Ends an owner's job as a worker outside tells: it has made the film and keeps it, or could not
   * make it. The work goes on while others want it. A job that has ended, or whose video is in the
   * catalogue already, stays as it is.
   *
   * @return the job as it then stands, or empty when unknown
   */
  public Optional<Job> end(UUID jobId, OutsideReport report) {
    cancellations.end(jobId, report);
    return find(jobId);
  }

  /**
   * Forgets an owner's job that has ended. When nobody's job refers to the work's video any more,
   * it is {@linkplain #unwanted unwanted}.
   *
   * @return whether it was forgotten; false when it is unknown, not owned or still live
   */
  public boolean forget(UUID jobId) {
    return cancellations.forget(jobId);
  }

  /**
   * Ends and forgets all jobs of an owner's own.
   *
   * @return how many are left, because their video is published at this very moment
   */
  public int forgetAll(String owner) {
    List<UUID> owned =
        database
            .sql("select job_id from owned_jobs where owner = :owner order by ordinal")
            .param("owner", owner)
            .query((row, index) -> JobRow.uuid(row, "job_id"))
            .list();
    owned.forEach(cancellations::cancel);
    return (int) owned.stream().filter(job -> !cancellations.forget(job)).count();
  }

  /**
   * Gives an owner's own jobs to another. Their work that waits counts against the other from now
   * on; what runs keeps the slot that it has.
   */
  public void handOver(String from, String to) {
    handingOver.handOver(from, to);
  }

  /**
   * Jobs that ended at least the given time ago and whose objects, if any, nobody wants: failed and
   * cancelled ones, and ready ones that all their owners have forgotten. Their videos are never
   * wanted again: a failed job that is tried again makes another. Oldest first; not those that were
   * {@linkplain #removed removed}.
   */
  public List<Job> unwanted(Duration age, int limit) {
    return unwanted.find(age, limit);
  }

  /**
   * Remembers that nothing is left of what an unwanted job made.
   *
   * @return whether there was something to remember
   */
  public boolean removed(UUID videoId) {
    return unwanted.removed(videoId);
  }

  /**
   * Work about the given subjects that is not worth asking for again: it failed for a reason that
   * another attempt would meet too, or failed in spite of all retries within the given time, or
   * {@link Job#restsUntil killed workers} within a day.
   *
   * @return work keys by subject
   */
  public Map<String, Set<String>> failedWork(Collection<String> subjects, Duration lately) {
    Map<String, Set<String>> failed = new HashMap<>();
    database
        .sql(
            "select subject, work_key from generation_jobs"
                + " where status = 'failed' and subject = any(:subjects)"
                + " and (hopeless or ended_at > now() - make_interval(secs => :lately)"
                + " or (error_code = :crash and ended_at > now() - make_interval(secs => :day)))")
        .param("subjects", subjects.toArray(String[]::new))
        .param("crash", Job.WORKER_CRASH)
        .param("day", JobSettings.seconds(Job.CRASH_REMEMBERED))
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
   * Deletes work that ended longer ago than the given time and that no owner's job follows; its
   * video stays. Work that failed for a reason that another attempt would meet too is kept for
   * {@link #failedWork}, and what made something unwanted until that is removed.
   *
   * @return how many
   */
  public int deleteEnded(Duration age) {
    return retention.deleteEnded(age);
  }

  /** The job, or empty when unknown. */
  public Optional<Job> find(UUID jobId) {
    Optional<Job> found =
        database
            .sql("select * from asked_jobs where job_id = :id")
            .param("id", jobId)
            .query(JobRow::asked)
            .optional();
    found.ifPresent(seen);
    return found;
  }

  /** Those of the given jobs that are known. */
  public Map<UUID, Job> findAll(Collection<UUID> jobIds) {
    if (jobIds.isEmpty()) {
      return Map.of();
    }
    List<Job> found =
        database
            .sql("select * from asked_jobs where job_id = any(:ids)")
            .param("ids", jobIds.toArray(UUID[]::new))
            .query(JobRow::asked)
            .list();
    found.forEach(seen);
    return found.stream().collect(Collectors.toMap(Job::jobId, Function.identity()));
  }

  /** The same as {@link #decision} of many jobs; those without one are absent. */
  public Map<UUID, String> decisions(Collection<UUID> jobIds, String name) {
    Map<UUID, String> decisions = new HashMap<>();
    if (!jobIds.isEmpty()) {
      database
          .sql(
              "select a.job_id, d.content from asked_jobs a join job_decisions d"
                  + " on d.job_id = a.work_id where a.job_id = any(:jobs) and d.name = :name")
          .param("jobs", jobIds.toArray(UUID[]::new))
          .param("name", name)
          .query(
              row -> {
                decisions.put(row.getObject("job_id", UUID.class), row.getString("content"));
              });
    }
    return decisions;
  }

  /**
   * What workers outside told of the films that they keep, as JSON; jobs without any are absent.
   */
  public Map<UUID, String> allMetadataElsewhere(Collection<UUID> jobIds) {
    Map<UUID, String> told = new HashMap<>();
    if (!jobIds.isEmpty()) {
      database
          .sql(
              "select job_id, metadata_elsewhere from owned_jobs where job_id = any(:jobs)"
                  + " and outcome = 'ready' and metadata_elsewhere is not null")
          .param("jobs", jobIds.toArray(UUID[]::new))
          .query(
              row -> {
                told.put(row.getObject("job_id", UUID.class), row.getString("metadata_elsewhere"));
              });
    }
    return told;
  }

  /** What attempts at a job, or at the work that it follows, decided under a name. */
  public Optional<String> decision(UUID jobId, String name) {
    return database
        .sql(
            "select d.content from asked_jobs a join job_decisions d on d.job_id = a.work_id"
                + " where a.job_id = :job and d.name = :name")
        .param("job", jobId)
        .param("name", name)
        .query(String.class)
        .optional();
  }

  /** The work that makes or made a video, or empty when unknown. */
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

  /**
   * Those of the given videos whose job failed, was cancelled or is wanted by nobody any more, and
   * is still remembered.
   */
  public Set<UUID> videosGivenUp(Collection<UUID> videoIds) {
    return videos(videoIds, Unwanted.UNWANTED);
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

  /** How many jobs are claimed before this one and itself, or empty when it does not wait. */
  public Optional<Long> queuePosition(UUID jobId) {
    return database
        .sql(
            """
            select (select count(*) from generation_jobs other
                    where other.status = 'queued'
                      and (other.priority, -other.ordinal) >= (w.priority, -w.ordinal))
            from asked_jobs a join generation_jobs w on w.job_id = a.work_id
            where a.job_id = :id and a.status = 'queued'
            """)
        .param("id", jobId)
        .query(Long.class)
        .optional();
  }

  /** How many jobs wait for a worker. */
  public long queueDepth() {
    return database
        .sql("select count(*) from generation_jobs where status = 'queued'")
        .query(Long.class)
        .single();
  }

  /**
   * An owner's own jobs, newest first.
   *
   * @param door only those that came through it, or null for all
   * @param cursor of an earlier page, or null for the first
   * @param limit at most so many
   * @throws IllegalArgumentException when the cursor is none of ours
   */
  public JobPage listOwned(
      String owner, @Nullable String door, @Nullable String cursor, int limit) {
    return JobPages.owned(database, owner, door, cursor, limit);
  }

  /** The attempts at a job, first to last. */
  public List<Attempt> attempts(UUID jobId) {
    return AttemptLog.read(database, jobId);
  }
}

package dev.reelmill.job;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The queue's side for doors whose work belongs to nobody, and for what looks after its results.
 */
public final class SharedWork {
  private static final String FOLLOWED =
      "exists (select from owned_jobs o where o.work_id = w.job_id and o.cancelled_at is null)";

  private final JdbcClient database;
  private final TransactionTemplate transactions;
  private final Cancellations cancellations;

  /** Works on a database that has the migrations of this program. */
  public SharedWork(DataSource source, PlatformTransactionManager manager) {
    database = JdbcClient.create(source);
    transactions = new TransactionTemplate(manager);
    cancellations = new Cancellations(database, transactions);
  }

  /** The work, if somebody is at it or it waits. */
  public Optional<Job> underWay(String workKey) {
    return database
        .sql("select * from generation_jobs where work_key = :key and " + Works.LIVE)
        .param("key", workKey)
        .query(JobRow::job)
        .optional();
  }

  /** The last time that the work failed, if that is still remembered. */
  public Optional<Job> failed(String subject, String workKey) {
    return database
        .sql(
            "select * from generation_jobs where status = 'failed' and subject = :subject"
                + " and work_key = :key order by ordinal desc limit 1")
        .param("subject", subject)
        .param("key", workKey)
        .query(JobRow::job)
        .optional();
  }

  /** Notes that a shared door gives out a video, which then stays when its owners forget it. */
  public void share(UUID videoId) {
    database
        .sql(
            "update generation_jobs set shared = true"
                + " where video_id = :video and not shared and result_kept")
        .param("video", videoId)
        .update();
  }

  /**
   * Ends work for the shared doors. It goes on while owners follow it.
   *
   * @return whether it stopped or is now theirs alone; false when it had ended or is published
   */
  public boolean withdraw(UUID workId) {
    return cancellations.withdraw(workId);
  }

  /** Those of the given videos that an owner's job refers to, or that a job may still publish. */
  public Set<UUID> referredTo(Collection<UUID> videoIds) {
    return new HashSet<>(
        database
            .sql(
                "select video_id from generation_jobs w where video_id = any(:videos)"
                    + " and (ended_at is null or "
                    + FOLLOWED
                    + ")")
            .param("videos", videoIds.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  /** Those of the given videos that some job is remembered to have made, or to make. */
  public Set<UUID> remembered(Collection<UUID> videoIds) {
    return new HashSet<>(
        database
            .sql("select video_id from generation_jobs where video_id = any(:videos)")
            .param("videos", videoIds.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  /**
   * Gives up a ready video that no owner's job refers to: its work may be done again at once, and
   * it is {@linkplain JobStore#unwanted unwanted}. A job that is forgotten is remembered again for
   * that, so that nobody can be given the video while it is removed.
   *
   * @param workKey of the work that made it
   * @param subject what it is about
   * @return the job to remove, or empty when somebody refers to it or it is given up already
   */
  public Optional<UUID> giveUp(UUID videoId, String workKey, String subject) {
    return transactions.execute(
        status -> locked(videoId) ? release(videoId) : remember(videoId, workKey, subject));
  }

  /**
   * Gives up a ready video whose objects are lost, whoever refers to it: its work may be done again
   * at once, and what is left of it is {@linkplain JobStore#unwanted unwanted}. Jobs of owners that
   * have it end as failed, with {@code video_lost}.
   *
   * @param workKey of the work that made it
   * @param subject what it is about
   * @return false when its job has not ended, or somebody else is about to give it up
   */
  public boolean giveUpLost(UUID videoId, String workKey, String subject) {
    return transactions.execute(
        status ->
            locked(videoId) ? lose(videoId) : remember(videoId, workKey, subject).isPresent());
  }

  /** Under the lock, so that who has followed the work before is seen. */
  private boolean lose(UUID videoId) {
    return database
            .sql(
                """
                with work as (
                  update generation_jobs set result_kept = false, updated_at = now()
                  where video_id = :video and status = 'ready' returning job_id
                ), owned as (
                  update owned_jobs set cancelled_at = now(), outcome = 'failed',
                    error_code = 'video_lost',
                    error_message = 'The film was lost after it was made. Order it again.'
                  where work_id in (select job_id from work) and cancelled_at is null
                )
                select count(*) from work
                """)
            .param("video", videoId)
            .query(Long.class)
            .single()
        > 0;
  }

  private boolean locked(UUID videoId) {
    return database
        .sql("select job_id from generation_jobs where video_id = :video for update")
        .param("video", videoId)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  private Optional<UUID> release(UUID videoId) {
    return database
        .sql(
            "update generation_jobs w set result_kept = false, updated_at = now()"
                + " where video_id = :video and status = 'ready' and result_kept and not "
                + FOLLOWED
                + " returning job_id")
        .param("video", videoId)
        .query(UUID.class)
        .optional();
  }

  /** A video has one job: whoever would make one of it anew meets this. */
  private Optional<UUID> remember(UUID videoId, String workKey, String subject) {
    return database
        .sql(
            """
            insert into generation_jobs
              (job_id, video_id, door, shared, work_key, subject, payload, status, percentage,
               ended_at, result_kept)
            values
              (:job, :video, 'cleanup', true, :key, :subject, '{}', 'ready', 100, now(), false)
            on conflict do nothing returning job_id
            """)
        .param("job", UUID.randomUUID())
        .param("video", videoId)
        .param("key", workKey)
        .param("subject", subject)
        .query(UUID.class)
        .optional();
  }
}

package dev.reelmill.job;

import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets failed work be tried again. */
final class Retries {
  private final JdbcClient database;
  private final TransactionTemplate transactions;
  private final Works works;

  Retries(JdbcClient database, TransactionTemplate transactions) {
    this.database = database;
    this.transactions = transactions;
    works = new Works(database);
  }

  /** Of two that queue the same work at once the index lets one, and the other looks again. */
  Retried retry(Job asked, UUID work) {
    while (true) {
      try {
        return transactions.execute(status -> decide(asked, work));
      } catch (DuplicateKeyException replaced) {
        // by somebody who asked for it just now
      }
    }
  }

  private Retried decide(Job asked, UUID work) {
    Job failed =
        database
            .sql("select * from generation_jobs where job_id = :work for update")
            .param("work", work)
            .query(JobRow::job)
            .single();
    if (failed.status() != JobStatus.FAILED || asked.status() != JobStatus.FAILED) {
      return new Retried.NotFailed(asked);
    }
    Optional<Job> same = works.find(failed.workKey());
    if (same.isPresent()) {
      return new Retried.Replaced(same.get());
    }
    queue(work);
    JobSignal.send(database);
    return new Retried.Queued(
        database
            .sql("select * from asked_jobs where job_id = :job")
            .param("job", asked.jobId())
            .query(JobRow::asked)
            .single());
  }

  /**
   * Its attempts stay in the history; of what they made and decided nothing is counted on. It makes
   * another video, so that what they left can be removed at any time, and a request of theirs that
   * takes effect late changes nothing of the new film.
   */
  private void queue(UUID work) {
    database.sql("delete from job_decisions where job_id = :work").param("work", work).update();
    database
        .sql(
            """
            update generation_jobs
            set video_id = gen_random_uuid(), status = 'queued', available_at = now(),
                retry_count = 0, deaths = 0, hopeless = false,
                stage = null, percentage = 0, scene = 0, scenes = 0,
                error_code = null, error_message = null, error_stage = null,
                uploaded_at = null, playable_at = null, removed_at = null, ended_at = null,
                updated_at = now()
            where job_id = :work
            """)
        .param("work", work)
        .update();
  }
}

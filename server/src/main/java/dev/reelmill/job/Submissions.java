package dev.reelmill.job;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides whether work is queued, joined or refused, in one transaction. */
final class Submissions {
  private static final String LIVE = "status in ('queued', 'running', 'uploaded', 'indexed')";
  private static final String HOLDS_THE_WORK =
      LIVE + " or (status = 'ready' and result_kept)"; // as in the index generation_jobs_work

  private final JdbcClient database;
  private final TransactionTemplate transactions;

  Submissions(JdbcClient database, TransactionTemplate transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  Submitted submitShared(JobRequest request, int ownerLimit) {
    return transactions.execute(status -> decide(request, ownerLimit));
  }

  private Submitted decide(JobRequest request, int ownerLimit) {
    while (true) {
      Optional<Job> same = holder(request.workKey());
      if (same.isPresent()) {
        return new Submitted.Joined(same.get());
      }
      if (request.owner() != null) {
        lock(request.owner());
        if (freeSlots(request.owner(), ownerLimit) == 0) {
          return new Submitted.OverLimit();
        }
      }
      Optional<Job> queued = insert(request);
      if (queued.isPresent()) {
        JobSignal.send(database);
        return new Submitted.Queued(queued.get());
      }
      // Somebody else queued the same work since we looked; join theirs, unless it has ended too.
    }
  }

  int freeSlots(@Nullable String owner, int limit) {
    if (owner == null) {
      return limit;
    }
    int taken =
        database
            .sql("select count(*) from generation_jobs where owner = :owner and " + LIVE)
            .param("owner", owner)
            .query(Integer.class)
            .single();
    return Math.max(0, limit - taken);
  }

  private Optional<Job> holder(String workKey) {
    return database
        .sql("select * from generation_jobs where work_key = :key and (" + HOLDS_THE_WORK + ")")
        .param("key", workKey)
        .query(JobRow::job)
        .optional();
  }

  /** Held to the end of the transaction, so that nobody else counts this owner's jobs meanwhile. */
  private void lock(String owner) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('job owner ' || :owner, 0))::text")
        .param("owner", owner)
        .query()
        .singleRow();
  }

  private Optional<Job> insert(JobRequest request) {
    return database
        .sql(
            """
            insert into generation_jobs
              (job_id, video_id, door, owner, shared, work_key, fingerprint, subject, payload)
            values
              (:job, :video, :door, :owner, true, :key, :fingerprint, :subject, :payload)
            on conflict (work_key) where %s do nothing
            returning *
            """
                .formatted(HOLDS_THE_WORK))
        .param("job", UUID.randomUUID())
        .param("video", UUID.randomUUID())
        .param("door", request.door())
        .param("owner", request.owner())
        .param("key", request.workKey())
        .param("fingerprint", request.fingerprint())
        .param("subject", request.subject())
        .param("payload", request.payload())
        .query(JobRow::job)
        .optional();
  }
}

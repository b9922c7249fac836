package dev.reelmill.job;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides whether work is queued, joined or refused, in one transaction. */
final class Submissions {
  private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);

  private final JdbcClient database;
  private final TransactionTemplate transactions;
  private final Works works;
  private final Owners owners;

  Submissions(JdbcClient database, TransactionTemplate transactions) {
    this.database = database;
    this.transactions = transactions;
    works = new Works(database);
    owners = new Owners(database);
  }

  Submitted submitShared(JobRequest request, int ownerLimit) {
    return told(transactions.execute(status -> decideShared(request, ownerLimit)));
  }

  private static Submitted told(Submitted answer) {
    if (answer instanceof Submitted.Queued(Job job)) {
      JobLine.about(job, LOG.atInfo()).log("job {} is queued: {}", job.jobId(), job.subject());
    }
    return answer;
  }

  private Submitted decideShared(JobRequest request, int ownerLimit) {
    while (true) {
      Optional<Job> same = works.joinShared(request);
      if (same.isPresent()) {
        return new Submitted.Joined(same.get());
      }
      if (request.owner() != null) {
        owners.lock(request.owner());
        if (freeSlots(request.owner(), ownerLimit) == 0) {
          return new Submitted.OverLimit();
        }
      }
      Optional<Job> queued = works.add(request, true, null);
      if (queued.isPresent()) {
        return new Submitted.Queued(queued.get());
      }
      // Somebody else queued the same work since we looked; join theirs, unless it has ended too.
    }
  }

  boolean wouldQueue(String workKey, @Nullable String owner, int ownerLimit) {
    return works.find(workKey).isEmpty() && freeSlots(owner, ownerLimit) > 0;
  }

  private int freeSlots(@Nullable String owner, int limit) {
    return owner == null ? limit : Math.max(0, limit - owners.live(owner));
  }

  Submitted submitOwned(OwnedRequest request, int waitingLimit) {
    return told(transactions.execute(status -> decideOwned(request, waitingLimit)));
  }

  private Submitted decideOwned(OwnedRequest request, int waitingLimit) {
    owners.lock(request.owner());
    if (owners.waiting(request.owner()) >= waitingLimit) {
      return new Submitted.OverLimit();
    }
    UUID made = request.madeVideo();
    while (true) {
      Optional<Job> same = works.joinOwned(request.work());
      if (same.isPresent()) {
        return new Submitted.Joined(follow(request, same.get()));
      }
      // Only what a shared door asked for is forgotten while its video stays.
      Optional<Job> added = works.add(request.work(), made != null, made);
      if (added.isPresent()) {
        return new Submitted.Queued(follow(request, added.get()));
      }
      made = null; // if it was in the way, it is being removed
    }
  }

  private Job follow(OwnedRequest request, Job work) {
    UUID job = UUID.randomUUID();
    database
        .sql(
            "insert into owned_jobs (job_id, work_id, door, owner, callback_url)"
                + " values (:job, :work, :door, :owner, :callback)")
        .param("job", job)
        .param("work", work.jobId())
        .param("door", request.work().door())
        .param("owner", request.owner())
        .param("callback", request.callbackUrl())
        .update();
    LOG.atInfo()
        .addKeyValue("job_id", job)
        .addKeyValue("user_id", request.owner())
        .addKeyValue("work_id", work.jobId())
        .log("job {} follows the work {}", job, work.jobId());
    return database
        .sql("select * from asked_jobs where job_id = :job")
        .param("job", job)
        .query(JobRow::asked)
        .single();
  }
}

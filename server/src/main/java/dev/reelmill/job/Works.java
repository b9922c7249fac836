package dev.reelmill.job;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pieces of work by what identifies them; to be used inside a transaction. */
final class Works {
  static final String LIVE = "status in ('queued', 'running', 'uploaded', 'indexed')";
  private static final String HOLDS_THE_WORK =
      LIVE + " or (status = 'ready' and result_kept)"; // as in the index generation_jobs_work

  private final JdbcClient database;

  Works(JdbcClient database) {
    this.database = database;
  }

  /** The work as an asker on a shared door meets it, or empty when nobody has asked for it. */
  Optional<Job> joinShared(JobRequest request) {
    Optional<Job> same = holder(request.workKey(), "");
    boolean asWanted =
        same.filter(job -> job.shared() && job.priority().compareTo(request.priority()) >= 0)
            .isPresent();
    return same.isEmpty() || asWanted
        ? same
        : holder(request.workKey(), "for update").map(job -> wantMore(job, request, true));
  }

  /** The work, if it is under way or done. */
  Optional<Job> find(String workKey) {
    return holder(workKey, "");
  }

  /** The work as one more owner meets it; locked, lest it be cancelled before they follow it. */
  Optional<Job> joinOwned(JobRequest request) {
    return holder(request.workKey(), "for update").map(job -> wantMore(job, request, false));
  }

  private Optional<Job> holder(String workKey, String lock) {
    return database
        .sql(
            "select * from generation_jobs where work_key = :key and ("
                + HOLDS_THE_WORK
                + ") "
                + lock)
        .param("key", workKey)
        .query(JobRow::job)
        .optional();
  }

  private Job wantMore(Job job, JobRequest request, boolean shared) {
    if (job.status() == JobStatus.QUEUED) {
      JobSignal.send(database); // shared work needs no owner's slot
    }
    return database
        .sql(
            "update generation_jobs set shared = shared or :shared,"
                + " priority = greatest(priority, :priority) where job_id = :job returning *")
        .param("shared", shared)
        .param("priority", request.priority().weight())
        .param("job", job.jobId())
        .query(JobRow::job)
        .single();
  }

  /**
   * New work, or empty when somebody else was faster. Workers hear of it.
   *
   * @param made a ready video of this very work, whose job is forgotten: nothing is left to do
   */
  Optional<Job> add(JobRequest request, boolean shared, @Nullable UUID made) {
    return database
        .sql(
            """
            with added as (
              insert into generation_jobs
                (job_id, video_id, door, owner, shared, work_key, fingerprint, subject, payload, priority,
                 status, percentage, ended_at)
              values
                (:job, :video, :door, :owner, :shared, :key, :fingerprint, :subject, :payload, :priority,
                 case when :made then 'ready' else 'queued' end,
                 case when :made then 100 else 0 end,
                 case when :made then now() end)
              on conflict do nothing
              returning *
            )
            select *, %s from added
            """
                .formatted(JobSignal.SENT))
        .param("job", UUID.randomUUID())
        .param("video", made == null ? UUID.randomUUID() : made)
        .param("made", made != null)
        .param("door", request.door())
        .param("owner", request.owner())
        .param("shared", shared)
        .param("key", request.workKey())
        .param("fingerprint", request.fingerprint())
        .param("subject", request.subject())
        .param("payload", request.payload())
        .param("priority", request.priority().weight())
        .query(JobRow::job)
        .optional();
  }
}

package dev.reelmill.job;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends jobs on request, and forgets those that ended. */
final class Cancellations {
  /** Says which work was cancelled, to the worker that may be busy with it. */
  static final String CHANNEL = "reelmill_jobs_cancelled";

  private final JdbcClient database;
  private final TransactionTemplate transactions;

  Cancellations(JdbcClient database, TransactionTemplate transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  void cancel(UUID job) {
    transactions.executeWithoutResult(
        status -> lockWorkOf(job).ifPresentOrElse(work -> leave(job, work), () -> stop(job)));
  }

  /** Ends work for the shared doors: for all, or until the last owner who follows it leaves. */
  boolean withdraw(UUID work) {
    return transactions.execute(
        status -> {
          if (!lockLive(work)) {
            return false;
          }
          if (passOn(work)) {
            unshare(work);
          } else {
            stop(work);
          }
          return true;
        });
  }

  private boolean lockLive(UUID work) {
    return database
        .sql(
            "select job_id from generation_jobs where job_id = :work"
                + " and status in ('queued', 'running', 'uploaded') for update")
        .param("work", work)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  private void unshare(UUID work) {
    database
        .sql(
            """
            update generation_jobs set shared = false,
              owner = (select owner from owned_jobs
                       where work_id = :work and cancelled_at is null order by ordinal limit 1)
            where job_id = :work
            """)
        .param("work", work)
        .update();
  }

  /** The work an owner's job follows, kept from changing until the transaction ends. */
  private Optional<UUID> lockWorkOf(UUID ownedJob) {
    return database
        .sql(
            "select w.job_id from owned_jobs o join generation_jobs w on w.job_id = o.work_id"
                + " where o.job_id = :job for update of w")
        .param("job", ownedJob)
        .query(UUID.class)
        .optional();
  }

  private void leave(UUID ownedJob, UUID work) {
    end(ownedJob, work, "cancelled_at = now()", Map.of());
  }

  /**
   * Ends an owner's job as a worker outside tells; to its work that is as if the owner had left.
   */
  void end(UUID ownedJob, OutsideReport report) {
    transactions.executeWithoutResult(
        status ->
            lockWorkOf(ownedJob)
                .ifPresent(
                    work ->
                        end(
                            ownedJob,
                            work,
                            "cancelled_at = now(), outcome = :outcome, film_elsewhere = :film,"
                                + " metadata_elsewhere = :metadata, error_code = :code,"
                                + " error_message = :message",
                            columns(report))));
  }

  private static Map<String, @Nullable Object> columns(OutsideReport report) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("outcome", report.outcome().label());
    columns.put("film", null);
    columns.put("metadata", null);
    columns.put("code", null);
    columns.put("message", null);
    switch (report) {
      case OutsideReport.Made made -> {
        columns.put("film", made.url());
        columns.put("metadata", made.metadata());
      }
      case OutsideReport.Failed failed -> {
        columns.put("code", failed.code());
        columns.put("message", failed.message());
      }
    }
    return columns;
  }

  private void end(UUID ownedJob, UUID work, String set, Map<String, ?> values) {
    int left =
        database
            .sql(
                "update owned_jobs o set "
                    + set
                    + " from generation_jobs w"
                    + " where o.job_id = :job and o.cancelled_at is null and w.job_id = o.work_id"
                    + " and w.status in ('queued', 'running', 'uploaded')")
            .param("job", ownedJob)
            .params(values)
            .update();
    if (left > 0 && !passOn(work) && !shared(work)) {
      stop(work);
    }
  }

  /** Lets the work count against the owner who has wanted it longest of those who still do. */
  private boolean passOn(UUID work) {
    int passed =
        database
            .sql(
                """
                with heir as (
                  select owner from owned_jobs
                  where work_id = :work and cancelled_at is null order by ordinal limit 1
                )
                update generation_jobs w
                set owner = case when shared then w.owner else heir.owner end,
                    slot = case when w.owner = heir.owner then slot end
                from heir where w.job_id = :work
                """)
            .param("work", work)
            .update();
    if (passed > 0) {
      JobSignal.send(database); // the heir may have a slot where the owner had none
    }
    return passed > 0;
  }

  private boolean shared(UUID work) {
    return database
        .sql("select shared from generation_jobs where job_id = :work")
        .param("work", work)
        .query(Boolean.class)
        .single();
  }

  /** An indexed job has its video in the catalogue and can only become ready. */
  private void stop(UUID work) {
    int stopped =
        database
            .sql(
                "update generation_jobs set status = 'cancelled', ended_at = now(), worker = null,"
                    + " slot = null, lease_token = null, lease_until = null, updated_at = now()"
                    + " where job_id = :work and status in ('queued', 'running', 'uploaded')")
            .param("work", work)
            .update();
    if (stopped > 0) {
      AttemptLog.end(database, work, Attempt.Outcome.CANCELLED, null);
      database
          .sql("select pg_notify('" + CHANNEL + "', :work)")
          .param("work", work.toString())
          .query()
          .singleRow();
    }
  }

  boolean forget(UUID ownedJob) {
    return transactions.execute(
        status ->
            lockWorkOf(ownedJob)
                .filter(work -> ended(ownedJob))
                .map(
                    work -> {
                      database
                          .sql("delete from owned_jobs where job_id = :job")
                          .param("job", ownedJob)
                          .update();
                      abandon(work);
                      return true;
                    })
                .orElse(false));
  }

  private boolean ended(UUID job) {
    return database
        .sql("select ended_at is not null from asked_jobs where job_id = :job")
        .param("job", job)
        .query(Boolean.class)
        .single();
  }

  /** A video that nobody's job refers to any more, and that no shared door asked for, may go. */
  private void abandon(UUID work) {
    database
        .sql(
            "update generation_jobs set result_kept = false, updated_at = now()"
                + " where job_id = :work and status = 'ready' and not shared"
                + " and not exists (select from owned_jobs where work_id = :work"
                + " and cancelled_at is null)")
        .param("work", work)
        .update();
  }
}

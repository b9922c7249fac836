package dev.reelmill.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes jobs back from workers that are gone, or at it for too long. */
final class Rescues {
  private static final Logger LOG = LoggerFactory.getLogger(Rescues.class);

  private static final String RAN_OUT = "lease_until < now()";

  private static final String SILENT =
      "((:leasesTell and " + RAN_OUT + ") or (line = any(:gone) and " + LostLines.VANISHED + "))";

  private static final String TOO_LONG =
      "attempt_started_at < now() - make_interval(secs => :limit)";

  /**
   * All leases there are, read in the order of their index, lest a database that has not counted
   * the rows yet read them all, thinking that most are leased.
   */
  private static final String LEASED =
      "(select lease_until, attempt_started_at, line from generation_jobs"
          + " where worker is not null order by ordinal) leased";

  private final JdbcClient database;
  private final TransactionTemplate transactions;
  private final JobSettings settings;
  private final Endings endings;
  private final LostLines lost;

  Rescues(
      JdbcClient database,
      TransactionTemplate transactions,
      JobSettings settings,
      Endings endings) {
    this.database = database;
    this.transactions = transactions;
    this.settings = settings;
    this.endings = endings;
    this.lost = new LostLines(settings.lease(), System.nanoTime());
  }

  /** How long one who has not looked before should wait: the database may have been away. */
  Duration settled() {
    return lost.settled();
  }

  List<Job> rescue() {
    List<Job> rescued;
    try {
      Look look = look();
      rescued = look.finds() ? takeBack(look) : List.of();
    } catch (RuntimeException unanswered) {
      lost.broken();
      throw unanswered;
    }
    for (Job job : rescued) {
      JobLine.about(job, LOG.atWarn())
          .log("job {} was taken back from its worker, now {}", job.jobId(), job.status().label());
    }
    return rescued;
  }

  /** Nearly always the whole of a rescue. */
  private Look look() {
    return database
        .sql(
            "select coalesce(bool_or("
                + RAN_OUT
                + "), false) as ran_out, coalesce(bool_or("
                + TOO_LONG
                + "), false) as too_long, array_agg(line) filter (where "
                + LostLines.ABSENT
                + ") as absent from "
                + LEASED)
        .param("limit", JobSettings.seconds(settings.attemptLimit()))
        .param("settled", JobSettings.seconds(lost.settled()))
        .query(
            (row, index) -> {
              long now = System.nanoTime();
              List<String> gone = lost.among(JobRow.texts(row, "absent"), now);
              boolean leasesTell = lost.leasesTell(now);
              boolean overdue =
                  row.getBoolean("too_long") || (leasesTell && row.getBoolean("ran_out"));
              return new Look(overdue, leasesTell, gone);
            })
        .single();
  }

  private List<Job> takeBack(Look look) {
    return transactions.execute(
        status -> expired(look).stream().map(this::rescue).flatMap(Optional::stream).toList());
  }

  private List<Expired> expired(Look look) {
    return database
        .sql(
            "select job_id, lease_token, stage, "
                + SILENT
                + " as silent from generation_jobs where worker is not null and ("
                + SILENT
                + " or "
                + TOO_LONG
                + ") order by ordinal for update skip locked")
        .param("gone", look.gone().toArray(String[]::new))
        .param("leasesTell", look.leasesTell())
        .param("limit", JobSettings.seconds(settings.attemptLimit()))
        .param("settled", JobSettings.seconds(lost.settled()))
        .param("lease", JobSettings.seconds(settings.lease()))
        .query(
            (row, index) ->
                new Expired(
                    JobRow.uuid(row, "job_id"),
                    JobRow.uuid(row, "lease_token"),
                    row.getBoolean("silent"),
                    row.getString("stage")))
        .list();
  }

  private Optional<Job> rescue(Expired expired) {
    Failure failure = failure(expired);
    Optional<Job> job = endings.giveBack(expired.job(), expired.token(), failure, expired.silent());
    AttemptLog.end(database, expired.job(), Attempt.Outcome.RESCUED, failure);
    return job;
  }

  private Failure failure(Expired expired) {
    return expired.silent()
        ? new Failure(
            Job.WORKER_CRASH, "the worker was not heard of any more", expired.stage(), true)
        : new Failure(
            "timeout",
            "the attempt took longer than " + settings.attemptLimit().toSeconds() + " s",
            expired.stage(),
            true);
  }

  private record Look(boolean overdue, boolean leasesTell, List<String> gone) {
    boolean finds() {
      return overdue || !gone.isEmpty();
    }
  }

  private record Expired(UUID job, UUID token, boolean silent, @Nullable String stage) {}
}

package dev.reelmill.job;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Accepts what the holders of leases report on the way. */
final class Reports {
  /** Not from when the transaction began: it may have waited for the row. */
  private static final String EXTENDED =
      "lease_until = clock_timestamp() + make_interval(secs => :lease)";

  private final JdbcClient database;
  private final TransactionTemplate transactions;
  private final JobSettings settings;
  private final Fence fence;

  Reports(JdbcClient database, TransactionTemplate transactions, JobSettings settings) {
    this.database = database;
    this.transactions = transactions;
    this.settings = settings;
    this.fence = new Fence(database);
  }

  void heartbeat(Lease lease) {
    fence.write(lease, EXTENDED, "true", Map.of("lease", JobSettings.seconds(settings.lease())));
  }

  /**
   * Does not wait until it is on the disk. PostgreSQL lets one commit that notifies follow another,
   * its wait for the disk included; the next progress tells what a crash of the database took.
   */
  void progress(Lease lease, String stage, int percentage, int scene, int scenes) {
    transactions.executeWithoutResult(
        status -> {
          database.sql("set local synchronous_commit = off").update();
          fence.write(
              lease,
              "stage = :stage, percentage = greatest(percentage, :percentage), scene = :scene,"
                  + " scenes = :scenes",
              "true",
              Map.of("stage", stage, "percentage", percentage, "scene", scene, "scenes", scenes));
          enter(lease, stage);
        });
  }

  private void enter(Lease lease, String stage) {
    int entered =
        database
            .sql(
                "insert into job_stage_times (job_id, attempt, stage)"
                    + " values (:job, :attempt, :stage) on conflict do nothing")
            .param("job", lease.jobId())
            .param("attempt", lease.attempt())
            .param("stage", stage)
            .update();
    if (entered > 0) {
      database
          .sql(
              "update job_stage_times set ended_at = now() where job_id = :job"
                  + " and attempt = :attempt and stage <> :stage and ended_at is null")
          .param("job", lease.jobId())
          .param("attempt", lease.attempt())
          .param("stage", stage)
          .update();
    }
  }

  void playable(Lease lease) {
    fence.write(lease, "playable_at = coalesce(playable_at, now())", "true", Map.of());
  }

  void whileHeld(Lease lease, Runnable action) {
    transactions.executeWithoutResult(
        status -> {
          heartbeat(lease);
          action.run();
          heartbeat(lease); // others could not, meanwhile
        });
  }

  void measured(Lease lease, Map<String, Double> measures) {
    transactions.executeWithoutResult(
        status -> {
          heartbeat(lease);
          measures.forEach((name, amount) -> measure(lease, name, amount));
        });
  }

  private void measure(Lease lease, String name, double amount) {
    database
        .sql(
            "insert into job_measures (job_id, attempt, name, amount)"
                + " values (:job, :attempt, :name, :amount)"
                + " on conflict (job_id, attempt, name) do update set amount = excluded.amount")
        .param("job", lease.jobId())
        .param("attempt", lease.attempt())
        .param("name", name)
        .param("amount", amount)
        .update();
  }

  Optional<String> decision(UUID job, String name) {
    return database
        .sql("select content from job_decisions where job_id = :job and name = :name")
        .param("job", job)
        .param("name", name)
        .query(String.class)
        .optional();
  }

  /** The job's row stays locked, so that of two attempts the later sees what the first decided. */
  String decide(Lease lease, String name, String content) {
    return transactions.execute(
        status -> {
          heartbeat(lease);
          database
              .sql(
                  "insert into job_decisions (job_id, name, content)"
                      + " values (:job, :name, :content) on conflict do nothing")
              .param("job", lease.jobId())
              .param("name", name)
              .param("content", content)
              .update();
          return decision(lease.jobId(), name).orElseThrow();
        });
  }

  void uploaded(Lease lease) {
    fence.write(
        lease,
        "status = case status when 'indexed' then status else 'uploaded' end,"
            + " uploaded_at = coalesce(uploaded_at, now())",
        "status in ('running', 'uploaded', 'indexed')",
        Map.of());
  }

  void indexed(Lease lease) {
    fence.write(lease, "status = 'indexed'", "status in ('uploaded', 'indexed')", Map.of());
  }
}

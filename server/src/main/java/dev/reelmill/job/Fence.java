package dev.reelmill.job;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets an attempt write to its job only while it holds the lease. */
final class Fence {
  private final JdbcClient database;

  Fence(JdbcClient database) {
    this.database = database;
  }

  /** Writes if the lease still holds the job; the row stays locked to the transaction's end. */
  void write(Lease lease, String set, String allowed, Map<String, ?> values) {
    int written =
        database
            .sql(
                "update generation_jobs set "
                    + set
                    + ", updated_at = now() where job_id = :job and lease_token = :token and "
                    + allowed)
            .param("job", lease.jobId())
            .param("token", lease.token())
            .params(values)
            .update();
    if (written == 0) {
      throw refused(lease, allowed);
    }
  }

  /** Why a write that needed the given state did nothing. */
  RuntimeException refused(Lease lease, String allowed) {
    return database
        .sql("select status from generation_jobs where job_id = :job and lease_token = :token")
        .param("job", lease.jobId())
        .param("token", lease.token())
        .query(String.class)
        .optional()
        .<RuntimeException>map(
            status ->
                new IllegalStateException(
                    "job " + lease.jobId() + " is " + status + ", needed: " + allowed))
        .orElseGet(() -> new LeaseLost(lease));
  }
}

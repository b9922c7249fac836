package dev.reelmill.job;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what an owner has under way, exactly. */
final class Owners {
  private final JdbcClient database;

  Owners(JdbcClient database) {
    this.database = database;
  }

  /** Held to the end of the transaction, so that nobody else counts this owner's jobs meanwhile. */
  void lock(String owner) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('job owner ' || :owner, 0))::text")
        .param("owner", owner)
        .query()
        .singleRow();
  }

  /** Live jobs that the owner caused on shared doors. */
  int live(String owner) {
    return count(
        "select count(*) from generation_jobs where shared and owner = :owner and " + Works.LIVE,
        owner);
  }

  /** The owner's own jobs that wait for a worker. */
  int waiting(String owner) {
    return count(
        "select count(*) from owned_jobs o join generation_jobs w on w.job_id = o.work_id"
            + " where o.owner = :owner and o.cancelled_at is null and w.status = 'queued'",
        owner);
  }

  private int count(String query, String owner) {
    return database.sql(query).param("owner", owner).query(Integer.class).single();
  }
}

package dev.reelmill.benchmarks.queues;

import dev.reelmill.app.database.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The floor: the least that a queue in PostgreSQL does, whose jobs end durably one by one. A row is
 * taken and a row is ended, and nobody hears of it; no history, no owners, no leases that run out.
 * Arguments: the directory of {@link QueueDatabase}, and {@code fill COUNT} or {@code work
 * CONCURRENCY} (until it is ended).
 */
public final class BareQueue {
  /** The table of it. */
  static final String TABLE =
      """
      create table if not exists bare_jobs (
        job_id  bigint generated always as identity primary key,
        payload text not null,
        status  text not null default 'queued',
        token   uuid
      );
      create index if not exists bare_jobs_queued on bare_jobs (job_id) where status = 'queued';
      """;

  private static final String CLAIM =
      """
      with claimed as (
        update bare_jobs j set status = 'running', token = gen_random_uuid()
        from (
          select job_id from bare_jobs where status = 'queued'
          order by job_id limit 1 for update skip locked
        ) next
        where j.job_id = next.job_id
        returning j.*
      )
      select *, set_config('synchronous_commit', 'off', true) from claimed
      """;

  private final JdbcClient database;
  private final Marks marks;

  private BareQueue(DataSource source, Marks marks) {
    this.database = JdbcClient.create(source);
    this.marks = marks;
  }

  private record Claimed(long jobId, String payload, Object token) {}

  /** Does its part. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int number = Integer.parseInt(arguments[2]);
    try (Database database = Database.join(Path.of(arguments[0]), Optional.empty())) {
      BareQueue queue = new BareQueue(database.connections(), Marks.open());
      switch (arguments[1]) {
        case "fill" -> queue.fill(number);
        case "work" -> queue.work(number);
        default -> throw new IllegalArgumentException(arguments[1]);
      }
    }
  }

  private void fill(int count) {
    database
        .sql("insert into bare_jobs (payload) select '0' from generate_series(1, :count)")
        .param("count", count)
        .update();
    database.sql("analyze bare_jobs").update();
  }

  private void work(int concurrency) throws InterruptedException {
    try (ExecutorService pool = Executors.newCachedThreadPool()) {
      for (int i = 0; i < concurrency; i++) {
        pool.execute(this::drain);
      }
    }
    Thread.currentThread().join();
  }

  private void drain() {
    while (one()) {
      // until nothing is left
    }
  }

  private boolean one() {
    Optional<Claimed> next =
        database
            .sql(CLAIM)
            .query(
                (row, index) ->
                    new Claimed(
                        row.getLong("job_id"), row.getString("payload"), row.getObject("token")))
            .optional();
    next.ifPresent(this::complete);
    return next.isPresent();
  }

  private void complete(Claimed job) {
    marks.mark(job.payload());
    database
        .sql("update bare_jobs set status = 'ready', token = null where job_id = ? and token = ?")
        .param(job.jobId())
        .param(job.token())
        .update();
  }
}

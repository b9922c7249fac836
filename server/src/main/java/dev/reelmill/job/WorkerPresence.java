package dev.reelmill.job;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says every few seconds that a worker is there, so that idle ones are known too. Nothing is
 * decided by it: who works on what is a matter of leases.
 */
public final class WorkerPresence implements AutoCloseable {
  /** Who was not seen for so long is not counted any more. */
  static final Duration SEEN_LATELY = Duration.ofSeconds(20);

  private static final Logger LOG = LoggerFactory.getLogger(WorkerPresence.class);
  private static final Duration BEAT = Duration.ofSeconds(5);

  private final JdbcClient database;
  private final String worker;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("presence").factory());

  /** A worker that is not there yet. */
  public WorkerPresence(DataSource source, String worker) {
    this.database = JdbcClient.create(source);
    this.worker = worker;
  }

  /** From now on it is there. */
  public void begin() {
    var _ = clock.scheduleWithFixedDelay(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A worker that is reached over HTTP was heard of just now. */
  public static void heard(DataSource source, String worker) {
    note(JdbcClient.create(source), worker);
  }

  private void beat() {
    try {
      note(database, worker);
    } catch (RuntimeException unreachable) {
      LOG.debug("{} could not say that it is there", worker, unreachable);
    }
  }

  private static void note(JdbcClient database, String worker) {
    database
        .sql(
            """
            with forgotten as (delete from workers where seen_at < now() - interval '1 day')
            insert into workers (name) values (:name)
            on conflict (name) do update set seen_at = now()
            """)
        .param("name", worker)
        .update();
  }

  /** It is there no more. */
  @Override
  public void close() {
    clock.close(); // a beat under way would bring it back
    try {
      database.sql("delete from workers where name = :name").param("name", worker).update();
    } catch (RuntimeException unreachable) {
      LOG.debug("{} could not say goodbye", worker, unreachable);
    }
  }
}

package dev.reelmill.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a worker hears of work. */
@Timeout(30)
class JobSignalIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(20);

  private JobFixture jobs;

  @BeforeEach
  void open() {
    jobs = new JobFixture(DATABASE);
  }

  @Test
  void queueingWakesAWaitingWorker() throws Exception {
    try (JobSignal signal = new JobSignal(DATABASE.source());
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      assertThat(signal.awaitWork(LONG)).as("just connected").isTrue();
      assertThat(signal.awaitWork(SHORT)).isFalse();
      Future<Boolean> waiting = thread.submit(() -> signal.awaitWork(LONG));
      jobs.queue("k");
      assertThat(waiting.get()).isTrue();
    }
  }

  @Test
  void workQueuedBetweenTwoWaitsIsHeard() throws Exception {
    try (JobSignal signal = new JobSignal(DATABASE.source())) {
      signal.awaitWork(LONG);
      jobs.queue("k");
      assertThat(signal.awaitWork(LONG)).isTrue();
    }
  }

  @Test
  void aCutConnectionIsReplaced() throws Exception {
    try (JobSignal signal = new JobSignal(DATABASE.source())) {
      signal.awaitWork(LONG);
      DATABASE
          .client()
          .sql(
              "select pg_terminate_backend(pid) from pg_stat_activity"
                  + " where query = 'listen reelmill_jobs'")
          .query()
          .singleRow();
      assertThat(signal.awaitWork(SHORT)).as("lost").isFalse();
      assertThat(signal.awaitWork(LONG)).as("connected again").isTrue();
      jobs.queue("k");
      assertThat(signal.awaitWork(LONG)).isTrue();
    }
  }

  @Test
  void closingEndsTheWait() throws Exception {
    JobSignal signal = new JobSignal(DATABASE.source());
    signal.awaitWork(LONG);
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<Boolean> waiting = thread.submit(() -> signal.awaitWork(LONG));
      signal.close();
      assertThat(waiting.get()).isFalse();
    }
  }
}

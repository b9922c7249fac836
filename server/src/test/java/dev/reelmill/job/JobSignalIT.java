package dev.reelmill.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import java.time.Duration;
import java.util.List;
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
  void aConnectionWhoseOtherEndSaysNothingIsReplaced() throws Exception {
    try (ChannelListener listener = new ChannelListener(DATABASE.source(), "quiet", SHORT)) {
      assertThat(listener.await(SHORT)).isInstanceOf(ChannelListener.Heard.Begun.class);
      long server =
          DATABASE
              .client()
              .sql("select pid from pg_stat_activity where query = 'listen quiet'")
              .query(Long.class)
              .single();
      signal("STOP", server);
      try {
        assertThat(listener.await(SHORT)).isInstanceOf(ChannelListener.Heard.Silence.class);
        assertThat(listener.await(SHORT)).isInstanceOf(ChannelListener.Heard.Begun.class);
      } finally {
        signal("CONT", server);
      }
      DATABASE.client().sql("select pg_notify('quiet', 'word')").query().singleRow();
      assertThat(listener.await(LONG)).isEqualTo(new ChannelListener.Heard.Words(List.of("word")));
      assertThat(listener.await(SHORT)).isInstanceOf(ChannelListener.Heard.Silence.class);
      DATABASE.client().sql("select pg_notify('quiet', 'more')").query().singleRow();
      assertThat(listener.await(LONG))
          .as("proved, and kept")
          .isInstanceOf(ChannelListener.Heard.Words.class);
    }
  }

  /** To one of PostgreSQL's own processes. */
  private static void signal(String signal, long process) throws Exception {
    ProcessBuilder kill = new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process);
    assertThat(kill.inheritIO().start().waitFor()).isZero();
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

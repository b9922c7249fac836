package dev.reelmill.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A worker that has vanished is not waited for until its lease runs out; one that is there is. */
class VanishedWorkerIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  private static final JobSettings RULES =
      new JobSettings(Duration.ofSeconds(5), Duration.ofMinutes(10), 3, Duration.ZERO, 3, 2);
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(3);
  private static final Duration SOON = Duration.ofSeconds(20);

  /** After a failed look, leases tell nothing for as long again as before the first: 16 s. */
  private static final Duration LATEST = Duration.ofMinutes(1);

  private JobFixture jobs;
  private Leases others;

  @BeforeEach
  void open() {
    jobs = new JobFixture(DATABASE);
    others = new Leases(DATABASE.source(), DATABASE.transactions(), RULES);
  }

  @Test
  void itsJobIsTakenBackOnceItsConnectionsAreGone() throws Exception {
    Job job = jobs.queue("k");
    try (Connection line = connection("worker-1 a")) {
      claim("worker-1", line);
      assertThat(rescuedWithin(LONG_ENOUGH, job)).isEmpty();
    }
    try (Connection _ = connection("worker-1 b")) { // of the process that took its place
      assertThat(rescuedWithin(SOON, job)).hasSize(1);
    }
    Attempt attempt = jobs.store.attempts(job.jobId()).getLast();
    assertThat(attempt.errorCode()).isEqualTo("worker_crash");
    assertThat(jobs.now(job).status()).isEqualTo(JobStatus.QUEUED);
  }

  @Test
  void oneThatOthersSpeakForHasItsLeaseAlone() throws Exception {
    Job job = jobs.queue("k");
    try (Connection line = connection("reelmill")) {
      claim("far-away", line);
    }
    assertThat(rescuedWithin(LONG_ENOUGH, job)).isEmpty();
    jobs.passLease(job);
    assertThat(others.rescue()).hasSize(1);
  }

  @Test
  void aClockLooksAgainAfterALookThatFailed() throws Exception {
    Job job = jobs.queue("k");
    jobs.claim();
    CountDownLatch failed = new CountDownLatch(2);
    DataSource away =
        new DelegatingDataSource(DATABASE.source()) {
          @Override
          public Connection getConnection() throws SQLException {
            failed.countDown();
            if (failed.getCount() > 0) {
              throw new SQLTransientConnectionException("away");
            }
            return super.getConnection();
          }
        };
    Leases looked = new Leases(away, new DataSourceTransactionManager(away), RULES);
    jobs.passLease(job);
    try (ChannelListener changes = new ChannelListener(DATABASE.source(), "reelmill_job_changes");
        RescueClock clock = new RescueClock(looked)) {
      assertThat(changes.await(LATEST)).isInstanceOf(ChannelListener.Heard.Begun.class);
      clock.begin();
      assertThat(changes.await(LATEST)).isInstanceOf(ChannelListener.Heard.Words.class);
    }
    assertThat(failed.getCount()).isZero();
    assertThat(jobs.now(job).status()).isEqualTo(JobStatus.QUEUED);
  }

  private static Connection connection(String worker) throws Exception {
    Connection connection = DATABASE.source().getConnection();
    connection.setClientInfo("ApplicationName", worker);
    return connection;
  }

  private static void claim(String worker, Connection line) {
    SingleConnectionDataSource source = new SingleConnectionDataSource(line, true);
    Leases leases = new Leases(source, new DataSourceTransactionManager(source), RULES);
    assertThat(leases.claim(worker)).isPresent();
  }

  /** Heartbeats are missing all the while, but the lease does not run out. */
  private List<Job> rescuedWithin(Duration time, Job job) throws InterruptedException {
    Instant end = Instant.now().plus(time);
    List<Job> rescued = List.of();
    while (rescued.isEmpty() && Instant.now().isBefore(end)) {
      jobs.set("lease_until = now() + interval '2.9 seconds'", job);
      rescued = others.rescue();
      Thread.sleep(20);
    }
    return rescued;
  }
}

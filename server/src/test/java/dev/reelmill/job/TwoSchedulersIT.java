package dev.reelmill.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.reelmill.EmbeddedDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two schedulers that know nothing of each other, and ten thousand jobs. */
@Tag("long")
@Timeout(600)
class TwoSchedulersIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  private static final int JOBS = 10_000;
  private static final int TOGETHER = 250;
  private static final int THREADS = 4;

  private final CountDownLatch left = new CountDownLatch(JOBS);

  @Test
  void everyJobRunsOnce() throws Exception {
    JobFixture jobs = new JobFixture(DATABASE);
    try (Scheduler first = new Scheduler(left);
        Scheduler second = new Scheduler(left)) {
      List<UUID> queued = queueAll(jobs);
      assertThat(left.await(9, TimeUnit.MINUTES)).as("%s left", left).isTrue();
      first.end();
      second.end();

      assertThat(first.ran).isNotEmpty();
      assertThat(second.ran).isNotEmpty();
      List<UUID> ran = new ArrayList<>(first.ran);
      ran.addAll(second.ran);
      assertThat(ran).hasSize(JOBS).containsExactlyInAnyOrderElementsOf(queued);
      assertThat(jobs.store.counts()).containsEntry(JobStatus.READY, (long) JOBS);
      assertThat(attempts("outcome = 'ready' and attempt = 1")).isEqualTo(JOBS);
      assertThat(attempts("true")).isEqualTo(JOBS);
    }
  }

  /** Many in one transaction, and all while the schedulers claim. */
  private static List<UUID> queueAll(JobFixture jobs) {
    TransactionTemplate together = new TransactionTemplate(DATABASE.transactions());
    List<UUID> queued = new ArrayList<>();
    for (int first = 0; first < JOBS; first += TOGETHER) {
      int from = first;
      together.executeWithoutResult(
          status -> {
            for (int number = from; number < from + TOGETHER; number++) {
              queued.add(jobs.queue("k" + number).jobId());
            }
          });
    }
    return queued;
  }

  private static int attempts(String condition) {
    return DATABASE
        .client()
        .sql("select count(*) from job_attempts where " + condition)
        .query(Integer.class)
        .single();
  }

  /** What one machine has: connections of its own, and workers that wait for their signals. */
  private static final class Scheduler implements AutoCloseable {
    private final CountDownLatch left;
    private final HikariDataSource connections = new HikariDataSource(pool());
    private final DataSourceTransactionManager transactions =
        new DataSourceTransactionManager(connections);
    private final Leases leases = new Leases(connections, transactions, JobSettings.DEFAULT);
    private final Queue<UUID> ran = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final List<Future<?>> workers = new ArrayList<>();
    private final List<JobSignal> signals = new ArrayList<>();

    Scheduler(CountDownLatch left) {
      this.left = left;
      for (int number = 0; number < THREADS; number++) {
        JobSignal signal = new JobSignal(connections);
        signals.add(signal);
        workers.add(threads.submit(() -> work(signal)));
      }
    }

    private static HikariConfig pool() {
      HikariConfig config = new HikariConfig();
      config.setDataSource(DATABASE.source());
      config.setMaximumPoolSize(2 * THREADS);
      // Who sees what is the same; only the disk is not waited for, twenty thousand times.
      config.setConnectionInitSql("set synchronous_commit = off");
      return config;
    }

    private Void work(JobSignal signal) throws InterruptedException {
      while (left.getCount() > 0) {
        assertThat(leases.rescue()).isEmpty();
        Optional<Lease> lease = leases.claim(Thread.currentThread().getName());
        if (lease.isPresent()) {
          run(lease.get());
        } else {
          signal.awaitWork(Duration.ofSeconds(1));
        }
      }
      return null;
    }

    private void run(Lease lease) {
      ran.add(lease.jobId());
      new TransactionTemplate(transactions)
          .executeWithoutResult(
              status -> {
                leases.uploaded(lease);
                leases.indexed(lease);
                leases.ready(lease);
              });
      left.countDown();
    }

    /** Fails if one of its workers has. */
    void end() throws Exception {
      signals.forEach(JobSignal::close);
      for (Future<?> worker : workers) {
        worker.get();
      }
    }

    @Override
    public void close() {
      threads.shutdownNow();
      threads.close();
      connections.close();
    }
  }
}

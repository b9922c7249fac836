package dev.reelmill.benchmarks.queues;

import dev.reelmill.job.JobSignal;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.job.RescueClock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Workers whose jobs leave nothing but a mark. They look for lost leases and for jobs as the
 * product's does.
 */
final class ReelmillWorker {
  private static final String NAME = "benchmark";
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Leases leases;
  private final TransactionTemplate transactions;
  private final DataSource source;
  private final Marks marks;

  ReelmillWorker(
      Leases leases, PlatformTransactionManager manager, DataSource source, Marks marks) {
    this.leases = leases;
    this.transactions = new TransactionTemplate(manager);
    this.source = source;
    this.marks = marks;
  }

  /** One job after another, each through a film's states: four commits. */
  void film() throws InterruptedException {
    workOn(this::finish);
  }

  /** So many jobs at once, each claimed in a commit and completed in another. */
  void work(int concurrency) throws InterruptedException {
    Consumer<Lease> complete = lease -> transactions.executeWithoutResult(status -> finish(lease));
    ExecutorService others = Executors.newCachedThreadPool();
    for (int other = 1; other < concurrency; other++) {
      others.execute(() -> drain(complete));
    }
    workOn(complete);
  }

  private void workOn(Consumer<Lease> end) throws InterruptedException {
    try (JobSignal signal = new JobSignal(source);
        RescueClock rescues = new RescueClock(leases)) {
      rescues.begin();
      while (true) {
        drain(end);
        signal.awaitWork(leases.timeToNextClaim().orElse(POLL));
      }
    }
  }

  private void drain(Consumer<Lease> end) {
    Optional<Lease> lease = leases.claim(NAME);
    while (lease.isPresent()) {
      marks.mark(lease.get().job().payload());
      end.accept(lease.get());
      lease = leases.claim(NAME);
    }
  }

  private void finish(Lease lease) {
    leases.uploaded(lease);
    leases.indexed(lease);
    leases.ready(lease);
  }
}

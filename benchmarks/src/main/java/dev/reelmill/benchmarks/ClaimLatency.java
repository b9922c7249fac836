package dev.reelmill.benchmarks;

import dev.reelmill.app.database.Database;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobSettings;
import dev.reelmill.job.JobSignal;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.job.Priority;
import dev.reelmill.job.Programs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.SynchronousQueue;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * From the start of a job's insert to its claim by a waiting worker, and jobs claimed and finished
 * a second by one worker; on the embedded PostgreSQL with durable commits. Argument: an empty
 * directory to work in.
 */
public final class ClaimLatency {
  private static final int RUNS = 500;
  private static final int JOBS = 2000;

  private ClaimLatency() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws InterruptedException {
    try (Database database = Database.open(Path.of(arguments[0]), Optional.empty())) {
      Programs.register(database.connections());
      DataSource source = database.connections();
      DataSourceTransactionManager transactions = new DataSourceTransactionManager(source);
      JobStore jobs = new JobStore(source, transactions);
      Leases leases = new Leases(source, transactions, JobSettings.DEFAULT);
      System.out.println("insert to claim: " + latency(jobs, leases, source));
      System.out.printf("claim and finish: %.0f jobs a second%n", throughput(jobs, leases));
    }
  }

  private static Figures latency(JobStore jobs, Leases leases, DataSource source)
      throws InterruptedException {
    SynchronousQueue<Long> claimed = new SynchronousQueue<>();
    Thread worker =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try (JobSignal signal = new JobSignal(source)) {
                    while (!Thread.currentThread().isInterrupted()) {
                      Optional<Lease> lease = leases.claim("benchmark");
                      if (lease.isEmpty()) {
                        signal.awaitWork(Duration.ofSeconds(1));
                        continue;
                      }
                      claimed.put(System.nanoTime());
                      finish(leases, lease.get());
                    }
                  } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                  }
                });
    double[] millis = new double[RUNS];
    for (int i = -50; i < RUNS; i++) {
      long begun = System.nanoTime();
      jobs.submitShared(request(), 1);
      double waited = (claimed.take() - begun) / 1e6;
      if (i >= 0) {
        millis[i] = waited;
      }
      Thread.sleep(10); // the worker finishes the job and waits again
    }
    worker.interrupt();
    worker.join();
    return new Figures(millis);
  }

  private static double throughput(JobStore jobs, Leases leases) {
    for (int i = 0; i < JOBS; i++) {
      jobs.submitShared(request(), 1);
    }
    long begun = System.nanoTime();
    for (Optional<Lease> lease = leases.claim("benchmark");
        lease.isPresent();
        lease = leases.claim("benchmark")) {
      finish(leases, lease.get());
    }
    return JOBS / ((System.nanoTime() - begun) / 1e9);
  }

  /** The three writes that every published film needs. */
  private static void finish(Leases leases, Lease lease) {
    leases.uploaded(lease);
    leases.indexed(lease);
    leases.ready(lease);
  }

  private static JobRequest request() {
    return new JobRequest(
        "reels", null, UUID.randomUUID().toString(), "posting:1", "{}", null, Priority.NORMAL);
  }
}

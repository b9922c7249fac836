package dev.reelmill.benchmarks;

import dev.reelmill.app.database.Database;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobSettings;
import dev.reelmill.job.JobSignal;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Lease;
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
      DataSource source = database.connections();
      JobStore jobs =
          new JobStore(source, new DataSourceTransactionManager(source), JobSettings.DEFAULT);
      System.out.println("insert to claim: " + latency(jobs, source));
      System.out.printf("claim and finish: %.0f jobs a second%n", throughput(jobs));
    }
  }

  private static Figures latency(JobStore jobs, DataSource source) throws InterruptedException {
    SynchronousQueue<Long> claimed = new SynchronousQueue<>();
    Thread worker =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try (JobSignal signal = new JobSignal(source)) {
                    while (!Thread.currentThread().isInterrupted()) {
                      Optional<Lease> lease = jobs.claim("benchmark");
                      if (lease.isEmpty()) {
                        signal.awaitWork(Duration.ofSeconds(1));
                        continue;
                      }
                      claimed.put(System.nanoTime());
                      finish(jobs, lease.get());
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

  private static double throughput(JobStore jobs) {
    for (int i = 0; i < JOBS; i++) {
      jobs.submitShared(request(), 1);
    }
    long begun = System.nanoTime();
    for (Optional<Lease> lease = jobs.claim("benchmark");
        lease.isPresent();
        lease = jobs.claim("benchmark")) {
      finish(jobs, lease.get());
    }
    return JOBS / ((System.nanoTime() - begun) / 1e9);
  }

  /** The three writes that every published film needs. */
  private static void finish(JobStore jobs, Lease lease) {
    jobs.uploaded(lease);
    jobs.indexed(lease);
    jobs.ready(lease);
  }

  private static JobRequest request() {
    return new JobRequest("reels", null, UUID.randomUUID().toString(), "posting:1", "{}", null);
  }
}

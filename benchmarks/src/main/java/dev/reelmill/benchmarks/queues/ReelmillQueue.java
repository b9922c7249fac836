package dev.reelmill.benchmarks.queues;

import dev.reelmill.app.database.Database;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobSettings;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Leases;
import dev.reelmill.job.Priority;
import dev.reelmill.job.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Reelmill's side. Arguments: the directory of {@link QueueDatabase}, and {@code fill COUNT} or
 * {@code ask COUNT}, or what a worker does until it is ended: {@code film 1} or {@code work
 * CONCURRENCY}, as {@link ReelmillWorker} says.
 */
public final class ReelmillQueue {
  private static final int FILLERS = 4;

  private ReelmillQueue() {}

  /** Does its part. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int number = Integer.parseInt(arguments[2]);
    try (Database database = Database.join(Path.of(arguments[0]), Optional.empty())) {
      DataSource source = database.connections();
      Programs.register(source);
      JdbcTransactionManager transactions = new JdbcTransactionManager(source);
      JobStore jobs = new JobStore(source, transactions);
      Marks marks = Marks.open();
      ReelmillWorker worker =
          new ReelmillWorker(
              new Leases(source, transactions, JobSettings.DEFAULT), transactions, source, marks);
      switch (arguments[1]) {
        case "fill" -> fill(jobs, number);
        case "ask" -> marks.ask(number, asked -> submit(jobs, asked));
        case "film" -> worker.film();
        case "work" -> worker.work(number);
        default -> throw new IllegalArgumentException(arguments[1]);
      }
    }
  }

  private static void fill(JobStore jobs, int count) {
    try (ExecutorService pool = Executors.newFixedThreadPool(FILLERS)) {
      for (int i = 0; i < count; i++) {
        pool.execute(() -> submit(jobs, System.nanoTime()));
      }
    }
  }

  private static void submit(JobStore jobs, long asked) {
    jobs.submitShared(
        new JobRequest(
            "reels",
            null,
            UUID.randomUUID().toString(),
            "posting:1",
            Long.toString(asked),
            null,
            Priority.NORMAL),
        1);
  }
}

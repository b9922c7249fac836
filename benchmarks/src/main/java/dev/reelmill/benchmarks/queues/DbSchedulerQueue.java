package dev.reelmill.benchmarks.queues;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.reelmill.app.database.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * db-scheduler's side. Arguments: the directory of {@link QueueDatabase}, and {@code fill COUNT},
 * {@code work CONCURRENCY} (until it is ended), or {@code ask COUNT}: nothing wakes its workers
 * from another process, so here the worker is in this process and is woken by its immediate
 * execution.
 */
public final class DbSchedulerQueue {
  private final OneTimeTask<String> task;
  private final DataSource source;
  private final Marks marks;

  private DbSchedulerQueue(DataSource source, Marks marks) {
    this.source = source;
    this.marks = marks;
    this.task =
        Tasks.oneTime("mark", String.class)
            .execute((instance, context) -> marks.mark(instance.getData()));
  }

  /** Does its part. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int number = Integer.parseInt(arguments[2]);
    try (Database database = Database.join(Path.of(arguments[0]), Optional.empty())) {
      DbSchedulerQueue queue = new DbSchedulerQueue(database.connections(), Marks.open());
      switch (arguments[1]) {
        case "fill" -> queue.fill(number);
        case "ask" -> queue.ask(number);
        case "work" -> queue.work(number);
        default -> throw new IllegalArgumentException(arguments[1]);
      }
    }
  }

  private void fill(int count) {
    Scheduler client = scheduler(1);
    Instant now = Instant.now();
    List<TaskInstance<?>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(instance(System.nanoTime()));
    }
    client.scheduleBatch(all, now);
  }

  private void ask(int count) throws IOException, InterruptedException {
    Scheduler scheduler = scheduler(1);
    scheduler.start();
    marks.ask(count, asked -> scheduler.schedule(instance(asked), Instant.now()));
    scheduler.stop();
  }

  private void work(int concurrency) throws InterruptedException {
    scheduler(concurrency).start();
    Thread.currentThread().join();
  }

  private TaskInstance<String> instance(long asked) {
    return task.instance(UUID.randomUUID().toString(), Long.toString(asked));
  }

  /** Fetches and locks as its documentation advises for throughput. */
  private Scheduler scheduler(int threads) {
    return Scheduler.create(source, task)
        .threads(threads)
        .pollingInterval(Duration.ofSeconds(1))
        .pollUsingLockAndFetch(1.0, 4.0)
        .enableImmediateExecution()
        .build();
  }
}

package dev.reelmill.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * What the tests of the queue share: a store on a real database, requests, and the hand of time.
 */
final class JobFixture {
  final JobStore store;
  final Leases leases;
  final JobOversight oversight;
  private final EmbeddedDatabase database;

  JobFixture(EmbeddedDatabase database) {
    this.database = database;
    store = new JobStore(database.source(), database.transactions());
    leases = new Leases(database.source(), database.transactions(), JobSettings.DEFAULT);
    oversight = new JobOversight(database.source(), database.transactions());
    database.client().sql("delete from generation_jobs").update();
  }

  static JobRequest request(@Nullable String owner, String workKey) {
    return new JobRequest(
        "reels", owner, workKey, "posting:" + workKey, "{\"n\": 1}", null, Priority.NORMAL);
  }

  Job queue(String workKey) {
    Submitted submitted = store.submitShared(request(null, workKey), 0);
    assertThat(submitted).isInstanceOf(Submitted.Queued.class);
    return ((Submitted.Queued) submitted).job();
  }

  Lease claim() {
    return leases.claim("worker").orElseThrow();
  }

  Job now(Job job) {
    return store.find(job.jobId()).orElseThrow();
  }

  /** Lets the job's waiting time pass. */
  void passBackoff(Job job) {
    set("available_at = now()", job);
  }

  /** Lets the worker be silent for too long. */
  void passLease(Job job) {
    set("lease_until = now() - interval '1 millisecond'", job);
  }

  void set(String what, Job job) {
    database
        .client()
        .sql("update generation_jobs set " + what + " where job_id = :job")
        .param("job", job.jobId())
        .update();
  }

  /** Runs the task on that many threads at once, and returns all results. */
  static <T> List<T> together(int threads, Callable<T> task) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<T>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        running.add(
            pool.submit(
                () -> {
                  start.await();
                  return task.call();
                }));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> result : running) {
        results.add(result.get());
      }
      return results;
    }
  }
}

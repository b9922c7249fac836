package dev.reelmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobSettings;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Leases;
import dev.reelmill.job.Priority;
import dev.reelmill.job.Submitted;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class HousekeepingIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  @Test
  void endedJobsGoRoundAfterRound() {
    JobStore jobs = new JobStore(DATABASE.source(), DATABASE.transactions());
    Leases leases = new Leases(DATABASE.source(), DATABASE.transactions(), JobSettings.DEFAULT);
    Job old = failed(jobs, leases, "old", "25 hours");
    Job fresh = failed(jobs, leases, "fresh", "23 hours");
    try (Housekeeping housekeeping = new Housekeeping()) {
      housekeeping.deleteEvery(jobs, Duration.ofHours(24), Duration.ofMillis(20));
      until(() -> jobs.find(old.jobId()).isEmpty());
      assertThat(jobs.find(fresh.jobId())).isPresent();
      Job later = failed(jobs, leases, "later", "25 hours");
      until(() -> jobs.find(later.jobId()).isEmpty());
    }
  }

  @Test
  void oneServerOfManyDoesARound() throws Exception {
    Turns turns = new Turns(DATABASE.source());
    Duration hour = Duration.ofHours(1);
    assertThat(takenByHowManyOf(turns, hour)).isEqualTo(1);
    assertThat(takenByHowManyOf(turns, hour)).as("within the hour").isZero();
    DATABASE
        .client()
        .sql("update housekeeping_turns set taken_at = taken_at - interval '61 minutes'")
        .update();
    assertThat(takenByHowManyOf(turns, hour)).as("an hour later").isEqualTo(1);
    assertThat(turns.take("another", hour)).isTrue();
  }

  private static long takenByHowManyOf(Turns turns, Duration distance) throws Exception {
    Callable<Boolean> server = () -> turns.take("round", distance);
    try (ExecutorService servers = Executors.newFixedThreadPool(8)) {
      return servers.invokeAll(Collections.nCopies(8, server)).stream()
          .filter(Future::resultNow)
          .count();
    }
  }

  private static Job failed(JobStore jobs, Leases leases, String workKey, String ago) {
    JobRequest request =
        new JobRequest("reels", null, workKey, "posting:1", "{}", null, Priority.NORMAL);
    Job job = ((Submitted.Queued) jobs.submitShared(request, 0)).job();
    leases.fail(leases.claim("worker").orElseThrow(), "encode_failed", "", "encode", false);
    DATABASE
        .client()
        .sql(
            "update generation_jobs set ended_at = now() - :ago::interval, hopeless = false,"
                + " removed_at = now()"
                + " where job_id = :job")
        .param("ago", ago)
        .param("job", job.jobId())
        .update();
    return job;
  }

  /** The test's own time limit ends a wait in vain. */
  private static void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }
}

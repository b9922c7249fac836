package dev.reelmill.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.EmbeddedDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is added up of jobs, and how the queue stands. */
class JobTallyIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  private final JobTally tally = new JobTally(DATABASE.source(), DATABASE.transactions());
  private JobFixture jobs;
  private Leases leases;

  @BeforeEach
  void open() {
    jobs = new JobFixture(DATABASE);
    leases = jobs.leases;
    DATABASE.client().sql("delete from job_totals").update();
    DATABASE.client().sql("delete from workers").update();
  }

  @Test
  void anAttemptIsCountedWithItsStagesAndMeasures() {
    Job job = jobs.queue("film");
    jobs.set("created_at = now() - interval '7 seconds'", job);
    Lease lease = jobs.claim();
    leases.progress(lease, "script", 1, 0, 0);
    leases.playable(lease);
    leases.progress(lease, "encode", 50, 1, 2);
    leases.measured(lease, Map.of("video_bytes", 3e6, "stored_objects", 41.0));
    leases.measured(lease, Map.of("stored_objects", 42.0));
    leases.uploaded(lease);
    leases.indexed(lease);
    leases.ready(lease);
    tally.count();
    assertThat(times("wait_seconds", "")).isEqualTo(1);
    assertThat(amount("wait_seconds", "")).isCloseTo(7, within(2.0));
    assertThat(tally.totals())
        .filteredOn(total -> total.what().equals("wait_seconds"))
        .extracting(Total::upTo)
        .containsExactly(10.0);
    assertThat(amount("playable_seconds", "")).isCloseTo(7, within(2.0));
    assertThat(amount("job_seconds", "ready")).isCloseTo(7, within(2.0));
    assertThat(times("attempt_seconds", "ready")).isEqualTo(1);
    assertThat(times("stage_seconds", "script")).isEqualTo(1);
    assertThat(times("stage_seconds", "encode")).isEqualTo(1);
    assertThat(tally.totals())
        .contains(
            new Total("video_bytes", "", 5e6, 1, 3e6),
            new Total("stored_objects", "", Double.POSITIVE_INFINITY, 1, 42));
  }

  @Test
  void failuresAreCountedByCodeForAttemptsAndForJobs() {
    Job job = jobs.queue("film");
    leases.fail(jobs.claim(), "upload_failed", "no room", "upload", true);
    jobs.passBackoff(job);
    jobs.claim();
    jobs.passLease(job);
    assertThat(leases.rescue()).hasSize(1);
    jobs.passBackoff(job);
    leases.fail(jobs.claim(), "brief_invalid", "too short", "script", false);
    jobs.store.cancel(jobs.queue("other").jobId());
    tally.count();
    assertThat(times("failed_attempts", "upload_failed")).isEqualTo(1);
    assertThat(times("failed_attempts", "worker_crash")).isEqualTo(1);
    assertThat(times("failed_attempts", "brief_invalid")).isEqualTo(1);
    assertThat(times("failed_jobs", "brief_invalid")).isEqualTo(1);
    assertThat(times("failed_jobs", "upload_failed")).isZero();
    assertThat(times("wait_seconds", "")).as("only before first attempts").isEqualTo(1);
    assertThat(times("job_seconds", "failed")).isEqualTo(1);
    assertThat(times("job_seconds", "cancelled")).isEqualTo(1);
    assertThat(times("attempt_seconds", "failed")).isEqualTo(2);
    assertThat(times("attempt_seconds", "rescued")).isEqualTo(1);
  }

  @Test
  void everyEndIsCountedOnceWhoeverLooksAndStaysWhenTheJobGoes() throws Exception {
    for (int i = 0; i < 30; i++) {
      jobs.queue("film " + i);
      leases.fail(jobs.claim(), "broken", "no", null, false);
    }
    JobFixture.together(
        6,
        () -> {
          tally.count();
          return 0;
        });
    tally.count();
    assertThat(times("failed_jobs", "broken")).isEqualTo(30);
    assertThat(times("failed_attempts", "broken")).isEqualTo(30);
    DATABASE.client().sql("delete from generation_jobs").update();
    tally.count();
    assertThat(times("failed_jobs", "broken")).isEqualTo(30);
  }

  @Test
  void theDepthLeavesOutWhatNoFurtherWorkerCouldTake() {
    QueueGauge gauge = new QueueGauge(DATABASE.source(), JobSettings.DEFAULT);
    Job shared = jobs.queue("shared");
    jobs.set("available_at = now() - interval '90 seconds'", shared);
    Job later = jobs.queue("later");
    jobs.set("available_at = now() + interval '1 hour'", later);
    for (String work : List.of("one", "two", "three", "four")) {
      jobs.store.submitOwned(new OwnedRequest(JobFixture.request("ada", work), null, null), 100);
    }
    QueueReading waiting = gauge.read();
    assertThat(waiting.live())
        .containsEntry(JobStatus.QUEUED, 6L)
        .doesNotContainKey(JobStatus.READY);
    assertThat(waiting.depth()).as("the shared one and two of hers").isEqualTo(3);
    assertThat(waiting.oldestSeconds()).isCloseTo(90, within(5.0));
    jobs.claim();
    jobs.claim();
    jobs.claim();
    QueueReading running = gauge.read();
    assertThat(running.live())
        .containsEntry(JobStatus.QUEUED, 3L)
        .containsEntry(JobStatus.RUNNING, 3L);
    assertThat(running.depth()).isZero();
    assertThat(running.oldestSeconds()).isZero();
  }

  @Test
  void workersAreCountedWhileTheyAreThere() {
    QueueGauge gauge = new QueueGauge(DATABASE.source(), JobSettings.DEFAULT);
    try (WorkerPresence worker = new WorkerPresence(DATABASE.source(), "w")) {
      worker.begin();
      while (gauge.read().workers() == 0) {
        Thread.onSpinWait();
      }
      DATABASE
          .client()
          .sql("insert into workers values ('dead', now(), now() - interval '1 minute')")
          .update();
      assertThat(gauge.read().workers()).isEqualTo(1);
    }
    assertThat(gauge.read().workers()).isZero();
  }

  private long times(String what, String kind) {
    return tally.totals().stream()
        .filter(total -> total.what().equals(what) && total.kind().equals(kind))
        .mapToLong(Total::times)
        .sum();
  }

  private double amount(String what, String kind) {
    return tally.totals().stream()
        .filter(total -> total.what().equals(what) && total.kind().equals(kind))
        .mapToDouble(Total::amount)
        .sum();
  }
}

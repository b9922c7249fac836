package dev.reelmill.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reelmill.EmbeddedDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What an attempt may write, and what happens when it ends badly. */
class JobLeaseIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  private JobFixture jobs;
  private Leases leases;
  private JobStore store;

  @BeforeEach
  void open() {
    jobs = new JobFixture(DATABASE);
    store = jobs.store;
    leases = jobs.leases;
  }

  static Stream<Named<BiConsumer<Leases, Lease>>> writes() {
    return Stream.of(
        Named.of("heartbeat", Leases::heartbeat),
        Named.of("progress", (held, lease) -> held.progress(lease, "script", 5, 0, 0)),
        Named.of("measured", (held, lease) -> held.measured(lease, Map.of("video_bytes", 5.0))),
        Named.of("decide", (held, lease) -> held.decide(lease, "script", "late")),
        Named.of("playable", Leases::playable),
        Named.of(
            "whileHeld",
            (held, lease) ->
                held.whileHeld(
                    lease,
                    () -> {
                      throw new AssertionError("done without a lease");
                    })),
        Named.of("uploaded", Leases::uploaded),
        Named.of("indexed", Leases::indexed),
        Named.of("ready", Leases::ready),
        Named.of("release", Leases::release),
        Named.of("fail", (held, lease) -> held.fail(lease, "x", "x", null, true)));
  }

  @ParameterizedTest
  @MethodSource("writes")
  void aWriteWithAnOldTokenIsRefused(BiConsumer<Leases, Lease> write) {
    Job job = jobs.queue("k");
    Lease old = jobs.claim();
    jobs.passLease(job);
    leases.rescue();
    jobs.passBackoff(job);
    Lease current = jobs.claim();
    Job before = jobs.now(job);
    assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> write.accept(leases, old));
    assertThat(jobs.now(job)).isEqualTo(before);
    assertThat(store.attempts(job.jobId()).getLast().endedAt()).isNull();
    leases.heartbeat(current);
  }

  @Test
  void noJobIsTakenBackFromWhoIsDoingSomething() {
    Job job = jobs.queue("k");
    Lease lease = jobs.claim();
    leases.whileHeld(
        lease,
        () -> {
          try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            assertThat(other.submit(leases::rescue).get()).isEmpty();
          } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
          }
        });
    jobs.passLease(job);
    assertThat(leases.rescue()).hasSize(1);
  }

  @Test
  void whatCouldBePlayedStaysPlayableInTheNextAttempt() {
    Job job = jobs.queue("k");
    assertThat(job.playable()).isFalse();
    Lease lease = jobs.claim();
    leases.playable(lease);
    Job playable = jobs.now(job);
    assertThat(playable.playable()).isTrue();
    leases.playable(lease);
    assertThat(jobs.now(job).playableAt()).isEqualTo(playable.playableAt());
    leases.fail(lease, "x", "x", null, true);
    assertThat(jobs.now(job).playable()).isTrue();
    jobs.passBackoff(job);
    leases.fail(jobs.claim(), "x", "x", null, false);
    assertThat(jobs.now(job).playable()).isFalse();
  }

  @Test
  void whatIsReportedOnTheWayTouchesNoIndex() {
    jobs.queue("k");
    Lease lease = jobs.claim();
    new TransactionTemplate(DATABASE.transactions())
        .executeWithoutResult(
            status -> {
              long before = updatesWithoutIndex();
              leases.heartbeat(lease);
              leases.progress(lease, "script", 10, 0, 0);
              leases.playable(lease);
              assertThat(updatesWithoutIndex() - before).isEqualTo(3);
            });
  }

  @Test
  void aJobGoesThroughItsStates() {
    Job job = jobs.queue("k");
    Lease lease = jobs.claim();
    leases.progress(lease, "script", 10, 0, 0);
    leases.progress(lease, "frames", 60, 3, 7);
    leases.progress(lease, "frames", 40, 4, 7);
    assertThat(jobs.now(job))
        .returns("frames", Job::stage)
        .returns(60, Job::percentage)
        .returns(4, Job::scene)
        .returns(7, Job::scenes);
    leases.uploaded(lease);
    assertThat(jobs.now(job).status()).isEqualTo(JobStatus.UPLOADED);
    leases.indexed(lease);
    assertThat(jobs.now(job).status()).isEqualTo(JobStatus.INDEXED);
    leases.ready(lease);
    Job ready = jobs.now(job);
    assertThat(ready.status()).isEqualTo(JobStatus.READY);
    assertThat(ready.percentage()).isEqualTo(100);
    assertThat(ready.endedAt()).isNotNull();
    Attempt attempt = store.attempts(job.jobId()).getFirst();
    assertThat(attempt.outcome()).isEqualTo(Attempt.Outcome.READY);
    assertThat(attempt.stages())
        .extracting(Attempt.StageTime::stage)
        .containsExactly("script", "frames");
    assertThat(attempt.stages()).allSatisfy(stage -> assertThat(stage.endedAt()).isNotNull());
  }

  @Test
  void stepsCannotBeSkipped() {
    jobs.queue("k");
    Lease lease = jobs.claim();
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> leases.indexed(lease));
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> leases.ready(lease));
  }

  @Test
  void indexedIsUndoneWithItsTransaction() {
    Job job = jobs.queue("k");
    Lease lease = jobs.claim();
    leases.uploaded(lease);
    new TransactionTemplate(DATABASE.transactions())
        .executeWithoutResult(
            status -> {
              leases.indexed(lease);
              status.setRollbackOnly();
            });
    assertThat(jobs.now(job).status()).isEqualTo(JobStatus.UPLOADED);
  }

  @Test
  void retryableErrorsAreTriedThreeMoreTimesAfterOneTwoAndFourSeconds() {
    Job job = jobs.queue("k");
    for (int wait : List.of(1, 2, 4)) {
      leases.fail(jobs.claim(), "encoder_crashed", "signal 9", "encode", true);
      assertThat(jobs.now(job).status()).isEqualTo(JobStatus.QUEUED);
      assertThat(jobs.now(job).errorCode()).isNull();
      assertThat(leases.claim("worker")).isEmpty();
      assertThat(leases.timeToNextClaim().orElseThrow())
          .isBetween(Duration.ofMillis(wait * 1000L - 900), Duration.ofSeconds(wait));
      jobs.passBackoff(job);
    }
    leases.fail(jobs.claim(), "encoder_crashed", "signal 9\0", "encode", true);
    assertThat(jobs.now(job))
        .returns(JobStatus.FAILED, Job::status)
        .returns(3, Job::retryCount)
        .returns("encoder_crashed", Job::errorCode)
        .returns("signal 9", Job::errorMessage)
        .returns("encode", Job::errorStage);
    assertThat(store.attempts(job.jobId()))
        .hasSize(4)
        .allSatisfy(
            attempt -> {
              assertThat(attempt.outcome()).isEqualTo(Attempt.Outcome.FAILED);
              assertThat(attempt.errorCode()).isEqualTo("encoder_crashed");
            });
  }

  @Test
  void aPermanentErrorEndsTheJob() {
    Job job = jobs.queue("k");
    leases.fail(jobs.claim(), "brief_too_short", "12 words", "script", false);
    assertThat(jobs.now(job).status()).isEqualTo(JobStatus.FAILED);
    assertThat(jobs.now(job).retryCount()).isZero();
  }

  @Test
  void aSilentWorkersJobIsRescued() {
    Job job = jobs.queue("k");
    Lease lease = jobs.claim();
    assertThat(leases.rescue()).isEmpty();
    jobs.passLease(job);
    leases.heartbeat(lease);
    assertThat(leases.rescue()).isEmpty();
    jobs.passLease(job);
    assertThat(leases.rescue()).containsExactly(jobs.now(job));
    assertThat(jobs.now(job)).returns(JobStatus.QUEUED, Job::status).returns(1, Job::retryCount);
    Attempt attempt = store.attempts(job.jobId()).getFirst();
    assertThat(attempt.outcome()).isEqualTo(Attempt.Outcome.RESCUED);
    assertThat(attempt.errorCode()).isEqualTo("worker_crash");
    jobs.passBackoff(job);
    assertThat(jobs.claim().attempt()).isEqualTo(2);
  }

  @Test
  void aStoppedWorkersJobGoesOnAtOnce() {
    Job job = jobs.queue("k");
    for (int stop = 0; stop < 5; stop++) {
      leases.release(jobs.claim());
      assertThat(jobs.now(job)).returns(JobStatus.QUEUED, Job::status).returns(0, Job::retryCount);
    }
    assertThat(store.attempts(job.jobId()))
        .hasSize(5)
        .allSatisfy(attempt -> assertThat(attempt.errorCode()).isEqualTo("worker_stopped"));
    assertThat(jobs.claim().attempt()).isEqualTo(6);
  }

  @Test
  void aJobThatKillsThreeWorkersIsTriedNoMore() {
    Job job = jobs.queue("k");
    for (int attempt = 1; attempt <= 3; attempt++) {
      assertThat(jobs.now(job).status()).isEqualTo(JobStatus.QUEUED);
      jobs.passBackoff(job);
      jobs.claim();
      jobs.passLease(job);
      leases.rescue();
    }
    assertThat(jobs.now(job).status()).isEqualTo(JobStatus.FAILED);
    assertThat(jobs.now(job).errorCode()).isEqualTo("worker_crash");
    jobs.set("ended_at = now() - interval '23 hours'", job);
    assertThat(store.failedWork(List.of(job.subject()), Duration.ofMinutes(10))).isNotEmpty();
    jobs.set("ended_at = now() - interval '25 hours'", job);
    assertThat(store.failedWork(List.of(job.subject()), Duration.ofMinutes(10))).isEmpty();
  }

  @Test
  void anAttemptThatTakesTooLongIsRescuedDespiteItsHeartbeats() {
    Job job = jobs.queue("k");
    Lease lease = jobs.claim();
    jobs.set("attempt_started_at = now() - interval '11 minutes'", job);
    leases.heartbeat(lease);
    assertThat(leases.rescue()).hasSize(1);
    assertThat(store.attempts(job.jobId()).getFirst().errorCode()).isEqualTo("timeout");
  }

  @Test
  void rescuersInParallelTakeEachJobOnce() throws Exception {
    for (int number = 0; number < 40; number++) {
      Job job = jobs.queue("k" + number);
      jobs.claim();
      jobs.passLease(job);
    }
    List<List<Job>> rescued = JobFixture.together(6, leases::rescue);
    assertThat(rescued.stream().flatMap(List::stream)).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void aRetryAfterTheUploadKnowsThatTheUploadIsDone() {
    Job job = jobs.queue("k");
    Lease first = jobs.claim();
    leases.uploaded(first);
    leases.fail(first, "database_down", "connection refused", "index", true);
    jobs.passBackoff(job);
    Lease second = jobs.claim();
    assertThat(second.uploadDone()).isTrue();
    assertThat(second.job().status()).isEqualTo(JobStatus.RUNNING);
    leases.uploaded(second);
    leases.indexed(second);
    leases.ready(second);
    assertThat(jobs.now(job).status()).isEqualTo(JobStatus.READY);
  }

  @Test
  void aJobWhoseWorkerDiesAfterIndexingBecomesReady() {
    Job job = jobs.queue("k");
    Lease lease = jobs.claim();
    leases.uploaded(lease);
    leases.indexed(lease);
    jobs.passLease(job);
    leases.rescue();
    assertThat(jobs.now(job)).returns(JobStatus.READY, Job::status).returns(0, Job::retryCount);
  }

  private long updatesWithoutIndex() {
    return DATABASE
        .client()
        .sql("select pg_stat_get_xact_tuples_hot_updated('generation_jobs'::regclass)")
        .query(Long.class)
        .single();
  }

  @Test
  void whatTheFirstAttemptDecidedHoldsForTheNext() {
    jobs.queue("decided");
    Lease first = jobs.claim();
    assertThat(leases.decision(first, "script")).isEmpty();
    assertThat(leases.decide(first, "script", "one")).isEqualTo("one");
    assertThat(leases.decide(first, "script", "other")).isEqualTo("one");
    leases.release(first);
    Lease second = jobs.claim();
    assertThat(leases.decision(second, "script")).contains("one");
    leases.release(second);
  }
}

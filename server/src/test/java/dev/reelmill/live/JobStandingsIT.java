package dev.reelmill.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobSettings;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.job.Priority;
import dev.reelmill.job.Submitted;
import dev.reelmill.live.RedisStandings.Found;
import dev.reelmill.redis.Redis;
import dev.reelmill.redis.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where jobs stand, as two processes with one Redis tell it. */
@Timeout(60)
class JobStandingsIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  /** Long, so that what is wrong would stay so. */
  private static final Duration LIFE = Duration.ofSeconds(20);

  private static RedisServer server;
  private static Redis here;
  private static Redis there;

  private final Leases leases =
      new Leases(DATABASE.source(), DATABASE.transactions(), JobSettings.DEFAULT);
  private Node one;
  private Node other;
  private Job job;

  /** A process that serves. */
  private static final class Node {
    final SeenRevisions seen;
    final JobStore jobs;
    final JobStandings standings;

    Node(Optional<Redis> redis) {
      this(redis, LIFE);
    }

    Node(Optional<Redis> redis, Duration life) {
      seen = new SeenRevisions(redis, life);
      jobs = new JobStore(DATABASE.source(), DATABASE.transactions(), seen::saw);
      standings = new JobStandings(jobs, seen);
    }

    JobStanding standing(Job job) {
      return standings.find(job.jobId()).orElseThrow();
    }
  }

  @BeforeAll
  static void start() {
    server = RedisServer.start();
    here = Redis.open(server.address(), Duration.ofSeconds(1), Duration.ofMillis(50));
    there = Redis.open(server.address(), Duration.ofSeconds(1), Duration.ofMillis(50));
  }

  @AfterAll
  static void stop() {
    here.close();
    there.close();
    server.close();
  }

  @BeforeEach
  void open() {
    DATABASE.client().sql("delete from generation_jobs").update();
    awaitUse();
    one = new Node(Optional.of(here));
    other = new Node(Optional.of(there));
    job = queue(one.jobs);
  }

  @Test
  void whatOneHasReadServesTheOther() {
    assertThat(one.standing(job))
        .returns(JobStatus.QUEUED, JobStanding::status)
        .returns(1L, JobStanding::queuePosition)
        .returns(job.createdAt(), JobStanding::createdAt);
    changeUnheard("other words");
    assertThat(other.standing(job)).isEqualTo(one.standing(job));
    assertThat(other.standing(job).door()).isEqualTo("reels");
  }

  @Test
  void whatChangesIsHeardLongBeforeItsLifeIsOver() {
    Node third = new Node(Optional.of(there), Duration.ofMillis(200));
    try (JobEvents _ = new JobEvents(third.jobs, DATABASE.source(), third.seen)) {
      await(JobStandingsIT::somebodyListens);
      await(() -> third.seen.change(job.jobId()).isEmpty()); // what was not heard is over
      assertThat(one.standing(job).status()).isEqualTo(JobStatus.QUEUED);
      assertThat(third.standing(job).status()).isEqualTo(JobStatus.QUEUED);
      assertThat(leases.claim("w")).isPresent();
      await(() -> third.standing(job).status() == JobStatus.RUNNING);
    }
  }

  private static boolean somebodyListens() {
    return DATABASE
            .client()
            .sql(
                "select count(*) from pg_stat_activity where query ilike 'listen"
                    + " reelmill_job_changes%'")
            .query(Integer.class)
            .single()
        > 0;
  }

  @Test
  void aChangeIsCaughtUpWithOnce() {
    other.seen.heard(job.jobId());
    SeenRevisions.Change first = other.seen.change(job.jobId()).orElseThrow();
    other.seen.heard(job.jobId());
    other.seen.caughtUp(job.jobId(), first);
    assertThat(other.seen.change(job.jobId())).as("the second").isPresent();
    assertThat(other.standing(job).status()).isEqualTo(JobStatus.QUEUED);
    assertThat(other.seen.change(job.jobId())).isEmpty();
  }

  @Test
  void whatAnyoneWasToldIsNeverTakenBack() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    Queue<String> wrong = new ConcurrentLinkedQueue<>();
    Thread curious = Thread.ofVirtual().start(() -> askUntil(over)); // keeps old states at hand
    CountDownLatch end = new CountDownLatch(1);
    try (JobEvents events = new JobEvents(one.jobs, DATABASE.source(), one.seen)) {
      events.listen(
          job.jobId(),
          event -> {
            for (Node node : List.of(one, other)) {
              JobStanding standing = node.standing(job);
              if (standing.revision() < event.job().revision()) {
                wrong.add(event.job() + " was told, and then " + standing);
              }
            }
            if (event.last()) {
              end.countDown();
            }
          });
      Lease lease = leases.claim("w").orElseThrow();
      for (int percentage = 1; percentage < 30; percentage++) {
        leases.progress(lease, "encode", percentage, 1, 7);
      }
      leases.fail(lease, "encode_failed", "broke", "encode", false);
      end.await();
    } finally {
      over.set(true);
      curious.join();
    }
    assertThat(wrong).isEmpty();
    assertThat(other.standing(job))
        .returns(JobStatus.FAILED, JobStanding::status)
        .returns("encode_failed", JobStanding::errorCode);
  }

  private void askUntil(AtomicBoolean over) {
    while (!over.get()) {
      other.standing(job);
    }
  }

  @Test
  void howAJobEndedIsAlwaysRead() {
    leases.fail(leases.claim("w").orElseThrow(), "encode_failed", "broke", "encode", false);
    assertThat(one.standing(job).status()).isEqualTo(JobStatus.FAILED);
    changeUnheard("other words");
    assertThat(one.standing(job).door()).isEqualTo("other words");
    assertThat(one.standings.find(UUID.randomUUID())).isEmpty();
  }

  @Test
  void whatIsReadInOneProcessAndKeptLateDoesNotHideWhatWasSeenSince() {
    RedisStandings kept = one.seen.kept().orElseThrow();
    long asked = ((Found.Nothing) kept.find(job.jobId())).asked();
    JobStanding old = JobStanding.of(job, 1L);
    assertThat(leases.claim("w")).isPresent();
    other.jobs.find(job.jobId());
    kept.keep(old, asked);
    assertThat(kept.find(job.jobId())).isInstanceOf(Found.Nothing.class);
    assertThat(one.standing(job).status()).isEqualTo(JobStatus.RUNNING);
    kept.keep(old, asked + 500);
    assertThat(other.standing(job).status()).isEqualTo(JobStatus.RUNNING);
  }

  @Test
  void whatAProcessHasSeenItRemembersThoughRedisDoesNot() {
    JobStanding old = JobStanding.of(job, 1L);
    server.kill();
    assertThat(leases.claim("w")).isPresent();
    assertThat(one.standing(job).status()).isEqualTo(JobStatus.RUNNING);
    server.restart();
    awaitUse();
    RedisStandings kept = one.seen.kept().orElseThrow();
    kept.keep(old, ((Found.Nothing) kept.find(job.jobId())).asked());
    assertThat(kept.find(job.jobId())).isEqualTo(new Found.Kept(old));
    assertThat(one.standing(job).status()).isEqualTo(JobStatus.RUNNING);
  }

  @Test
  void nothingIsKeptForLongerThanItsLifeNorWhatComesAfterIt() {
    RedisStandings brief = new RedisStandings(here, Duration.ofMillis(100));
    JobStanding standing = JobStanding.of(job, 1L);
    long asked = ((Found.Nothing) brief.find(job.jobId())).asked();
    brief.keep(standing, asked);
    await(() -> brief.find(job.jobId()) instanceof Found.Nothing);
    brief.keep(standing, asked);
    assertThat(brief.find(job.jobId())).isInstanceOf(Found.Nothing.class);
  }

  @Test
  void withoutRedisTheDatabaseIsAskedAndNothingToldIsTakenBack() {
    assertThat(one.standing(job).status()).isEqualTo(JobStatus.QUEUED);
    server.stall();
    Lease lease = leases.claim("w").orElseThrow();
    assertThat(one.standing(job).status()).isEqualTo(JobStatus.RUNNING);
    assertThat(other.standing(job).status()).isEqualTo(JobStatus.RUNNING);
    server.resume();
    for (int i = 0; i < 10; i++) {
      assertThat(one.standing(job).status()).isEqualTo(JobStatus.RUNNING);
    }
    server.kill();
    leases.fail(lease, "encode_failed", "broke", "encode", false);
    assertThat(one.standing(job).status()).isEqualTo(JobStatus.FAILED);
    assertThat(other.standing(job).status()).isEqualTo(JobStatus.FAILED);
    server.restart();
  }

  @Test
  void withoutRedisConfiguredTheDatabaseIsAsked() {
    Node lone = new Node(Optional.empty());
    assertThat(lone.standing(job).queuePosition()).isEqualTo(1);
    changeUnheard("other words");
    assertThat(lone.standing(job).door()).isEqualTo("other words");
  }

  /** Changes the job's row in a way that tells nobody. */
  private void changeUnheard(String door) {
    DATABASE.client().sql("update generation_jobs set door = :door").param("door", door).update();
  }

  private static void awaitUse() {
    for (Redis redis : List.of(here, there)) {
      await(() -> redis.ask(connection -> connection.sync().ping()).isPresent());
    }
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private static Job queue(JobStore jobs) {
    JobRequest request =
        new JobRequest("reels", null, "work", "posting:1", "{}", null, Priority.NORMAL);
    return ((Submitted.Queued) jobs.submitShared(request, 0)).job();
  }
}

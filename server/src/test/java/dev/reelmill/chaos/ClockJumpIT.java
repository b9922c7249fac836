package dev.reelmill.chaos;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.job.Attempt;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStatus;
import dev.reelmill.storage.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A worker and a server whose clocks are set wrong while they work: the database's clock decides.
 */
@Tag("long")
@Timeout(900)
class ClockJumpIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration LEASE = Duration.ofSeconds(4);
  private static final AtomicInteger WORKS = new AtomicInteger();
  private static final Pattern LINE =
      Pattern.compile("(?m)^(\\d\\d:\\d\\d:\\d\\d)\\.\\d+ .* is ready: ");

  @TempDir static Path folder;
  private static Cluster cluster;
  private static FakeClock clock;
  private static Program worker;
  private static Program api;

  @BeforeAll
  static void start() throws Exception {
    cluster = new Cluster(folder);
    clock = new FakeClock(folder.resolve("clock"));
    Map<String, String> environment = new HashMap<>(clock.environment());
    environment.put("LEASE_SECONDS", Long.toString(LEASE.toSeconds()));
    worker = cluster.worker("worker", environment);
    api = cluster.program("api", environment, "api", "--port", "0");
    worker.start();
    api.start();
    awaitWorker(1);
  }

  /** The worker has got so far in as many lives. */
  private static void awaitWorker(int lives) throws Exception {
    Cluster.await(
        "the worker is ready",
        PATIENCE,
        () -> worker.log().split("is ready for work", -1).length > lives);
  }

  @AfterAll
  static void end() throws Exception {
    worker.kill();
    api.kill();
    cluster.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void anHourMoreOrLessChangesNothing(int hours) throws Exception {
    clock.jump(Duration.ZERO);
    Job steady = jumpInTheMiddle(Duration.ofHours(hours));
    assertThat(worker.alive()).isTrue();
    assertThat(api.alive()).isTrue();
    assertThat(cluster.jobs().attempts(steady.jobId()))
        .extracting(Attempt::outcome)
        .containsExactly(Attempt.Outcome.READY);
    assertThat(wrongBy()).isCloseTo(Duration.ofHours(hours), Duration.ofMinutes(5));

    Job retried = failOnce();
    List<Attempt> attempts = cluster.jobs().attempts(retried.jobId());
    assertThat(attempts)
        .extracting(Attempt::outcome)
        .containsExactly(Attempt.Outcome.FAILED, Attempt.Outcome.READY);
    assertThat(
            Duration.between(
                requireNonNull(attempts.getFirst().endedAt()), attempts.getLast().startedAt()))
        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(20));

    Job rescued = killInTheMiddle();
    assertThat(cluster.jobs().attempts(rescued.jobId()))
        .extracting(Attempt::outcome)
        .containsExactly(Attempt.Outcome.RESCUED, Attempt.Outcome.READY);
  }

  /** Held up for longer than the lease, while the clocks are wrong. */
  private static Job jumpInTheMiddle(Duration difference) throws Exception {
    Job job;
    try (Trap trap = Trap.at(cluster.line(), request -> request.contains("/video.mp4 "))) {
      job = order();
      Cluster.await("the trap is sprung", PATIENCE, trap::sprung);
      clock.jump(difference);
      Instant sprung = Instant.now();
      Cluster.await(
          "the lease would have run out",
          PATIENCE,
          () -> sprung.plus(LEASE).plusSeconds(4).isBefore(Instant.now()));
    }
    awaitReady(job);
    return job;
  }

  /** The bucket refuses the film until the attempt gives up. */
  private static Job failOnce() throws Exception {
    int tries = 4;
    for (int number = 0; number < tries; number++) {
      cluster
          .line()
          .nextOf(
              request -> request.contains("/video.mp4 "), new Fault.Refuse(500, "InternalError"));
    }
    Job job = order();
    awaitReady(job);
    return job;
  }

  private static Job killInTheMiddle() throws Exception {
    Job job;
    try (Trap trap = Trap.at(cluster.line(), request -> request.contains("/video.mp4 "))) {
      job = order();
      Cluster.await("the trap is sprung", PATIENCE, trap::sprung);
      worker.kill();
    }
    Cluster.await("the job is taken back", LEASE.plusSeconds(16), () -> waits(job));
    int lives = worker.log().split("is ready for work", -1).length;
    worker.start();
    awaitWorker(lives);
    awaitReady(job);
    return job;
  }

  private static boolean waits(Job job) {
    return cluster.jobs().find(job.jobId()).orElseThrow().status() == JobStatus.QUEUED;
  }

  private static Job order() {
    return new Order(WORKS.incrementAndGet(), 1).submit(cluster.jobs());
  }

  private static void awaitReady(Job job) throws Exception {
    Cluster.await(
        job + " is ready",
        PATIENCE,
        () -> cluster.jobs().find(job.jobId()).orElseThrow().status().ended());
    PublishedVideo video = cluster.videos().find(job.videoId()).orElseThrow();
    assertThat(FilmAudit.problems(video, cluster.objects(), folder)).isEmpty();
  }

  /** By how much the worker's clock was wrong when it last said that a job is ready. */
  private static Duration wrongBy() throws Exception {
    Matcher lines = LINE.matcher(worker.log());
    LocalTime last = LocalTime.MIDNIGHT;
    while (lines.find()) {
      last = LocalTime.parse(lines.group(1));
    }
    long seconds =
        Math.floorMod(
            Duration.between(LocalTime.now(ZoneId.systemDefault()), last).toSeconds(), 86_400);
    return Duration.ofSeconds(seconds > 43_200 ? seconds - 86_400 : seconds);
  }
}

package dev.reelmill.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.job.Attempt;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A worker process that stands still at a bad moment, past its lease, and wakes up when another has
 * done its job.
 */
@Tag("long")
@Timeout(600)
class LateWriterIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Map<String, String> SHORT_LEASE = Map.of("LEASE_SECONDS", "3");
  private static final AtomicInteger WORKS = new AtomicInteger();

  @TempDir static Path folder;
  private static Cluster cluster;
  private static Program early;
  private static Program other;

  /** Where the worker stands still. */
  enum Moment {
    /** A picture is on its way into the bucket. */
    SEGMENT("PUT .*/\\d+p/segment_000\\.m4s .*"),
    /** A growing playlist is, while the job's row is locked. */
    LIVE_PLAYLIST("PUT .*/live/\\d+p/playlist\\.m3u8 .*"),
    /** The finished film is. */
    FILM("PUT .*/video\\.mp4 .*"),
    /** The last object is, before the job is said to be uploaded. */
    LAST_OBJECT("PUT .*/metadata\\.json .*"),
    /** The job is uploaded, and the catalogue does not know of it. */
    UPLOADED("GET .*/metadata\\.json .*"),
    /** In the middle of the transaction that makes the video known. */
    INDEXING("");

    private final String request;

    Moment(String request) {
      this.request = request;
    }

    Trap trap(Order order) throws Exception {
      return this == INDEXING
          ? new CatalogTrap(cluster.connections(), order.subject())
          : Trap.at(cluster.line(), line -> line.matches(request));
    }
  }

  @BeforeAll
  static void start() throws Exception {
    cluster = new Cluster(folder);
    early = cluster.worker("early", SHORT_LEASE);
    other = cluster.worker("other", SHORT_LEASE);
    early.start();
    other.start();
    for (Program worker : List.of(early, other)) {
      Cluster.await(
          worker.name() + " is ready", PATIENCE, () -> worker.log().contains("is ready for work"));
    }
  }

  @AfterEach
  void thaw() {
    early.thaw();
    other.thaw();
  }

  @AfterAll
  static void end() throws Exception {
    early.kill();
    other.kill();
    cluster.close();
  }

  @ParameterizedTest
  @EnumSource
  void aWorkerThatWakesUpLateChangesNothingAndWorksOn(Moment moment) throws Exception {
    Order order = new Order(WORKS.incrementAndGet(), 2);
    int known = Math.toIntExact(cluster.videos().count());
    Job job;
    try (Trap trap = moment.trap(order)) {
      other.freeze();
      job = order.submit(cluster.jobs());
      Cluster.await("the trap is sprung", PATIENCE, trap::sprung);
      early.freeze();
    }
    other.thaw();
    awaitReady(job);
    List<Attempt> attempts = cluster.jobs().attempts(job.jobId());
    assertThat(attempts).extracting(Attempt::worker).containsExactly(early.life(), other.life());
    assertThat(attempts)
        .extracting(Attempt::outcome)
        .containsExactly(Attempt.Outcome.RESCUED, Attempt.Outcome.READY);

    other.freeze();
    early.thaw();
    Job next = new Order(WORKS.incrementAndGet(), 1).submit(cluster.jobs());
    awaitReady(next);
    assertThat(cluster.jobs().attempts(next.jobId()))
        .extracting(Attempt::worker)
        .containsExactly(early.life());
    other.thaw();

    assertThat(cluster.jobs().attempts(job.jobId())).isEqualTo(attempts);
    assertThat(cluster.videos().count()).isEqualTo(known + 2);
    PublishedVideo video = cluster.videos().find(job.videoId()).orElseThrow();
    assertThat(FilmAudit.problems(video, cluster.objects(), folder)).isEmpty();
    assertThat(early.alive()).isTrue();
  }

  private static void awaitReady(Job job) throws Exception {
    Cluster.await(
        job + " is ready",
        PATIENCE,
        () -> cluster.jobs().find(job.jobId()).orElseThrow().status().ended());
    assertThat(cluster.jobs().find(job.jobId()).orElseThrow().status()).isEqualTo(JobStatus.READY);
  }
}

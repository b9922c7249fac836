package dev.reelmill.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStatus;
import dev.reelmill.publish.Removal;
import dev.reelmill.publish.StorageCleanup;
import dev.reelmill.storage.ObjectKeys;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Whether queue, catalogue and bucket have what was asked for, once and whole, and nothing else.
 */
final class FilmAccount {
  private static final int AUDITS_AT_ONCE = 2;
  private static final String TOTAL = "select sum(times) from job_totals where what = '%s'";

  private final Cluster cluster;
  private final Path folder;

  /**
   * An account of a cluster's films.
   *
   * @param folder for files of the account's own
   */
  FilmAccount(Cluster cluster, Path folder) {
    this.cluster = cluster;
    this.folder = folder;
  }

  /** Whoever stayed with their wish has a film of it, and one work has one film. */
  void assertAllAreReady(Demand demand) {
    for (Wish wish : demand.kept()) {
      Job job = demand.job(wish);
      assertThat(job.status()).as(job.toString()).isEqualTo(JobStatus.READY);
      List<UUID> made = kept("and work_key = '" + wish.order().workKey() + "'");
      assertThat(made).as(job.toString()).containsExactly(job.videoId());
    }
    long wanted = demand.kept().stream().map(Wish::order).distinct().count();
    // A film that nobody wants any more may have been faster than that was said; it is not kept.
    assertThat(kept("")).hasSize(Math.toIntExact(wanted));
    assertThat(cluster.count("select count(*) from generation_jobs where status = 'failed'"))
        .isZero();
  }

  /** Every object, every playlist, every segment. */
  void assertEachIsWhole() throws Exception {
    List<String> problems = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(AUDITS_AT_ONCE)) {
      List<Future<List<String>>> audits = new ArrayList<>();
      for (UUID id : cluster.ids("select video_id from videos")) {
        PublishedVideo video = cluster.videos().find(id).orElseThrow();
        audits.add(threads.submit(() -> FilmAudit.problems(video, cluster.objects(), folder)));
      }
      for (Future<List<String>> audit : audits) {
        problems.addAll(audit.get());
      }
    }
    assertThat(problems).isEmpty();
  }

  /** After what housekeeping does, the bucket has films that somebody wants and nothing else. */
  void assertNothingIsLeft() {
    StorageCleanup cleanup =
        new StorageCleanup(cluster.objects(), cluster.jobs(), cluster.videos());
    new Removal(cluster.objects(), cluster.videos(), cluster.jobs()).removeUnwanted(Duration.ZERO);
    cleanup.removeLeftovers();
    cleanup.removeProvisional(Duration.ZERO);
    assertThat(cleanup.orphans()).isEmpty();
    List<UUID> known = cluster.ids("select video_id from videos");
    assertThat(known).containsExactlyInAnyOrderElementsOf(kept(""));
    Stream<UUID> stored =
        cluster.objects().list(ObjectKeys.VIDEOS).stream()
            .flatMap(key -> ObjectKeys.videoOf(key).stream())
            .distinct();
    assertThat(stored).containsExactlyInAnyOrderElementsOf(known);
  }

  /** Videos of ready jobs that somebody may still want. */
  private List<UUID> kept(String condition) {
    return cluster.ids(
        "select v.video_id from videos v join generation_jobs g using (video_id, work_key)"
            + " where g.status = 'ready' and g.result_kept "
            + condition);
  }

  /** In the sums that outlive all rows. */
  void assertEachEndIsCountedOnce() {
    cluster.tally().count();
    assertThat(cluster.count(TOTAL.formatted("attempt_seconds")))
        .isEqualTo(cluster.count("select count(*) from job_attempts"));
    assertThat(cluster.count(TOTAL.formatted("job_seconds")))
        .isEqualTo(cluster.count("select count(*) from generation_jobs"));
  }

  /** How attempts ended, and how often each. */
  String outcomes() {
    return cluster
        .texts(
            """
            select outcome || coalesce(' ' || error_code, '') || ' ' || count(*) from job_attempts
            group by outcome, error_code order by outcome, error_code
            """)
        .toString();
  }
}

package dev.reelmill.reels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.embedding.MiniLmEmbedding;
import dev.reelmill.job.Job;
import dev.reelmill.job.Lease;
import dev.reelmill.posting.GreenhousePosting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a search shows and has made, while all parts are there. */
class ReelSearchIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();
  private static final MiniLmEmbedding MODEL = MiniLmEmbedding.load();

  private final SearchParts parts = new SearchParts(DATABASE, MODEL);
  private final ReelSearch reels =
      parts.reels(new ReelSearch.Patience(Duration.ofMinutes(1), Duration.ofSeconds(50)));

  @BeforeEach
  void fill() throws InterruptedException {
    parts.fill();
  }

  @AfterEach
  void close() {
    parts.recover();
    reels.close();
    parts.close();
  }

  @AfterAll
  static void unload() {
    MODEL.close();
  }

  @Test
  void whatIsMissingIsQueuedUpToTheViewersLimitAndLaterShown() {
    ReelAnswer first = reels.search("python developer", "u1");
    assertThat(first.reels()).isEmpty();
    assertThat(first.degraded()).isEmpty();
    assertThat(first.generationJobs()).hasSize(2);
    List<Job> queued =
        first.generationJobs().stream().map(id -> parts.jobs.find(id).orElseThrow()).toList();
    assertThat(queued).extracting(Job::owner).containsOnly("u1");
    assertThat(queued).extracting(Job::door).containsOnly("reels");

    queued.forEach(parts::publish);
    ReelAnswer second = reels.search("python developer", "u1");
    assertThat(second.reels())
        .extracting(reel -> reel.video().videoId())
        .containsExactlyInAnyOrderElementsOf(queued.stream().map(Job::videoId).toList());
    assertThat(second.reels()).allSatisfy(reel -> assertThat(reel.score()).isBetween(0.75, 1.0));
  }

  @Test
  void aFilmThatCannotBeMadeIsNotAskedForAgain() {
    reels.search("python developer", "u1");
    Lease lease = parts.leases.claim("worker").orElseThrow();
    parts.leases.fail(lease, "unsupported_language", "not English", "script", false);
    ReelAnswer next = reels.search("python developer", "u1");
    assertThat(next.generationJobs()).hasSize(2).doesNotContain(lease.jobId());
    assertThat(next.generationJobs().stream().map(id -> parts.jobs.find(id).orElseThrow()))
        .extracting(Job::subject)
        .doesNotContain(lease.job().subject());
  }

  @Test
  void anotherViewerJoinsWhatIsBeingMade() {
    ReelAnswer first = reels.search("python developer", "u1");
    ReelAnswer second = reels.search("python developer", "u2");
    assertThat(second.generationJobs()).containsAll(first.generationJobs()).hasSize(4);
    ReelAnswer again = reels.search("python developer", "u1");
    assertThat(again.generationJobs()).containsAll(first.generationJobs());
    assertThat(parts.jobs.queueDepth()).isEqualTo(4);
  }

  @Test
  void whoMayQueueNoMoreJoinsWhatIsUnderWay() {
    ReelAnswer first = reels.search("python developer", "u1");
    ReelAnswer refused = reels.search("python developer", "u2", () -> false);
    assertThat(refused.generationJobs())
        .containsExactlyInAnyOrderElementsOf(first.generationJobs());
    AtomicInteger asked = new AtomicInteger();
    ReelAnswer one = reels.search("python developer", "u3", () -> asked.getAndIncrement() == 0);
    assertThat(one.generationJobs()).containsAll(first.generationJobs()).hasSize(3);
    assertThat(asked).as("not for films that are joined").hasValue(3);
  }

  @Test
  void strangersWhoDoNotComeBackAreForgotten() {
    SeenStore seen = new SeenStore(DATABASE.source());
    for (String viewer : List.of("anonymous:gone", "anonymous:back", "ada")) {
      seen.markSeen(viewer, List.of(1L, 2L));
      DATABASE.client().sql("update seen_reels set seen_at = now() - interval '91 days'").update();
    }
    seen.markSeen("anonymous:back", List.of(2L));
    assertThat(seen.forgetStrangers(Duration.ofDays(90))).isEqualTo(2);
    assertThat(seen.seenBy("anonymous:gone")).isEmpty();
    assertThat(seen.seenBy("anonymous:back")).containsExactlyInAnyOrder(1L, 2L);
    assertThat(seen.seenBy("ada")).containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  void enoughIsShownNothingIsQueuedAndNothingIsShownTwice() {
    for (int id = 1; id <= 6; id++) {
      parts.publishCurrent(id);
    }
    ReelAnswer first = reels.search("python developer", "u1");
    assertThat(first.reels()).hasSize(5);
    assertThat(first.generationJobs()).isEmpty();
    ReelAnswer second = reels.search("python developer", "u1");
    assertThat(second.reels()).hasSize(1);
    assertThat(SearchParts.ids(second)).doesNotContainAnyElementsOf(SearchParts.ids(first));
    assertThat(reels.search("python developer", "u2").reels()).hasSize(5);
  }

  @Test
  void whatWasForgottenIsShownAgain() {
    parts.publishCurrent(1);
    assertThat(SearchParts.ids(reels.search("python developer", "u1"))).containsExactly(1L);
    assertThat(SearchParts.ids(reels.search("python developer", "u1"))).isEmpty();
    assertThat(reels.forgetSeen("u2")).isZero();
    assertThat(reels.forgetSeen("u1")).isEqualTo(1);
    assertThat(SearchParts.ids(reels.search("python developer", "u1"))).containsExactly(1L);
  }

  @Test
  void anEditedPostingShowsItsOldVideoAndGetsANewOne() {
    parts.publishCurrent(1);
    List<GreenhousePosting> board = new ArrayList<>();
    for (int id = 2; id <= 6; id++) {
      board.add(SearchParts.posting(id, "Python Developer", "Team " + id));
    }
    board.add(SearchParts.posting(1, "Python Developer", "Another team"));
    parts.importAll(board);
    ReelAnswer answer = reels.search("python developer", "u1");
    assertThat(SearchParts.ids(answer)).containsExactly(1L);
    parts.publishCurrent(2);
    parts.publishCurrent(3);
    parts.publishCurrent(4);
    parts.publishCurrent(5);
    ReelAnswer later = reels.search("python developer", "u2");
    assertThat(SearchParts.ids(later)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
    assertThat(later.generationJobs())
        .extracting(id -> parts.jobs.find(id).orElseThrow().subject())
        .singleElement()
        .asString()
        .isIn("posting:1", "posting:6");
  }

  @Test
  void aPostingEditedBackShowsItsFirstVideoAgain() {
    parts.publishCurrent(1);
    PublishedVideo first =
        parts.videos.findBySubjects(List.of("posting:1")).values().iterator().next();
    parts.importAll(List.of(SearchParts.posting(1, "Python Developer", "Another team")));
    parts.publishCurrent(1);
    parts.importAll(List.of(SearchParts.posting(1, "Python Developer", "Team 1")));
    reels.search("python developer", "u1");
    ReelAnswer answer = reels.search("python developer", "u2");
    assertThat(answer.generationJobs()).isEmpty();
    assertThat(answer.reels()).singleElement().extracting(Reel::video).isEqualTo(first);
  }
}

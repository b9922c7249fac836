package dev.reelmill.reels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.embedding.EmbeddingModel;
import dev.reelmill.embedding.MiniLmEmbedding;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobSettings;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.posting.BoardImport;
import dev.reelmill.posting.GreenhousePosting;
import dev.reelmill.posting.ParsedBoard;
import dev.reelmill.posting.PostingStore;
import dev.reelmill.search.PostingSearch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.support.JdbcTransactionManager;

class ReelSearchIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();
  private static final MiniLmEmbedding MODEL = MiniLmEmbedding.load();

  private final FailingOnDemand database = new FailingOnDemand(DATABASE.source());
  private final FailingOnDemand queue = new FailingOnDemand(DATABASE.source());
  private final PostingStore postings = new PostingStore(database);
  private final VideoCatalog videos = new VideoCatalog(database);
  private final JobStore jobs = new JobStore(queue, new JdbcTransactionManager(queue));
  private final Leases leases =
      new Leases(queue, new JdbcTransactionManager(queue), JobSettings.DEFAULT);
  private final SwitchedEmbedding embedding = new SwitchedEmbedding();
  private final PostingSearch search = new PostingSearch(postings, null, embedding);
  private final ReelSearch reels =
      reels(new ReelSearch.Patience(Duration.ofMinutes(1), Duration.ofSeconds(50)));

  private ReelSearch reels(ReelSearch.Patience patience) {
    return new ReelSearch(
        ReelSettings.DEFAULT,
        search,
        postings,
        videos,
        new SeenStore(database),
        jobs,
        PartsWatch.ofNothing(),
        patience);
  }

  @BeforeEach
  void fill() throws InterruptedException {
    DATABASE.client().sql("delete from seen_reels").update();
    DATABASE.client().sql("delete from videos").update();
    DATABASE.client().sql("delete from generation_jobs").update();
    DATABASE.client().sql("delete from postings").update();
    List<GreenhousePosting> board = new ArrayList<>();
    for (int id = 1; id <= 6; id++) {
      board.add(posting(id, "Python Developer", "Team " + id));
    }
    board.add(posting(20, "Pastry Chef", "Cakes"));
    importAll(board);
    search.start();
    assertThat(search.await(Duration.ofSeconds(60))).isTrue();
  }

  @AfterEach
  void close() {
    database.recover();
    reels.close();
    search.close();
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
        first.generationJobs().stream().map(id -> jobs.find(id).orElseThrow()).toList();
    assertThat(queued).extracting(Job::owner).containsOnly("u1");
    assertThat(queued).extracting(Job::door).containsOnly("reels");

    queued.forEach(this::publish);
    ReelAnswer second = reels.search("python developer", "u1");
    assertThat(second.reels())
        .extracting(reel -> reel.video().videoId())
        .containsExactlyInAnyOrderElementsOf(queued.stream().map(Job::videoId).toList());
    assertThat(second.reels()).allSatisfy(reel -> assertThat(reel.score()).isBetween(0.75, 1.0));
  }

  @Test
  void aFilmThatCannotBeMadeIsNotAskedForAgain() {
    reels.search("python developer", "u1");
    Lease lease = leases.claim("worker").orElseThrow();
    leases.fail(lease, "unsupported_language", "not English", "script", false);
    ReelAnswer next = reels.search("python developer", "u1");
    assertThat(next.generationJobs()).hasSize(2).doesNotContain(lease.jobId());
    assertThat(next.generationJobs().stream().map(id -> jobs.find(id).orElseThrow()))
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
    assertThat(jobs.queueDepth()).isEqualTo(4);
  }

  @Test
  void enoughIsShownNothingIsQueuedAndNothingIsShownTwice() {
    for (int id = 1; id <= 6; id++) {
      publishCurrent(id);
    }
    ReelAnswer first = reels.search("python developer", "u1");
    assertThat(first.reels()).hasSize(5);
    assertThat(first.generationJobs()).isEmpty();
    ReelAnswer second = reels.search("python developer", "u1");
    assertThat(second.reels()).hasSize(1);
    assertThat(ids(second)).doesNotContainAnyElementsOf(ids(first));
    assertThat(reels.search("python developer", "u2").reels()).hasSize(5);
  }

  @Test
  void whatWasForgottenIsShownAgain() {
    publishCurrent(1);
    assertThat(ids(reels.search("python developer", "u1"))).containsExactly(1L);
    assertThat(ids(reels.search("python developer", "u1"))).isEmpty();
    assertThat(reels.forgetSeen("u2")).isZero();
    assertThat(reels.forgetSeen("u1")).isEqualTo(1);
    assertThat(ids(reels.search("python developer", "u1"))).containsExactly(1L);
  }

  @Test
  void anEditedPostingShowsItsOldVideoAndGetsANewOne() {
    publishCurrent(1);
    List<GreenhousePosting> board = new ArrayList<>();
    for (int id = 2; id <= 6; id++) {
      board.add(posting(id, "Python Developer", "Team " + id));
    }
    board.add(posting(1, "Python Developer", "Another team"));
    importAll(board);
    ReelAnswer answer = reels.search("python developer", "u1");
    assertThat(ids(answer)).containsExactly(1L);
    publishCurrent(2);
    publishCurrent(3);
    publishCurrent(4);
    publishCurrent(5);
    ReelAnswer later = reels.search("python developer", "u2");
    assertThat(ids(later)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
    assertThat(later.generationJobs())
        .extracting(id -> jobs.find(id).orElseThrow().subject())
        .singleElement()
        .asString()
        .isIn("posting:1", "posting:6");
  }

  @Test
  void aPostingEditedBackShowsItsFirstVideoAgain() {
    publishCurrent(1);
    PublishedVideo first = videos.findBySubjects(List.of("posting:1")).values().iterator().next();
    importAll(List.of(posting(1, "Python Developer", "Another team")));
    publishCurrent(1);
    importAll(List.of(posting(1, "Python Developer", "Team 1")));
    reels.search("python developer", "u1");
    ReelAnswer answer = reels.search("python developer", "u2");
    assertThat(answer.generationJobs()).isEmpty();
    assertThat(answer.reels()).singleElement().extracting(Reel::video).isEqualTo(first);
  }

  @Test
  void withoutTheModelKeywordsAreSearched() {
    publishCurrent(20);
    embedding.broken = true;
    ReelAnswer answer = reels.search("pastry", "u1");
    assertThat(ids(answer)).containsExactly(20L);
    assertThat(answer.degraded()).containsExactly("embedding");
    assertThat(answer.generationJobs()).isEmpty();
  }

  @Test
  void withoutTheIndexAnyReadyVideosAreShown() {
    publishCurrent(20);
    search.close();
    ReelAnswer answer = reels.search("python developer", "u1");
    assertThat(ids(answer)).containsExactly(20L);
    assertThat(answer.degraded()).containsExactly("index");
    assertThat(reels.search("python developer", "u1").reels()).isEmpty();
  }

  @Test
  void withoutTheDatabaseWhatIsRememberedIsShown() {
    publishCurrent(1);
    publishCurrent(20);
    reels.search("pastry chef", "u1");
    database.broken = true;
    ReelAnswer answer = reels.search("python developer", "u2");
    assertThat(ids(answer)).contains(1L);
    assertThat(answer.degraded()).containsExactly("database");
    assertThat(ids(reels.search("python developer", "u2"))).doesNotContain(1L);
  }

  @Test
  void withoutTheQueueWhatExistsIsShown() {
    publishCurrent(1);
    queue.broken = true;
    ReelAnswer answer = reels.search("python developer", "u1");
    assertThat(ids(answer)).containsExactly(1L);
    assertThat(answer.degraded()).containsExactly("queue");
    assertThat(answer.generationJobs()).isEmpty();
  }

  @Test
  void aHangingDatabaseDelaysAnAnswerByLessThanTwoSeconds() {
    database.hangs = true;
    long start = System.nanoTime();
    try (ReelSearch hasty =
        reels(new ReelSearch.Patience(Duration.ofMillis(600), Duration.ofMillis(300)))) {
      ReelAnswer answer = hasty.search("python developer", "u1");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
      assertThat(answer.degraded()).contains("database");
      assertThat(answer.reels()).isEmpty();
    }
  }

  private static List<Long> ids(ReelAnswer answer) {
    return answer.reels().stream().map(reel -> reel.posting().greenhouseId()).toList();
  }

  private void publishCurrent(long id) {
    GreenhousePosting posting = postings.findAll(List.of(id)).values().iterator().next().posting();
    UUID job = new ReelOrders(jobs, videos, 100).order(posting, "maker", "-").orElseThrow();
    publish(jobs.find(job).orElseThrow());
  }

  private void publish(Job job) {
    videos.insert(
        new PublishedVideo(
            job.videoId(),
            job.jobId(),
            job.subject(),
            job.workKey(),
            "Film",
            "plain",
            20,
            720,
            1280,
            "{}",
            Instant.now()));
  }

  private void importAll(List<GreenhousePosting> board) {
    new BoardImport(DATABASE.source()).importBoard(new ParsedBoard(board, List.of()), "larkspur");
  }

  private static GreenhousePosting posting(long id, String title, String text) {
    return new GreenhousePosting(
        id,
        "Larkspur " + id,
        title,
        "Ghent",
        "https://jobs.example.com/" + id,
        List.of(),
        List.of(),
        null,
        "<p>" + text + "</p>");
  }

  /** The real model, until it is broken. */
  private static final class SwitchedEmbedding implements EmbeddingModel {
    private volatile boolean broken;

    @Override
    public String id() {
      return MODEL.id();
    }

    @Override
    public int dimensions() {
      return MODEL.dimensions();
    }

    @Override
    public float[] embed(String text) {
      if (broken) {
        throw new IllegalStateException("broken by the test");
      }
      return MODEL.embed(text);
    }

    @Override
    public void close() {}
  }
}

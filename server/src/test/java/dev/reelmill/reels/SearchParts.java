package dev.reelmill.reels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.embedding.EmbeddingModel;
import dev.reelmill.embedding.MiniLmEmbedding;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobSettings;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Leases;
import dev.reelmill.posting.BoardImport;
import dev.reelmill.posting.GreenhousePosting;
import dev.reelmill.posting.ParsedBoard;
import dev.reelmill.posting.PostingStore;
import dev.reelmill.search.PostingSearch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The parts behind searches for reels, real ones, each of which a test can break. */
final class SearchParts implements AutoCloseable {
  final FailingOnDemand database;
  final FailingOnDemand queue;
  final PostingStore postings;
  final VideoCatalog videos;
  final JobStore jobs;
  final Leases leases;
  final SwitchedEmbedding embedding;
  final PostingSearch search;
  private final EmbeddedDatabase embedded;

  SearchParts(EmbeddedDatabase embedded, MiniLmEmbedding model) {
    this.embedded = embedded;
    this.database = new FailingOnDemand(embedded.source());
    this.queue = new FailingOnDemand(embedded.source());
    this.postings = new PostingStore(database);
    this.videos = new VideoCatalog(database);
    JdbcTransactionManager transactions = new JdbcTransactionManager(queue);
    this.jobs = new JobStore(queue, transactions);
    this.leases = new Leases(queue, transactions, JobSettings.DEFAULT);
    this.embedding = new SwitchedEmbedding(model);
    this.search = new PostingSearch(postings, null, embedding);
  }

  ReelSearch reels(ReelSearch.Patience patience) {
    return new ReelSearch(
        ReelSettings.DEFAULT,
        search,
        postings,
        videos,
        new SeenStore(database),
        jobs,
        new PartsWatch(new EnumMap<>(MissingPart.class), Duration.ZERO, Duration.ZERO),
        patience);
  }

  /** Six postings for Python developers, 1 to 6, and one for a pastry chef, 20; nothing else. */
  void fill() throws InterruptedException {
    embedded.client().sql("delete from seen_reels").update();
    embedded.client().sql("delete from videos").update();
    embedded.client().sql("delete from generation_jobs").update();
    embedded.client().sql("delete from postings").update();
    List<GreenhousePosting> board = new ArrayList<>();
    for (int id = 1; id <= 6; id++) {
      board.add(posting(id, "Python Developer", "Team " + id));
    }
    board.add(posting(20, "Pastry Chef", "Cakes"));
    importAll(board);
    search.start();
    assertThat(search.await(Duration.ofSeconds(60))).isTrue();
  }

  /** Makes a film's row for a posting as it is now. */
  void publishCurrent(long id) {
    GreenhousePosting posting = postings.findAll(List.of(id)).values().iterator().next().posting();
    UUID job =
        new ReelOrders(jobs, videos, 100, BriefOptions.DEFAULT)
            .order(posting, "maker", "-", () -> true)
            .orElseThrow();
    publish(jobs.find(job).orElseThrow());
  }

  void publish(Job job) {
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

  void importAll(List<GreenhousePosting> board) {
    new BoardImport(embedded.source()).importBoard(new ParsedBoard(board, List.of()), "larkspur");
  }

  static GreenhousePosting posting(long id, String title, String text) {
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

  static List<Long> ids(ReelAnswer answer) {
    return answer.reels().stream().map(reel -> reel.posting().greenhouseId()).toList();
  }

  /** Lets everything answer again. */
  void recover() {
    database.recover();
  }

  @Override
  public void close() {
    search.close();
  }

  /** The real model, until it is broken. */
  static final class SwitchedEmbedding implements EmbeddingModel {
    volatile boolean broken;
    private final MiniLmEmbedding model;

    private SwitchedEmbedding(MiniLmEmbedding model) {
      this.model = model;
    }

    @Override
    public String id() {
      return model.id();
    }

    @Override
    public int dimensions() {
      return model.dimensions();
    }

    @Override
    public float[] embed(String text) {
      if (broken) {
        throw new IllegalStateException("broken by the test");
      }
      return model.embed(text);
    }

    @Override
    public void close() {}
  }
}

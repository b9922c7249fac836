package dev.reelmill.reels;

import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.JobStore;
import dev.reelmill.posting.PostingStore;
import dev.reelmill.posting.StoredPosting;
import dev.reelmill.search.PostingSearch;
import dev.reelmill.search.RankedPosting;
import dev.reelmill.search.Ranking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * Finds reels for a viewer and has the missing ones made.
 *
 * <p>Scrolling never breaks: without the embedding model the search goes by keywords, without the
 * index any ready videos are shown, without the database what this process remembers. An answer
 * takes two seconds at most, names what was missing, and is never an error.
 */
public final class ReelSearch implements AutoCloseable {
  private static final Patience PATIENCE =
      new Patience(Duration.ofMillis(1900), Duration.ofSeconds(1));

  /** Videos looked at when there is no index to choose by. */
  private static final int RECENT = 50;

  private final ReelSettings settings;
  private final PostingSearch search;
  private final PostingStore postings;
  private final VideoCatalog videos;
  private final SeenStore seenStore;
  private final ReelOrders orders;
  private final PartsWatch makers;
  private final Patience patience;
  private final ReelMemory memory = new ReelMemory();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * A search over the given parts, none of which it closes.
   *
   * @param makers watches parts that no search asks, without which no new reels come
   */
  public ReelSearch(
      ReelSettings settings,
      PostingSearch search,
      PostingStore postings,
      VideoCatalog videos,
      SeenStore seenStore,
      JobStore jobs,
      PartsWatch makers) {
    this(settings, search, postings, videos, seenStore, jobs, makers, PATIENCE);
  }

  ReelSearch(
      ReelSettings settings,
      PostingSearch search,
      PostingStore postings,
      VideoCatalog videos,
      SeenStore seenStore,
      JobStore jobs,
      PartsWatch makers,
      Patience patience) {
    this.settings = settings;
    this.search = search;
    this.postings = postings;
    this.videos = videos;
    this.seenStore = seenStore;
    this.orders = new ReelOrders(jobs, videos, settings.maxUserConcurrentJobs(), settings.films());
    this.makers = makers;
    this.patience = patience;
  }

  /**
   * How long parts are waited for.
   *
   * @param search by one search in all
   * @param question for one answer
   */
  record Patience(Duration search, Duration question) {}

  /** The reels that answer a query best and that the viewer has not seen; now they have. */
  public ReelAnswer search(String query, String viewer) {
    return search(query, viewer, () -> true);
  }

  /**
   * The same for somebody who may not have any number of films made.
   *
   * @param mayQueue asked, on any thread, before each film is queued that nobody is making
   */
  public ReelAnswer search(String query, String viewer, BooleanSupplier mayQueue) {
    String fingerprint = QueryFingerprint.of(query);
    SearchSteps steps = SearchSteps.begin(query, viewer, fingerprint);
    Parts parts = new Parts(threads, patience.search(), patience.question());
    Set<Long> seen =
        parts
            .ask(MissingPart.DATABASE, () -> seenStore.seenBy(viewer))
            .orElseGet(() -> memory.seenBy(viewer));
    Optional<List<RankedPosting>> ranked = ranked(parts, query, seen);
    steps.ranked(ranked);
    List<ReelCandidate> best = candidates(parts, ranked, seen);
    Set<Long> hopeless =
        parts.ask(MissingPart.QUEUE, () -> orders.hopeless(best)).orElseGet(Set::of);
    ReelDecision decision = ReelDecision.over(best, hopeless, settings);
    steps.decided(best, decision, settings);
    List<UUID> jobs = order(parts, decision.wanted(), viewer, fingerprint, mayQueue);
    markSeen(parts, viewer, decision.shown());
    makers.missing().forEach(parts::miss);
    steps.answered(jobs.size(), parts.missing());
    return new ReelAnswer(decision.shown(), jobs, parts.missing());
  }

  /**
   * Forgets what a viewer has seen: they may be given all of it again.
   *
   * @return how many reels there were
   */
  public int forgetSeen(String viewer) {
    int forgotten = seenStore.forget(viewer);
    memory.forgetSeen(viewer);
    return forgotten;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private Optional<List<RankedPosting>> ranked(Parts parts, String query, Set<Long> seen) {
    Optional<Ranking> ranking =
        parts.ask(
            MissingPart.INDEX,
            () -> search.rank(query, settings.limit(), settings.candidates(), seen));
    if (ranking.isPresent() && !ranking.get().byMeaning()) {
      parts.miss(MissingPart.EMBEDDING);
    }
    return ranking.map(Ranking::postings);
  }

  private List<ReelCandidate> candidates(
      Parts parts, Optional<List<RankedPosting>> ranked, Set<Long> seen) {
    Optional<List<ReelCandidate>> found =
        ranked.isPresent()
            ? parts.ask(MissingPart.DATABASE, () -> lookedUp(ranked.get()))
            : parts.ask(MissingPart.DATABASE, () -> anyReady(seen));
    found.ifPresent(memory::learn);
    return found.orElseGet(() -> remembered(ranked.orElse(List.of()), seen));
  }

  private List<ReelCandidate> lookedUp(List<RankedPosting> ranked) {
    List<Long> ids = ranked.stream().map(RankedPosting::greenhouseId).toList();
    Map<Long, StoredPosting> stored = postings.findAll(ids);
    Map<String, PublishedVideo> published =
        videos.findBySubjects(ids.stream().map(ReelOrders::subject).toList());
    List<ReelCandidate> candidates = new ArrayList<>();
    for (RankedPosting one : ranked) {
      StoredPosting posting = stored.get(one.greenhouseId());
      if (posting != null && posting.active()) {
        PublishedVideo video = published.get(ReelOrders.subject(one.greenhouseId()));
        boolean current = video != null && video.workKey().equals(orders.workKey(posting));
        candidates.add(new ReelCandidate(posting.posting(), one.score(), video, current));
      }
    }
    return candidates;
  }

  private List<ReelCandidate> anyReady(Set<Long> seen) {
    Map<Long, PublishedVideo> recent = new LinkedHashMap<>();
    for (PublishedVideo video : videos.recent(RECENT)) {
      ReelOrders.greenhouseId(video.subject())
          .filter(id -> !seen.contains(id))
          .ifPresent(id -> recent.put(id, video));
    }
    Map<Long, StoredPosting> stored = postings.findAll(recent.keySet());
    List<ReelCandidate> candidates = new ArrayList<>();
    recent.forEach(
        (id, video) -> {
          StoredPosting posting = stored.get(id);
          if (posting != null && posting.active()) {
            candidates.add(new ReelCandidate(posting.posting(), 0, video, true));
          }
        });
    return candidates;
  }

  private List<ReelCandidate> remembered(List<RankedPosting> ranked, Set<Long> seen) {
    List<ReelCandidate> remembered = new ArrayList<>();
    for (RankedPosting one : ranked) {
      Reel reel = memory.reel(one.greenhouseId());
      if (reel != null) {
        remembered.add(new ReelCandidate(reel.posting(), one.score(), reel.video(), true));
      }
    }
    if (remembered.isEmpty()) {
      for (Reel reel : memory.anyBut(seen, settings.targetCount())) {
        remembered.add(new ReelCandidate(reel.posting(), 0, reel.video(), true));
      }
    }
    return remembered;
  }

  private List<UUID> order(
      Parts parts,
      List<ReelCandidate> wanted,
      String viewer,
      String fingerprint,
      BooleanSupplier mayQueue) {
    List<UUID> jobs = new ArrayList<>();
    for (ReelCandidate one : wanted) {
      parts
          .ask(MissingPart.QUEUE, () -> orders.order(one.posting(), viewer, fingerprint, mayQueue))
          .flatMap(job -> job)
          .ifPresent(jobs::add);
    }
    return jobs;
  }

  private void markSeen(Parts parts, String viewer, List<Reel> shown) {
    List<Long> ids = shown.stream().map(reel -> reel.posting().greenhouseId()).toList();
    memory.markSeen(viewer, ids);
    parts.ask(
        MissingPart.DATABASE,
        () -> {
          seenStore.markSeen(viewer, ids);
          return ids;
        });
  }
}

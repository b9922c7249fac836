package dev.reelmill.search;

import dev.reelmill.embedding.EmbeddingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index and what keeps it in step with its database: a thread of its own follows the rows, so
 * that what is stored is found within two seconds. A search never waits for it. When the index
 * cannot be written, as on a full disk, searches answer from what is there until it can.
 *
 * <p>While the model fails, searches go by keywords. What is new is then found by its words, if the
 * model is a distant one, and else not indexed. Without an index, searches throw {@link
 * IllegalStateException}.
 */
final class TextSearch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TextSearch.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
  private static final Duration PAUSE_AFTER_ERROR = Duration.ofSeconds(5);

  private static final Duration PATIENCE_AT_END = Duration.ofSeconds(5);

  private enum State {
    CATCHING_UP,
    COMPLETE,
    STUCK
  }

  private final String things;
  private final TextSource source;
  private final @Nullable Path directory;
  private final EmbeddingModel model;
  private final Semaphore news = new Semaphore(0);
  private final Thread follower;
  private final @Nullable VectorBacklog backlog;
  private volatile @Nullable TextIndex index;
  private volatile State state = State.CATCHING_UP;
  private final AtomicLong rebuilds = new AtomicLong();
  private volatile long wholeAt = System.nanoTime();
  private final Object progress = new Object();
  private long followed = -1;
  private volatile boolean closed;

  /**
   * A search that is not yet started.
   *
   * @param things what is found, in a word for people
   * @param directory where the index is kept, or null to keep it in memory only
   */
  TextSearch(String things, TextSource source, @Nullable Path directory, EmbeddingModel model) {
    this.things = things;
    this.source = source;
    this.directory = directory;
    this.model = model;
    this.backlog =
        model.isDistant() ? new VectorBacklog(things, source, model, this::lookNow) : null;
    this.follower = Thread.ofPlatform().name(things + "-index").daemon().unstarted(this::follow);
  }

  /** Begins to follow the database. */
  void start() {
    follower.start();
    if (backlog != null) {
      backlog.start();
    }
  }

  /** Looks for changes now instead of within half a second. */
  void lookNow() {
    news.release();
  }

  /**
   * Waits until everything the database holds now can be found.
   *
   * @return false when that took longer than the given time
   */
  boolean await(Duration patience) throws InterruptedException {
    long wanted = source.latestRevision();
    long deadline = System.nanoTime() + patience.toNanos();
    lookNow();
    synchronized (progress) {
      while (followed < wanted) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
          return false;
        }
        progress.wait(left);
      }
      return true;
    }
  }

  /** How many texts can be found. */
  int size() {
    return ask(TextIndex::size);
  }

  /**
   * How it is.
   *
   * @throws IllegalStateException when there is no index
   */
  IndexState state() {
    return new IndexState(size(), Duration.ofNanos(System.nanoTime() - wholeAt), rebuilds.get());
  }

  /** What it holds, in a few words for people. */
  String describe() {
    return (index == null
            ? "opening"
            : size() == 0 ? "no " + things + " yet" : size() + " " + things)
        + ", "
        + model.id()
        + switch (state) {
          case CATCHING_UP -> ", catching up";
          case COMPLETE -> "";
          case STUCK -> ", cannot follow the database";
        }
        + waiting();
  }

  private String waiting() {
    return backlog == null || backlog.trouble().isEmpty()
        ? ""
        : ", new ones by their words only: " + backlog.trouble();
  }

  /** Whether texts can be found before they have vectors. */
  boolean findsByWordsAtFirst() {
    return backlog != null;
  }

  /** The vectors of a text. */
  TextSource.Vectors vectors(Findable text) {
    return TextIndexer.vectors(text, model, source);
  }

  /**
   * The texts that answer a query best.
   *
   * @param reader makes out what the query asks for
   * @param limit how many at most
   * @param candidates how many to consider, at least the limit
   * @param excluding ids of texts to leave out; quick to look up, as thousands are asked for
   * @param scope see {@link Findable#scope()}
   * @throws RuntimeException when there is no index
   */
  Answer rank(
      Function<TextIndex, TextQuery> reader,
      int limit,
      int candidates,
      Set<Long> excluding,
      String scope) {
    TextQuery query = ask(reader);
    Optional<Meaning> meaning = meaning(query);
    if (meaning.isEmpty()) {
      return new Answer(
          ask(open -> open.rankByWords(query, limit, candidates, excluding, scope)), false);
    }
    List<RankedText> texts =
        ask(open -> open.rank(query, meaning.get(), limit, candidates, excluding, scope));
    return new Answer(texts, texts.stream().allMatch(RankedText::byMeaning));
  }

  private Optional<Meaning> meaning(TextQuery query) {
    try {
      Likeness likeness = backlog == null ? Likeness.PLAIN : backlog.likeness().orElse(null);
      if (likeness != null) {
        return Optional.of(Meaning.of(model.embed(query.meaning()), likeness));
      }
      LOG.debug("Searching by keywords only: {} has not answered yet", model.id());
    } catch (RuntimeException e) {
      LOG.warn("Searching by keywords only: {}", e.toString());
    }
    return Optional.empty();
  }

  /**
   * The best texts first; {@code byMeaning} is false when only keywords counted, for one at least.
   */
  record Answer(List<RankedText> texts, boolean byMeaning) {}

  @Override
  public void close() {
    closed = true;
    if (backlog != null) {
      backlog.close();
    }
    news.release();
    try {
      // Not interrupted at first: that would break an index file being written.
      if (!follower.join(PATIENCE_AT_END)) {
        follower.interrupt();
        follower.join(PATIENCE_AT_END);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    TextIndex open = index;
    index = null;
    if (open != null) {
      closeQuietly(open);
    }
  }

  private static void closeQuietly(TextIndex index) {
    try {
      index.close();
    } catch (IOException | RuntimeException e) {
      LOG.warn("The search index did not close: {}", e.toString());
    }
  }

  private <T> T ask(Function<TextIndex, T> question) {
    TextIndex asked = open();
    try {
      return question.apply(asked);
    } catch (AlreadyClosedException closed) {
      TextIndex successor = open();
      if (successor.equals(asked)) {
        throw closed;
      }
      return question.apply(successor);
    }
  }

  private TextIndex open() {
    TextIndex open = index;
    if (open == null) {
      throw new IllegalStateException("the search index is not open");
    }
    return open;
  }

  private void follow() {
    TextIndexer indexer = null;
    while (!closed) {
      Duration pause = LOOK_AGAIN;
      try {
        if (indexer == null || open().isDead()) {
          indexer =
              new TextIndexer(
                  source, openIndex(), model, rebuilds::incrementAndGet, this::lacking);
        }
        long looked = System.nanoTime();
        followed(indexer.catchUp(() -> closed));
        wholeAt = looked;
      } catch (RuntimeException e) {
        pause = PAUSE_AFTER_ERROR;
        stuck(e);
      }
      waitForNews(pause);
    }
  }

  private void lacking() {
    if (backlog != null) {
      backlog.wake();
    }
  }

  private void followed(long revision) {
    if (state == State.STUCK) {
      LOG.info("The index of {} follows the database again", things);
    }
    state = closed ? State.CATCHING_UP : State.COMPLETE;
    synchronized (progress) {
      followed = revision;
      progress.notifyAll();
    }
  }

  /** Said once, not at each of the tries that follow. */
  private void stuck(RuntimeException failure) {
    if (state != State.STUCK && !closed) {
      LOG.warn(
          "The index of {} cannot follow the database; it goes on trying every {} s",
          things,
          PAUSE_AFTER_ERROR.toSeconds(),
          failure);
      state = State.STUCK;
    }
  }

  /** A dead index answers until another one is open. */
  private TextIndex openIndex() {
    TextIndex open = index;
    if (open != null && !open.isDead()) {
      return open;
    }
    IndexIdentity identity = new IndexIdentity(model.id(), source.viewsVersion(), source.id());
    TextIndex opened =
        directory == null ? TextIndex.inMemory(identity) : TextIndex.open(directory, identity);
    opened.read(""); // loads the word lists, so that the first search need not
    index = opened;
    if (open != null) {
      closeQuietly(open);
    }
    return opened;
  }

  private void waitForNews(Duration pause) {
    try {
      if (news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        news.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

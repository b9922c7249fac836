package dev.reelmill.search;

import dev.reelmill.embedding.EmbeddingModel;
import dev.reelmill.posting.PostingStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds postings by meaning and by keyword. A thread of its own follows the database: what an
 * import stores is found within two seconds. A search never waits for it. When the index cannot be
 * written, as on a full disk, searches answer from what is there until it can.
 *
 * <p>Without a model, or while it fails, searches go by keywords and nothing new is indexed.
 * Without an index, searches throw {@link IllegalStateException}.
 */
public final class PostingSearch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PostingSearch.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
  private static final Duration PAUSE_AFTER_ERROR = Duration.ofSeconds(5);

  private static final Duration PATIENCE_AT_END = Duration.ofSeconds(5);

  private enum State {
    CATCHING_UP,
    COMPLETE,
    STUCK
  }

  private final PostingStore postings;
  private final @Nullable Path directory;
  private final EmbeddingModel model;
  private final Semaphore news = new Semaphore(0);
  private final Thread follower;
  private volatile @Nullable PostingIndex index;
  private volatile State state = State.CATCHING_UP;
  private final Object progress = new Object();
  private long followed = -1;
  private volatile boolean closed;

  /**
   * A search that is not yet started.
   *
   * @param directory where the index is kept, or null to keep it in memory only
   */
  public PostingSearch(PostingStore postings, @Nullable Path directory, EmbeddingModel model) {
    this.postings = postings;
    this.directory = directory;
    this.model = model;
    this.follower = Thread.ofPlatform().name("posting-index").daemon().unstarted(this::follow);
  }

  /** Begins to follow the database. */
  public void start() {
    follower.start();
  }

  /** Looks for changes now instead of within half a second. */
  public void lookNow() {
    news.release();
  }

  /**
   * Waits until everything the database holds now can be found.
   *
   * @return false when that took longer than the given time
   */
  public boolean await(Duration patience) throws InterruptedException {
    long wanted = postings.latestRevision();
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

  /** How many postings can be found. */
  public int size() {
    return ask(PostingIndex::size);
  }

  /** What it holds, in a few words for people. */
  public String describe() {
    return (index == null ? "opening" : size() == 0 ? "no postings yet" : size() + " postings")
        + ", "
        + model.id()
        + switch (state) {
          case CATCHING_UP -> ", catching up";
          case COMPLETE -> "";
          case STUCK -> ", cannot follow the database";
        };
  }

  /**
   * The active postings that answer a query best.
   *
   * @param limit how many at most
   * @param candidates how many to consider, at least the limit
   * @param excluding ids of postings to leave out; quick to look up, as thousands are asked for
   * @throws RuntimeException when there is no index
   */
  public Ranking rank(String text, int limit, int candidates, Set<Long> excluding) {
    PostingQuery query = ask(open -> open.read(text));
    float[] vector;
    try {
      vector = model.embed(query.meaning());
    } catch (RuntimeException e) {
      LOG.warn("Searching by keywords only: {}", e.toString());
      return new Ranking(ask(open -> open.rankByWords(query, limit, candidates, excluding)), false);
    }
    return new Ranking(ask(open -> open.rank(query, vector, limit, candidates, excluding)), true);
  }

  @Override
  public void close() {
    closed = true;
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
    PostingIndex open = index;
    index = null;
    if (open != null) {
      closeQuietly(open);
    }
  }

  private static void closeQuietly(PostingIndex index) {
    try {
      index.close();
    } catch (IOException | RuntimeException e) {
      LOG.warn("The search index did not close: {}", e.toString());
    }
  }

  private <T> T ask(Function<PostingIndex, T> question) {
    PostingIndex asked = open();
    try {
      return question.apply(asked);
    } catch (AlreadyClosedException closed) {
      PostingIndex successor = open();
      if (successor.equals(asked)) {
        throw closed;
      }
      return question.apply(successor);
    }
  }

  private PostingIndex open() {
    PostingIndex open = index;
    if (open == null) {
      throw new IllegalStateException("the search index is not open");
    }
    return open;
  }

  private void follow() {
    PostingIndexer indexer = null;
    while (!closed) {
      Duration pause = LOOK_AGAIN;
      try {
        if (indexer == null || open().isDead()) {
          indexer = new PostingIndexer(postings, openIndex(), model);
        }
        followed(indexer.catchUp(() -> closed));
      } catch (RuntimeException e) {
        pause = PAUSE_AFTER_ERROR;
        stuck(e);
      }
      waitForNews(pause);
    }
  }

  private void followed(long revision) {
    if (state == State.STUCK) {
      LOG.info("The search index follows the database again");
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
          "The search index cannot follow the database; it goes on trying every {} s",
          PAUSE_AFTER_ERROR.toSeconds(),
          failure);
      state = State.STUCK;
    }
  }

  /** A dead index answers until another one is open. */
  private PostingIndex openIndex() {
    PostingIndex open = index;
    if (open != null && !open.isDead()) {
      return open;
    }
    IndexIdentity identity = new IndexIdentity(model.id(), postings.source());
    PostingIndex opened =
        directory == null
            ? PostingIndex.inMemory(identity)
            : PostingIndex.open(directory, identity);
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

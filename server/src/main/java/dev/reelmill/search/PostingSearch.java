package dev.reelmill.search;

import dev.reelmill.posting.PostingStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds postings by meaning and by keyword. A thread of its own follows the database: what an
 * import stores is found within two seconds. A search never waits for it.
 *
 * <p>Without a model, or while it fails, searches go by keywords and nothing new is indexed.
 * Without an index, searches throw {@link IllegalStateException}.
 */
public final class PostingSearch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PostingSearch.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
  private static final Duration PAUSE_AFTER_ERROR = Duration.ofSeconds(5);

  private static final Duration PATIENCE_AT_END = Duration.ofSeconds(5);

  private final PostingStore postings;
  private final @Nullable Path directory;
  private final EmbeddingModel model;
  private final Semaphore news = new Semaphore(0);
  private final Thread follower;
  private volatile @Nullable PostingIndex index;
  private volatile boolean complete;
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

  /** Whether everything the database held at the last look can be found. */
  public boolean isComplete() {
    return complete;
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
    return open().size();
  }

  /** What it holds, in a few words for people. */
  public String describe() {
    PostingIndex open = index;
    return (open == null
            ? "opening"
            : open.size() == 0 ? "no postings yet" : open.size() + " postings")
        + ", "
        + model.id()
        + (complete ? "" : ", catching up");
  }

  /**
   * The active postings that answer a query best.
   *
   * @param limit how many at most
   * @param candidates how many to consider, at least the limit
   * @param excluding postings to leave out
   * @throws RuntimeException when there is no index
   */
  public Ranking rank(String text, int limit, int candidates, Collection<Long> excluding) {
    PostingIndex open = open();
    float[] query;
    try {
      query = model.embed(text);
    } catch (RuntimeException e) {
      LOG.warn("Searching by keywords only: {}", e.toString());
      return new Ranking(open.rankByKeywords(text, limit, candidates, excluding), false);
    }
    return new Ranking(open.rank(query, text, limit, candidates, excluding), true);
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
      try {
        open.close();
      } catch (IOException e) {
        LOG.warn("The search index did not close: {}", e.toString());
      }
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
        if (indexer == null) {
          indexer = new PostingIndexer(postings, openIndex(), model);
        }
        long revision = indexer.catchUp(() -> closed);
        complete = !closed;
        synchronized (progress) {
          followed = revision;
          progress.notifyAll();
        }
      } catch (RuntimeException e) {
        complete = false;
        pause = PAUSE_AFTER_ERROR;
        if (!closed) {
          LOG.warn("The search index cannot follow the database", e);
        }
      }
      waitForNews(pause);
    }
  }

  private PostingIndex openIndex() {
    PostingIndex open = index;
    if (open == null) {
      IndexIdentity identity = new IndexIdentity(model.id(), postings.source());
      open =
          directory == null
              ? PostingIndex.inMemory(identity)
              : PostingIndex.open(directory, identity);
      index = open;
    }
    return open;
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

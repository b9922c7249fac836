package dev.reelmill.search;

import dev.reelmill.embedding.EmbeddingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index in step with its database: a thread of its own follows the rows. When the index
 * cannot be written, as on a full disk, it stays open as it is until it can.
 */
final class IndexFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
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
  private final Runnable lacking;
  private final Semaphore news = new Semaphore(0);
  private final Thread follower;
  private volatile @Nullable TextIndex index;
  private volatile State state = State.CATCHING_UP;
  private final AtomicLong rebuilds = new AtomicLong();
  private volatile long wholeAt = System.nanoTime();
  private final Object progress = new Object();
  private long followed = -1;
  private volatile boolean closed;

  /**
   * One that is not yet started.
   *
   * @param things what is found, in a word for people
   * @param directory where the index is kept, or null to keep it in memory only
   * @param lacking is told when texts are found that have no vectors
   */
  IndexFollower(
      String things,
      TextSource source,
      @Nullable Path directory,
      EmbeddingModel model,
      Runnable lacking) {
    this.things = things;
    this.source = source;
    this.directory = directory;
    this.model = model;
    this.lacking = lacking;
    this.follower = Thread.ofPlatform().name(things + "-index").daemon().unstarted(this::follow);
  }

  /** Begins to follow the database. */
  void start() {
    follower.start();
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

  /** The index, or null before it is open. */
  @Nullable TextIndex index() {
    return index;
  }

  /** How long ago the index last had all that the database had. */
  Duration behind() {
    return Duration.ofNanos(System.nanoTime() - wholeAt);
  }

  /** How often the index was begun with nothing in it. */
  long rebuilds() {
    return rebuilds.get();
  }

  /** What people should know of how it follows; empty when all is well. */
  String describe() {
    return switch (state) {
      case CATCHING_UP -> ", catching up";
      case COMPLETE -> "";
      case STUCK -> ", cannot follow the database";
    };
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

  private void follow() {
    TextIndexer indexer = null;
    while (!closed) {
      Duration pause = LOOK_AGAIN;
      try {
        if (indexer == null || isDead()) {
          indexer = new TextIndexer(source, openIndex(), model, rebuilds::incrementAndGet, lacking);
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

  private boolean isDead() {
    TextIndex open = index;
    return open != null && open.isDead();
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

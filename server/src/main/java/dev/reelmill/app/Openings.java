package dev.reelmill.app;

import dev.reelmill.brief.ReelmillException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was opened, to be closed in the opposite order, once. */
final class Openings implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Openings.class);
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private boolean ended;

  /**
   * Opens one more. A close that comes meanwhile waits for it, so that nothing half open is left
   * behind; after it nothing is opened any more.
   */
  synchronized <T extends AutoCloseable> T add(Supplier<T> opening) {
    if (ended) {
      throw new ReelmillException("ending", false, "The server was told to end while it started.");
    }
    T one = opening.get();
    opened.push(one);
    return one;
  }

  /** A failure to close one does not keep the others open. */
  @Override
  public synchronized void close() {
    ended = true;
    while (!opened.isEmpty()) {
      AutoCloseable one = opened.pop();
      try {
        one.close();
      } catch (Exception e) {
        LOG.warn("closing {} failed", one.getClass().getSimpleName(), e);
      }
    }
  }
}

package dev.reelmill.app.database;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A postgres that is started again, where it was, when it dies. One that ended in order was told to
 * by somebody, who meant it.
 */
final class KeptPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KeptPostgres.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Launch launch;
  private @Nullable PostgresGuard guard;
  private boolean closing;

  /** How it is started. */
  interface Launch {
    /**
     * Returns when it takes connections.
     *
     * @throws ReelmillException when it does not start, as long as processes of the last one live
     */
    PostgresGuard start() throws IOException;
  }

  /** Starts it for the first time; a failure of that is the caller's. */
  KeptPostgres(Launch launch) throws IOException {
    this.launch = launch;
    PostgresGuard first = launch.start();
    guard = first;
    Thread.ofPlatform().daemon().name("postgres").start(() -> keep(first));
  }

  private void keep(PostgresGuard first) {
    try {
      PostgresGuard kept = first;
      while (kept != null && kept.awaitEnd() != 0) {
        kept = again();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The next one, or null when there is to be none. */
  private synchronized @Nullable PostgresGuard again() throws InterruptedException {
    while (!closing) {
      LOG.error("PostgreSQL has died and is started again");
      try {
        PostgresGuard next = launch.start();
        guard = next;
        return next;
      } catch (IOException | ReelmillException failure) {
        LOG.error("PostgreSQL does not start: {}", failure.getMessage());
        TimeUnit.MILLISECONDS.timedWait(this, PAUSE.toMillis());
      }
    }
    return null;
  }

  /** Ends its connections and postgres, and waits until it has gone. */
  @Override
  public synchronized void close() {
    closing = true;
    notifyAll();
    if (guard != null) {
      guard.close();
    }
  }
}

package dev.reelmill.app.database;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running postgres under a shell that reads a pipe from this process. When the pipe ends, because
 * {@link #close} closed it or because this process died in whatever way, the shell asks postgres
 * for a fast shutdown (PostgreSQL documentation, "Shutting Down the Server").
 */
final class PostgresGuard implements AutoCloseable {
  /** The shell waits for postgres, so the number it signals cannot be another program's by then. */
  static final String SCRIPT =
      """
      trap '' INT HUP TERM
      exec 3<&0
      "$@" </dev/null 3<&- &
      postgres=$!
      { read -r end <&3; kill -INT "$postgres"; } 2>/dev/null &
      reader=$!
      exec 3<&-
      wait "$postgres"
      code=$?
      kill -KILL "$reader" 2>/dev/null
      exit "$code"
      """;

  private static final Logger LOG = LoggerFactory.getLogger(PostgresGuard.class);
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration STOP = Duration.ofMinutes(1);
  private static final Duration LOOK = Duration.ofMillis(20);

  private final Process shell;
  private final Path data;

  PostgresGuard(Process shell, Path data) {
    this.shell = shell;
    this.data = data;
  }

  /**
   * Waits until connections are taken.
   *
   * @param log where postgres and the shell write until PostgreSQL's own log is open
   * @throws ReelmillException {@code database_failed}; nothing is left running then
   */
  void awaitReady(Path log) throws IOException {
    Instant end = Instant.now().plus(START);
    try {
      while (Postmaster.of(data).filter(Postmaster::ready).isEmpty()) {
        if (shell.waitFor(LOOK)) {
          throw PostgresPrograms.failed("start", "it ended: " + PostgresPrograms.tail(log));
        }
        if (Instant.now().isAfter(end)) {
          close();
          throw PostgresPrograms.failed("start", "not ready after " + START.toSeconds() + " s");
        }
      }
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw PostgresPrograms.failed("start", "interrupted");
    }
  }

  /** Waits until it has gone, for whatever reason; 0 when it ended in order. */
  int awaitEnd() throws InterruptedException {
    return shell.waitFor();
  }

  /** Ends its connections and postgres, and waits until it has gone. */
  @Override
  public void close() {
    try {
      shell.getOutputStream().close();
      if (!shell.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("PostgreSQL in {} takes longer than {} s to end", data, STOP.toSeconds());
      }
    } catch (IOException e) {
      LOG.debug("the pipe to PostgreSQL was closed already", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

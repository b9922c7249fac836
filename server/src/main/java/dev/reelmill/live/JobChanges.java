package dev.reelmill.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears which jobs have changed anywhere (PostgreSQL LISTEN/NOTIFY; a trigger tells). For one
 * waiting thread; keeps one connection, and gets itself a new one when that is lost.
 */
final class JobChanges implements AutoCloseable {
  /** How long nothing may be heard. */
  static final Duration PATIENCE = Duration.ofSeconds(1);

  private final DataSource source;
  private volatile @Nullable Connection connection;
  private volatile boolean closed;

  JobChanges(DataSource source) {
    this.source = source;
  }

  /** Jobs that have changed since the last call; empty after {@link #PATIENCE} without any. */
  List<UUID> await() throws InterruptedException {
    try {
      Connection listening = connection;
      if (listening == null) {
        connection = listen();
        return List.of();
      }
      PGNotification[] heard =
          listening.unwrap(PGConnection.class).getNotifications((int) PATIENCE.toMillis());
      List<UUID> jobs = new ArrayList<>();
      for (PGNotification change : heard == null ? new PGNotification[0] : heard) {
        jobs.add(UUID.fromString(change.getParameter()));
      }
      return jobs.stream().distinct().toList();
    } catch (SQLException lost) {
      release();
      if (closed) {
        throw new InterruptedException("closed");
      }
      Thread.sleep(PATIENCE);
      return List.of();
    }
  }

  private Connection listen() throws SQLException {
    Connection fresh = source.getConnection();
    try (Statement statement = fresh.createStatement()) {
      fresh.setAutoCommit(true);
      statement.execute("listen reelmill_job_changes");
      return fresh;
    } catch (SQLException failure) {
      fresh.close();
      throw failure;
    }
  }

  /**
   * A pool gets back a connection that no longer listens, or a broken one, which it throws away.
   */
  private void release() {
    Connection listening = connection;
    connection = null;
    if (listening == null) {
      return;
    }
    try (listening;
        Statement statement = listening.createStatement()) {
      statement.execute("unlisten *");
    } catch (SQLException gone) {
      // with it, its listening
    }
  }

  /** Ends a wait in another thread and gives the connection up. */
  @Override
  public void close() {
    closed = true;
    Connection listening = connection;
    if (listening != null) {
      try {
        listening.abort(Runnable::run);
      } catch (SQLException alreadyGone) {
        // so does its wait end
      }
    }
  }
}

package dev.reelmill.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wakes a worker when work is queued anywhere (PostgreSQL LISTEN/NOTIFY). A hint, not a promise:
 * claim again after every wait, also after one that timed out. For one waiting thread; keeps one
 * connection, and gets itself a new one when that is lost.
 */
public final class JobSignal implements AutoCloseable {
  private static final String CHANNEL = "reelmill_jobs";

  private final DataSource source;
  private volatile @Nullable Connection connection;
  private volatile boolean waiting;
  private volatile boolean closed;

  /** Wakes all workers once the caller's transaction commits. */
  static void send(JdbcClient database) {
    database.sql("select pg_notify('" + CHANNEL + "', '')").query().singleRow();
  }

  /** Takes its connection when first waited on. */
  public JobSignal(DataSource source) {
    this.source = source;
  }

  /**
   * Waits until work may have been queued since the last wait returned.
   *
   * @param atMost how long to wait when nothing is heard; also bounds the wait for a lost database
   * @return whether there is a reason to look for work; false after the time ran out or on close
   */
  public boolean awaitWork(Duration atMost) throws InterruptedException {
    if (closed) {
      return false;
    }
    try {
      waiting = true;
      return heard(atMost);
    } catch (SQLException lost) {
      release();
      if (!closed) {
        Thread.sleep(atMost);
      }
      return false;
    } finally {
      waiting = false;
    }
  }

  private boolean heard(Duration atMost) throws SQLException {
    Connection listening = connection;
    if (listening == null) {
      connection = listen();
      return true; // what was queued before nobody heard
    }
    PGNotification[] heard =
        listening.unwrap(PGConnection.class).getNotifications((int) Math.max(1, atMost.toMillis()));
    return heard != null && heard.length > 0;
  }

  private Connection listen() throws SQLException {
    Connection fresh = source.getConnection();
    try (Statement statement = fresh.createStatement()) {
      fresh.setAutoCommit(true);
      statement.execute("listen " + CHANNEL);
      return fresh;
    } catch (SQLException failure) {
      fresh.close();
      throw failure;
    }
  }

  /** Ends a wait in another thread and gives the connection up. */
  @Override
  public void close() {
    closed = true;
    Connection listening = connection;
    if (!waiting || listening == null) {
      release();
      return;
    }
    try {
      listening.abort(Runnable::run); // the waiting thread then gives it up
    } catch (SQLException alreadyGone) {
      // so does its wait end
    }
  }

  /** A pool must not lend a connection that still listens. */
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
}

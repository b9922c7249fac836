package dev.reelmill.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears what is said on a channel of the database (PostgreSQL LISTEN/NOTIFY). Hints, not promises:
 * what is said while nobody listens, or while the connection is lost, is not heard. For one waiting
 * thread; keeps one connection from the first wait on, and gets itself a new one when that is lost.
 */
public final class ChannelListener implements AutoCloseable {
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration QUIET = Duration.ofSeconds(30);
  private static final int PROOF_SECONDS = 3;

  private final DataSource source;
  private final String channel;
  private final Duration quiet;
  private long heardAt;
  private volatile @Nullable Connection connection;
  private volatile boolean waiting;
  private volatile boolean closed;

  /**
   * A listener that does not listen yet.
   *
   * @param channel a plain SQL identifier
   */
  public ChannelListener(DataSource source, String channel) {
    this(source, channel, QUIET);
  }

  /** One that doubts its connection when nothing was heard for so long. */
  ChannelListener(DataSource source, String channel, Duration quiet) {
    this.source = source;
    this.channel = channel;
    this.quiet = quiet;
  }

  /** What was heard in a wait. */
  public sealed interface Heard {

    /** Said since the last wait, in order. */
    record Words(List<String> payloads) implements Heard {}

    /** The listener has just begun to listen, and does not know what was said before. */
    record Begun() implements Heard {}

    /** Nothing: the time ran out, the database is away, or the listener was closed. */
    record Silence() implements Heard {}
  }

  /**
   * Waits until something is said.
   *
   * @param atMost how long; when the database is away, at most a second of it
   */
  public Heard await(Duration atMost) throws InterruptedException {
    if (closed) {
      return new Heard.Silence();
    }
    try {
      waiting = true;
      return heard(atMost);
    } catch (SQLException lost) {
      release();
      if (!closed) {
        Thread.sleep(atMost.compareTo(RETRY) < 0 ? atMost : RETRY);
      }
      return new Heard.Silence();
    } finally {
      waiting = false;
    }
  }

  private Heard heard(Duration atMost) throws SQLException {
    Connection listening = connection;
    if (listening == null) {
      connection = listen();
      heardAt = System.nanoTime();
      return new Heard.Begun();
    }
    PGNotification[] heard =
        listening.unwrap(PGConnection.class).getNotifications((int) Math.max(1, atMost.toMillis()));
    if (heard == null || heard.length == 0) {
      proveIfQuiet(listening);
      return new Heard.Silence();
    }
    heardAt = System.nanoTime();
    return new Heard.Words(Stream.of(heard).map(PGNotification::getParameter).toList());
  }

  /** Who only listens does not notice that the other end has vanished without a word. */
  private void proveIfQuiet(Connection listening) throws SQLException {
    if (System.nanoTime() - heardAt < quiet.toNanos()) {
      return;
    }
    if (!listening.isValid(PROOF_SECONDS)) {
      listening.abort(Runnable::run);
      throw new SQLException("the database does not answer on " + channel);
    }
    heardAt = System.nanoTime();
  }

  private Connection listen() throws SQLException {
    Connection fresh = source.getConnection();
    try (Statement statement = fresh.createStatement()) {
      fresh.setAutoCommit(true);
      statement.execute("listen " + channel);
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

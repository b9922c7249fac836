package dev.reelmill.posting;

import dev.reelmill.brief.ReelmillException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The right to import a board: one at a time among all that share the database. It goes when it is
 * closed, and when its process dies.
 */
final class BoardLock implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String CANCELLED = "57014"; // query_canceled: the patience was over
  private static final String KEY = "hashtextextended('board ' || ?, 0)";

  private final Connection connection;

  private BoardLock(Connection connection) {
    this.connection = connection;
  }

  /**
   * Waits for it.
   *
   * @throws ReelmillException {@code board_busy} (retryable) when another import takes too long
   */
  static BoardLock hold(DataSource database, BoardName board) {
    try {
      BoardLock lock = new BoardLock(database.getConnection());
      try {
        lock.ask("select pg_advisory_lock(" + KEY + ")::text is not null", board);
        return lock;
      } catch (SQLException e) {
        lock.close();
        throw e;
      }
    } catch (SQLException e) {
      if (CANCELLED.equals(e.getSQLState())) {
        throw new ReelmillException(
            "board_busy", true, "Another import of " + board + " is still under way", e);
      }
      throw unavailable(board, e);
    }
  }

  /** Takes it, or nothing when somebody has it. */
  static Optional<BoardLock> tryHold(DataSource database, BoardName board) {
    BoardLock lock = null;
    try {
      lock = new BoardLock(database.getConnection());
      if (lock.ask("select pg_try_advisory_lock(" + KEY + ")", board)) {
        return Optional.of(lock);
      }
      lock.close();
      return Optional.empty();
    } catch (SQLException e) {
      if (lock != null) {
        lock.close();
      }
      throw unavailable(board, e);
    }
  }

  private static RuntimeException unavailable(BoardName board, SQLException cause) {
    return new DataAccessResourceFailureException("No lock for board " + board, cause);
  }

  private boolean ask(String question, BoardName board) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setQueryTimeout(Math.toIntExact(PATIENCE.toSeconds()));
      statement.setString(1, board.toString());
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  /** The connection may come from a pool, so its locks do not go with it. */
  @Override
  public void close() {
    try (connection;
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_unlock_all()");
    } catch (SQLException broken) {
      // Then the session is over, and its locks with it.
    }
  }
}

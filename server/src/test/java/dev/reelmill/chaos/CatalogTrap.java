package dev.reelmill.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Holds the transaction up that makes a video known: it waits for a lock that the trap has. */
final class CatalogTrap implements Trap {
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('video subject ' || ?, 0))::text";
  private static final String WAITING =
      "select count(*) > 0 from pg_locks where locktype = 'advisory' and not granted";

  private final Connection holding;

  CatalogTrap(DataSource database, String subject) throws SQLException {
    holding = database.getConnection();
    holding.setAutoCommit(false);
    try (PreparedStatement lock = holding.prepareStatement(LOCK)) {
      lock.setString(1, subject);
      lock.execute();
    }
  }

  @Override
  public boolean sprung() throws SQLException {
    try (PreparedStatement question = holding.prepareStatement(WAITING);
        ResultSet answer = question.executeQuery()) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  @Override
  public void close() throws SQLException {
    holding.rollback();
    holding.setAutoCommit(true);
    holding.close();
  }
}

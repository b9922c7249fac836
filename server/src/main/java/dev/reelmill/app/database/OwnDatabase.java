package dev.reelmill.app.database;

import dev.reelmill.brief.ReelmillException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The database named {@code reelmill} of an embedded server. */
final class OwnDatabase {
  static final String NAME = "reelmill";
  private static final String NO_SUCH_DATABASE = "3D000";

  private OwnDatabase() {}

  /** Makes it when it is not there. */
  static void ensure(DatabaseAddress address) {
    try (Connection connection = connect(address, NAME)) {
      connection.isValid(1);
    } catch (SQLException e) {
      if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
        throw new ReelmillException("database_failed", false, "PostgreSQL refused: " + e, e);
      }
      create(address);
    }
  }

  private static void create(DatabaseAddress address) {
    try (Connection connection = connect(address, "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + NAME);
    } catch (SQLException e) {
      throw new ReelmillException("database_failed", false, "PostgreSQL refused: " + e, e);
    }
  }

  private static Connection connect(DatabaseAddress address, String database) throws SQLException {
    String url = address.url();
    return DriverManager.getConnection(
        url.substring(0, url.lastIndexOf('/') + 1) + database + "?connectTimeout=5",
        address.user(),
        address.password());
  }
}

package dev.reelmill.provider;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that can be away; it is there again for the next who asks after each refusal. */
final class LeavingDatabase extends DelegatingDataSource {
  private final AtomicBoolean away;

  LeavingDatabase(DataSource real, AtomicBoolean away) {
    super(real);
    this.away = away;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (away.compareAndSet(true, false)) {
      throw new SQLTransientConnectionException("away");
    }
    return super.getConnection();
  }
}

package dev.reelmill.reels;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The real database, until a test breaks the way to it. */
final class FailingOnDemand extends DelegatingDataSource {
  volatile boolean broken;
  volatile boolean hangs;
  private final CountDownLatch end = new CountDownLatch(1);

  FailingOnDemand(DataSource real) {
    super(real);
  }

  /** Ends all waiting. */
  void recover() {
    broken = false;
    hangs = false;
    end.countDown();
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (broken) {
      throw new SQLException("broken by the test");
    }
    if (hangs) {
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new SQLException("interrupted", e);
      }
    }
    return super.getConnection();
  }
}

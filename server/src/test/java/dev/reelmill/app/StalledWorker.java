package dev.reelmill.app;

import dev.reelmill.job.Job;
import dev.reelmill.job.Lease;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A worker that stands still in the middle of a write about its job, until it is closed. */
public final class StalledWorker implements AutoCloseable {
  private static final int TRIES = 10;

  private final Connection connection;
  private final Lease lease;

  private StalledWorker(Connection connection, Lease lease) {
    this.connection = connection;
    this.lease = lease;
  }

  /** Claims a job's work and stalls. */
  public static StalledWorker at(SharedServer server, UUID jobId) throws SQLException {
    Lease lease = new HandWork(server).claim(jobId);
    Connection connection = server.part(DataSource.class).getConnection();
    connection.setAutoCommit(false);
    try (PreparedStatement lock =
        connection.prepareStatement(
            "select * from generation_jobs where video_id = ? for update")) {
      lock.setObject(1, lease.job().videoId());
      lock.execute();
    }
    return new StalledWorker(connection, lease);
  }

  /** The job it has claimed. */
  public Job job() {
    return lease.job();
  }

  /**
   * The time of the fastest of some answers, as the machine may have something else to do during
   * others.
   */
  public static Duration fastest(Runnable question) {
    @Nullable Duration fastest = null;
    for (int i = 0; i < TRIES; i++) {
      long begun = System.nanoTime();
      question.run();
      Duration taken = Duration.ofNanos(System.nanoTime() - begun);
      fastest = fastest == null || taken.compareTo(fastest) < 0 ? taken : fastest;
    }
    return fastest == null ? Duration.ZERO : fastest;
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}

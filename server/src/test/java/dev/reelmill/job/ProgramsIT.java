package dev.reelmill.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Two versions of the program on one database, as while one takes the other's place. */
class ProgramsIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  @Test
  void aWorkerTakesWhatItsOwnVersionOrAnEarlierOneAskedFor() {
    DataSource old = version("4 ffmpeg-1");
    DataSource fresh = version("5 ffmpeg-1");
    Programs.register(old);
    Programs.register(fresh);
    Programs.register(old); // started again
    Job ofOld = queue(old, "old");
    Job ofFresh = queue(fresh, "fresh");
    Job later = queue(old, "later");

    assertThat(leases(old).claim("old").orElseThrow().jobId()).isEqualTo(ofOld.jobId());
    assertThat(leases(old).claim("old").orElseThrow().jobId()).isEqualTo(later.jobId());
    assertThat(leases(old).claim("old")).isEmpty();
    assertThat(leases(old).timeToNextClaim()).as("it waits, and does not look at once").isEmpty();
    assertThat(leases(fresh).claim("fresh").orElseThrow().jobId()).isEqualTo(ofFresh.jobId());
    queue(old, "last");
    assertThat(leases(fresh).claim("fresh")).isPresent();
  }

  @Test
  void whoSaysNoVersionAsksForWhatEverybodyMayMake() {
    DataSource any = version("6");
    Programs.register(any);
    Job job = queue(DATABASE.source(), "any");
    assertThat(leases(any).claim("any").orElseThrow().jobId()).isEqualTo(job.jobId());
    Programs.register(DATABASE.source());
    assertThat(
            DATABASE
                .client()
                .sql("select count(*) from programs where program is null")
                .query(Long.class)
                .single())
        .isZero();
  }

  private static Job queue(DataSource source, String workKey) {
    JobStore store = new JobStore(source, new DataSourceTransactionManager(source));
    return ((Submitted.Queued) store.submitShared(JobFixture.request(null, workKey), 0)).job();
  }

  private static Leases leases(DataSource source) {
    return new Leases(source, new DataSourceTransactionManager(source), JobSettings.DEFAULT);
  }

  /** Connections that say they belong to a version. */
  private static DataSource version(String program) {
    return new DelegatingDataSource(DATABASE.source()) {
      @Override
      public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try (var statement = connection.createStatement()) {
          statement.execute("set " + Programs.SETTING + " = '" + program + "'");
        }
        return connection;
      }
    };
  }
}

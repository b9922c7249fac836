package dev.reelmill.app.database;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.reelmill.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;

class DatabaseIT {
  @RegisterExtension static final EmbeddedDatabase SERVER = new EmbeddedDatabase();

  @Test
  void neitherSideWaitsForTheOtherForEver(@TempDir Path home) throws Exception {
    PGSimpleDataSource there = (PGSimpleDataSource) SERVER.source();
    DatabaseAddress address =
        new DatabaseAddress(
            there.getUrl(),
            requireNonNull(there.getUser()),
            requireNonNullElse(there.getPassword(), ""));
    try (Database database = Database.join(home, Optional.of(address));
        Connection connection = database.connections().getConnection()) {
      assertThat(connection.getNetworkTimeout()).isEqualTo(60_000);
      try (ResultSet limit =
          connection.createStatement().executeQuery("show idle_in_transaction_session_timeout")) {
        assertThat(limit.next()).isTrue();
        assertThat(limit.getString(1)).isEqualTo("15s");
      }
    }
  }

  @Test
  void closesInOrderOnAThreadThatWasToldToEnd(@TempDir Path home) {
    Database database = Database.open(home, Optional.empty());
    Logger pool = (Logger) LoggerFactory.getLogger("com.zaxxer.hikari");
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    logged.start();
    pool.addAppender(logged);
    try {
      Thread.currentThread().interrupt();
      database.close();
      assertThat(Thread.interrupted()).isTrue();
    } finally {
      pool.detachAppender(logged);
    }
    assertThat(logged.list).isEmpty();
    assertThat(EmbeddedPostgresServer.running(home)).isEmpty();
  }
}

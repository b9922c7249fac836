package dev.reelmill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A real PostgreSQL for a test class: {@code @RegisterExtension static final EmbeddedDatabase
 * DATABASE = new EmbeddedDatabase();}. The server starts once per JVM, as durable as in production;
 * every class gets a fresh database with all migrations applied.
 */
public final class EmbeddedDatabase implements BeforeAllCallback {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private DataSource source = Server.RUNNING.getPostgresDatabase();

  @Override
  public void beforeAll(ExtensionContext context) throws SQLException {
    String name = "test_" + NUMBER.incrementAndGet();
    JdbcClient.create(Server.RUNNING.getPostgresDatabase()).sql("create database " + name).update();
    source = Server.RUNNING.getDatabase("postgres", name);
    Flyway.configure().dataSource(source).load().migrate();
  }

  /** Opens a new connection every time. */
  public DataSource source() {
    return source;
  }

  /** For statements of the test itself. */
  public JdbcClient client() {
    return JdbcClient.create(source);
  }

  /** Transactions on {@link #source()}. */
  public PlatformTransactionManager transactions() {
    return new DataSourceTransactionManager(source);
  }

  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        return server;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private static void stop(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}

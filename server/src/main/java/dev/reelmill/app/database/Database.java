package dev.reelmill.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.reelmill.brief.EngineVersion;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.job.Programs;
import dev.reelmill.job.WorkerLine;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An open database: connections to it and, when it is ours, the server behind it. */
public final class Database implements AutoCloseable {
  private static final int ANSWER_SECONDS = 3;
  private static final String PROGRAM = "reelmill";

  /**
   * In a transaction: one whose process stands still or is cut off is ended by PostgreSQL, lest its
   * locks keep others from a job that they should take over.
   */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

  /**
   * For an answer: a server that vanished without a word, as a machine does that loses its power,
   * would else be waited for until TCP gives up, or for ever.
   */
  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);

  private final DatabaseAddress address;
  private final HikariDataSource connections;
  private final String description;
  private final @Nullable EmbeddedPostgresServer server;
  private @Nullable HomeLock lock;

  private Database(
      DatabaseAddress address,
      String description,
      @Nullable EmbeddedPostgresServer server,
      String name) {
    this.address = address;
    this.connections = connect(address, name);
    this.description = description;
    this.server = server;
  }

  /**
   * Opens the given database, or starts the embedded one of a home, and brings the schema up to
   * date.
   */
  public static Database open(Path home, Optional<DatabaseAddress> given) {
    Database database = start(home, given);
    try {
      Schema.migrate(unhurried(database.address));
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Database start(Path home, Optional<DatabaseAddress> given) {
    return given.isPresent()
        ? new Database(given.get(), "PostgreSQL at " + given.get(), null, PROGRAM)
        : embedded(EmbeddedPostgresServer.start(home), home);
  }

  /**
   * For a command that comes and goes: joins the database of a server that runs in the home, or
   * opens it for itself. Closing it gives the home back.
   */
  public static Database visit(Path home, Optional<DatabaseAddress> given) {
    return visit(home, given, Database::open);
  }

  /** Whether there is one to look at: one that is given, or one that a server made in the home. */
  public static boolean exists(Path home, Optional<DatabaseAddress> given) {
    return given.isPresent() || EmbeddedPostgresServer.made(home);
  }

  /** The same for one who only looks: the schema stays as it is. */
  public static Database look(Path home, Optional<DatabaseAddress> given) {
    return visit(home, given, Database::start);
  }

  private static Database visit(
      Path home,
      Optional<DatabaseAddress> given,
      BiFunction<Path, Optional<DatabaseAddress>, Database> opening) {
    Optional<HomeLock> lock = given.isPresent() ? Optional.empty() : HomeLock.tryTake(home);
    if (lock.isEmpty() && given.isEmpty()) {
      return join(home, given);
    }
    try {
      Database database = opening.apply(home, given);
      lock.ifPresent(held -> database.lock = held);
      return database;
    } catch (RuntimeException e) {
      lock.ifPresent(HomeLock::close);
      throw e;
    }
  }

  /**
   * Joins the database that another process has opened.
   *
   * @throws ReelmillException {@code database_missing} when none runs in the home
   */
  public static Database join(Path home, Optional<DatabaseAddress> given) {
    return joinAs(home, given, PROGRAM);
  }

  /**
   * The same with connections of a worker's process, so that the database knows when it has none
   * any more.
   */
  public static Database join(Path home, Optional<DatabaseAddress> given, String worker) {
    return joinAs(home, given, WorkerLine.of(worker));
  }

  private static Database joinAs(Path home, Optional<DatabaseAddress> given, String name) {
    DatabaseAddress address =
        given
            .or(() -> EmbeddedPostgresServer.running(home))
            .orElseThrow(
                () ->
                    new ReelmillException("database_missing", true, "No database runs in " + home));
    return new Database(address, "PostgreSQL at " + address, null, name);
  }

  /** Connections to it. */
  public DataSource connections() {
    return connections;
  }

  /** Whether it answers now. */
  public boolean answers() {
    try (Connection connection = connections.getConnection()) {
      return connection.isValid(ANSWER_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Which one it is, for people. */
  public String description() {
    return description;
  }

  /** Also on a thread that was interrupted: closing waits for others, and the flag is kept. */
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    try {
      closeAll();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void closeAll() {
    connections.close();
    if (server != null) {
      server.close();
    }
    if (lock != null) {
      lock.close();
    }
  }

  private static Database embedded(EmbeddedPostgresServer server, Path home) {
    String where = home.resolve("postgres").toString();
    try {
      return new Database(server.address(), "PostgreSQL embedded in " + where, server, PROGRAM);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** For a migration, which may take its time. */
  private static DataSource unhurried(DatabaseAddress address) {
    return new DriverManagerDataSource(address.url(), address.user(), address.password());
  }

  private static HikariDataSource connect(DatabaseAddress address, String name) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(16);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(5_000);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("ApplicationName", name);
    config.addDataSourceProperty("socketTimeout", Long.toString(LONGEST_ANSWER.toSeconds()));
    config.addDataSourceProperty("connectTimeout", "3");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.setConnectionInitSql(
        "set %s = '%s'; set idle_in_transaction_session_timeout = %d"
            .formatted(
                Programs.SETTING,
                EngineVersion.CURRENT.replace("'", "''"),
                LONGEST_SILENCE.toMillis()));
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw new ReelmillException(
          "database_unreachable", true, "No connection to " + address + ": " + e.getMessage(), e);
    }
  }
}

package dev.reelmill.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of a test's own, with the bundled programs and the settings of the embedded server,
 * whose processes may be killed and started again on the same port.
 */
public final class KillablePostgres implements AutoCloseable {
  private static final String USER = "reelmill";
  private static final String PASSWORD = "secret";
  private static final Duration START = Duration.ofMinutes(2);

  private final Path data;
  private final Path log;
  private final int port;
  private final PostgresPrograms programs;
  private @Nullable PostgresGuard guard;
  private @Nullable Future<Integer> end;

  /** Makes its data in a folder, starts it, and makes an empty database. */
  public KillablePostgres(Path folder) throws IOException, InterruptedException {
    Path usual = Files.createDirectories(folder);
    data = usual.resolve("data");
    log = usual.resolve("start.log");
    port = EmbeddedPostgresServer.freePort();
    programs = new PostgresPrograms(PostgresBinaries.unpackedIn(usual));
    DataDirectory.make(programs, data, USER, PASSWORD);
    programs.own(data);
    start();
    awaitAnswer();
    OwnDatabase.ensure(address());
  }

  /** Starts it and does not wait for it: what a killed one left running may yet prevent it. */
  public synchronized void start() throws IOException {
    PostgresGuard started = programs.start(data, log, EmbeddedPostgresServer.settings(port));
    guard = started;
    FutureTask<Integer> ended = new FutureTask<>(started::awaitEnd);
    end = ended;
    Thread.startVirtualThread(ended);
  }

  private void awaitAnswer() throws InterruptedException {
    long deadline = System.nanoTime() + START.toNanos();
    while (!answers(address())) {
      if (!alive() || System.nanoTime() > deadline) {
        throw new AssertionError("PostgreSQL does not answer, see " + log);
      }
      boolean _ = new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
    }
  }

  /** Whether a server with our password answers there. */
  static boolean answers(DatabaseAddress address) {
    String url = address.url().replaceFirst("[^/]*$", "postgres?connectTimeout=5");
    try (Connection connection =
        DriverManager.getConnection(url, address.user(), address.password())) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Whether it runs, or is about to. */
  public synchronized boolean alive() {
    return end != null && !end.isDone();
  }

  /** SIGKILL to its first process, which its others notice. */
  public void kill() {
    postmaster().ifPresent(ProcessHandle::destroyForcibly);
  }

  private Optional<ProcessHandle> postmaster() {
    try {
      return Postmaster.of(data)
          .filter(Postmaster::alive)
          .flatMap(found -> ProcessHandle.of(found.pid()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where it is, for this program. */
  public DatabaseAddress address() {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + OwnDatabase.NAME, USER, PASSWORD);
  }

  /** Where it is, as the setting DATABASE_URL says it. */
  public String url() {
    return "postgresql://%s:%s@127.0.0.1:%d/%s".formatted(USER, PASSWORD, port, OwnDatabase.NAME);
  }

  /** Ends it in order. */
  @Override
  public synchronized void close() {
    if (guard != null) {
      guard.close();
    }
  }
}

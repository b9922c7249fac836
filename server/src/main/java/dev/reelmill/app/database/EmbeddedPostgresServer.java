package dev.reelmill.app.database;

import dev.reelmill.app.settings.SecretFile;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.storage.StorageFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that lives under {@code HOME/postgres} as a child of the server.
 *
 * <p>It runs in a session of its own, so a Ctrl-C in the terminal does not reach it before {@link
 * #close} does. When the process that started it is killed, its guard ends it within seconds; when
 * it is killed itself, it is started again on the same port. Only the loopback address is listened
 * on, with a random password.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
  private static final String USER = "reelmill";

  private final KeptPostgres postgres;
  private final DatabaseAddress address;

  private EmbeddedPostgresServer(KeptPostgres postgres, DatabaseAddress address) {
    this.postgres = postgres;
    this.address = address;
  }

  /**
   * Starts the database of a home, making it when there is none.
   *
   * @throws ReelmillException {@code database_version} when another major version of PostgreSQL
   *     wrote the data, which is then left as it is; {@code disk_full}; {@code home_unusable};
   *     {@code database_failed} with what PostgreSQL printed
   */
  public static EmbeddedPostgresServer start(Path home) {
    Path folder = home.toAbsolutePath().normalize().resolve("postgres");
    Path data = folder.resolve("data");
    DataDirectory.refuseName(folder);
    DataDirectory.refuseOtherMajor(data);
    try {
      Files.createDirectories(folder);
      PostgresPrograms programs = new PostgresPrograms(PostgresBinaries.unpackedIn(folder));
      String password = SecretFile.read(folder.resolve("password"), HexFormat.of()::formatHex);
      if (!Files.exists(data.resolve("PG_VERSION"))) {
        DataDirectory.make(programs, data, USER, password);
      }
      programs.own(data);
      int port = freePort();
      Path log = folder.resolve("start.log");
      KeptPostgres postgres = new KeptPostgres(() -> launch(programs, data, log, port));
      return opened(postgres, address(port, password));
    } catch (IOException e) {
      throw StorageFailure.of("home_unusable", "PostgreSQL cannot be set up in " + folder, e);
    }
  }

  private static EmbeddedPostgresServer opened(KeptPostgres postgres, DatabaseAddress address) {
    try {
      OwnDatabase.ensure(address);
      return new EmbeddedPostgresServer(postgres, address);
    } catch (RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  /** Whether the database of a home has been made. */
  static boolean made(Path home) {
    return Files.exists(home.resolve("postgres").resolve("data").resolve("PG_VERSION"));
  }

  /** The address of the database that another process runs in this home, if one does. */
  public static Optional<DatabaseAddress> running(Path home) {
    Path folder = home.toAbsolutePath().normalize().resolve("postgres");
    Path password = folder.resolve("password");
    try {
      Optional<Postmaster> postmaster = Postmaster.of(folder.resolve("data"));
      return postmaster.isPresent() && postmaster.get().alive() && Files.exists(password)
          ? Optional.of(address(postmaster.get().port(), Files.readString(password)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is. */
  public DatabaseAddress address() {
    return address;
  }

  /** Stops it after its open connections were ended. */
  @Override
  public void close() {
    postgres.close();
  }

  /**
   * What a killed server left running is on its way down; when it is not, because its guard was
   * killed too, it is told to. Either way it is waited for.
   */
  private static void endOrphan(PostgresPrograms programs, Path data) throws IOException {
    Optional<Postmaster> postmaster = Postmaster.of(data).filter(Postmaster::alive);
    if (postmaster.isPresent()) {
      LOG.info("waiting for the PostgreSQL of a killed server to end");
      programs.stop(data);
    }
    // The number in the file may by now be another program's, which PostgreSQL would not forgive.
    Files.deleteIfExists(data.resolve(Postmaster.FILE));
  }

  private static PostgresGuard launch(PostgresPrograms programs, Path data, Path log, int port)
      throws IOException {
    endOrphan(programs, data);
    PostgresGuard guard = programs.start(data, log, settings(port));
    guard.awaitReady(log);
    return guard;
  }

  /** Durable, and reached from this machine only. */
  static List<String> settings(int port) {
    return List.of(
        "port=" + port,
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "fsync=on",
        "synchronous_commit=on",
        "full_page_writes=on",
        "max_connections=100",
        "logging_collector=on",
        "log_directory=log",
        "log_filename=postgresql-%a.log",
        "log_truncate_on_rotation=on");
  }

  private static DatabaseAddress address(int port, String password) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + OwnDatabase.NAME, USER, password);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

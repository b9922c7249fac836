package dev.reelmill.app.database;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that lives under {@code HOME/postgres} as a child of the server.
 *
 * <p>It runs in a session of its own, so a Ctrl-C in the terminal does not reach it before {@link
 * #close} does. When the process that started it is killed it lives on; the next start in the same
 * home adopts it. Only the loopback address is listened on, with a random password.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
  private static final String USER = "reelmill";

  private final Path data;
  private final PostgresPrograms programs;
  private final DatabaseAddress address;
  private final boolean adopted;

  private EmbeddedPostgresServer(
      Path data, PostgresPrograms programs, DatabaseAddress address, boolean adopted) {
    this.data = data;
    this.programs = programs;
    this.address = address;
    this.adopted = adopted;
  }

  /**
   * Starts the database of a home, making it when there is none.
   *
   * @throws ReelmillException {@code database_version} when another major version of PostgreSQL
   *     wrote the data, which is then left as it is; {@code database_failed} with what PostgreSQL
   *     printed
   */
  public static EmbeddedPostgresServer start(Path home) {
    Path folder = home.toAbsolutePath().normalize().resolve("postgres");
    Path data = folder.resolve("data");
    refuseOtherMajor(data);
    try {
      Files.createDirectories(folder);
      PostgresPrograms programs = new PostgresPrograms(PostgresBinaries.unpackedIn(folder));
      String password = password(folder.resolve("password"));
      if (!Files.exists(data.resolve("PG_VERSION"))) {
        initialise(programs, folder, data, password);
      }
      programs.own(data);
      Optional<DatabaseAddress> orphan = adopt(programs, data, password);
      DatabaseAddress address =
          orphan.isPresent() ? orphan.get() : launch(programs, folder, data, password);
      OwnDatabase.ensure(address);
      return new EmbeddedPostgresServer(data, programs, address, orphan.isPresent());
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL's folder " + folder + " cannot be used", e);
    }
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

  /** Whether it was found running, left behind by a killed server. */
  public boolean adopted() {
    return adopted;
  }

  /** Stops it after its open connections were ended. */
  @Override
  public void close() {
    programs.stop(data);
  }

  private static void refuseOtherMajor(Path data) {
    Path version = data.resolve("PG_VERSION");
    try {
      String found = Files.exists(version) ? Files.readString(version).strip() : "";
      if (!found.isEmpty() && !found.equals(PostgresBinaries.MAJOR)) {
        throw new ReelmillException(
            "database_version",
            false,
            "%s was written by PostgreSQL %s; this Reelmill brings PostgreSQL %s. Nothing was changed. Start the Reelmill that wrote it, or move its content with pg_dump, or choose another --home."
                .formatted(data, found, PostgresBinaries.MAJOR));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + version, e);
    }
  }

  /** Made beside its place and moved there when complete, so that a kill leaves no half of it. */
  private static void initialise(PostgresPrograms programs, Path folder, Path data, String password)
      throws IOException {
    Path fresh = Files.createTempDirectory(folder, "data-");
    Path secret = Files.createTempFile(folder, "initial-", "");
    try {
      Files.writeString(secret, password);
      programs.own(fresh);
      programs.own(secret);
      programs.initialise(fresh, USER, secret);
      Files.move(fresh, data);
    } finally {
      Files.delete(secret);
    }
  }

  private static Optional<DatabaseAddress> adopt(
      PostgresPrograms programs, Path data, String password) throws IOException {
    Optional<Postmaster> postmaster = Postmaster.of(data);
    if (postmaster.isEmpty()) {
      return Optional.empty();
    }
    if (!postmaster.get().alive()) {
      // The number in the file may by now be another program's, which PostgreSQL would not forgive.
      Files.deleteIfExists(data.resolve(Postmaster.FILE));
      return Optional.empty();
    }
    DatabaseAddress address = address(postmaster.get().port(), password);
    if (OwnDatabase.answers(address)) {
      LOG.info("adopted the PostgreSQL left running by a killed server, {}", address);
      return Optional.of(address);
    }
    LOG.warn("stopping the PostgreSQL left running by a killed server, it does not answer");
    programs.stop(data);
    return Optional.empty();
  }

  private static DatabaseAddress launch(
      PostgresPrograms programs, Path folder, Path data, String password) throws IOException {
    int port = freePort();
    Path logs = data.resolve("log");
    programs.start(
        data,
        folder.resolve("start.log"),
        List.of(
            "port=" + port,
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=100",
            "logging_collector=on",
            "log_directory=" + logs,
            "log_filename=postgresql-%a.log",
            "log_truncate_on_rotation=on"));
    return address(port, password);
  }

  private static DatabaseAddress address(int port, String password) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + OwnDatabase.NAME, USER, password);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      Path fresh =
          Files.createTempFile(
              file.getParent(),
              "password-",
              "",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, HexFormat.of().formatHex(random));
      Files.move(fresh, file);
    }
    return Files.readString(file);
  }
}

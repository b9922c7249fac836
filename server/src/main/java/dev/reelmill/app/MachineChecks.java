package dev.reelmill.app;

import dev.reelmill.app.database.Database;
import dev.reelmill.app.settings.Settings;
import dev.reelmill.storage.ObjectStore;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the machine must offer. */
final class MachineChecks {
  private static final long ENOUGH_BYTES = 2_000_000_000L;

  private MachineChecks() {}

  static String java() {
    return System.getProperty("java.vm.vendor")
        + " "
        + Runtime.version()
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " processors";
  }

  static String disk(Path home) throws IOException {
    Path there = home.toAbsolutePath().normalize();
    Files.createDirectories(there);
    long free = Files.getFileStore(there).getUsableSpace();
    String have = "%.1f GB free in %s".formatted(free / 1e9, there);
    if (free < ENOUGH_BYTES) {
      throw new IOException(have + ": 2 GB are wanted. Free some, or choose another --home.");
    }
    return have;
  }

  static String port(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.getLocalPort() + " is free";
    } catch (IOException e) {
      throw new IOException(
          port + " is in use, by a running Reelmill or another program. Choose with --port.", e);
    }
  }

  static String database(Settings settings) {
    try (Database database = Database.visit(settings.home(), settings.databaseUrl())) {
      return database.description();
    }
  }

  static String objects(Settings settings) {
    ObjectStore store = StorageConfiguration.open(settings);
    store.check();
    return store.description();
  }
}

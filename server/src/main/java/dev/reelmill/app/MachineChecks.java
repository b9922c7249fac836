package dev.reelmill.app;

import com.sun.management.OperatingSystemMXBean;
import dev.reelmill.app.settings.Settings;
import dev.reelmill.redis.Redis;
import dev.reelmill.storage.ObjectStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the machine must offer. */
final class MachineChecks {
  private static final long ENOUGH_BYTES = 2_000_000_000L;

  private static final long SERVER_BYTES = 900_000_000L;
  private static final long WORKER_BYTES = 1_100_000_000L;

  private MachineChecks() {}

  static String java() {
    return System.getProperty("java.vm.vendor")
        + " "
        + Runtime.version()
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " processors";
  }

  /** What is free where the home is, or where it would be made. */
  static String disk(Path home) throws IOException {
    Path wanted = home.toAbsolutePath().normalize();
    Path there = nearest(wanted);
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      throw new IOException(there + " is no folder to write in. Choose another --home.");
    }
    long free = Files.getFileStore(there).getUsableSpace();
    String have = "%.1f GB free in %s".formatted(free / 1e9, wanted);
    if (free < ENOUGH_BYTES) {
      throw new IOException(have + ": 2 GB are wanted. Free some, or choose another --home.");
    }
    return have;
  }

  /** The folder, or the first above it that is there. */
  private static Path nearest(Path wanted) {
    Path there = wanted;
    @Nullable Path above = wanted;
    while (above != null && !Files.exists(there)) {
      there = above;
      above = above.getParent();
    }
    return there;
  }

  /** What it has against what a server, its database and workers were seen to take. */
  static Finding memory(int workers) {
    long there =
        ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
            ? system.getTotalMemorySize()
            : Long.MAX_VALUE;
    long wanted = SERVER_BYTES + workers * WORKER_BYTES;
    return Finding.of(
        "%.1f GB".formatted(there / 1e9),
        there < wanted,
        "a server and %d workers may take %.1f GB with films of 1080p. Run fewer workers (--workers) or on more machines"
            .formatted(workers, wanted / 1e9));
  }

  static Examination managementPort(int port) {
    return Examination.of("probes", () -> port(port, "REELMILL_MANAGEMENT_PORT"));
  }

  /** Whether the port is free; 0 is any. */
  static String port(int port, String chosenWith) throws IOException {
    if (port == 0) {
      return "any that is free";
    }
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.getLocalPort() + " is free";
    } catch (IOException e) {
      throw new IOException(
          port
              + " is in use, by a running Reelmill or another program. Choose with "
              + chosenWith
              + ".",
          e);
    }
  }

  static String redis(Settings settings) {
    if (settings.redis().isEmpty()) {
      return "not configured";
    }
    try (Redis redis = Redis.open(settings.redis().get())) {
      return redis.check();
    }
  }

  static String noDatabase(Path home) {
    return "not there yet; a server makes it in %s, unless DATABASE_URL names another"
        .formatted(home.toAbsolutePath().normalize().resolve("postgres"));
  }

  static String objects(Settings settings) {
    Path folder = StorageConfiguration.folder(settings);
    if (settings.bucket().isEmpty() && !Files.exists(folder)) {
      return "not there yet; a server makes %s, unless S3_BUCKET names a bucket".formatted(folder);
    }
    ObjectStore store = StorageConfiguration.open(settings);
    store.check();
    return store.description();
  }
}

package dev.reelmill.app.database;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Held by the one process that owns a home. The operating system lets go of it when that dies. */
public final class HomeLock implements AutoCloseable {
  private static final String FILE = "reelmill.lock";
  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the home.
   *
   * @throws ReelmillException {@code home_in_use} when another process has it
   */
  public static HomeLock take(Path home) {
    return tryTake(home)
        .orElseThrow(
            () ->
                new ReelmillException(
                    "home_in_use",
                    false,
                    "Another Reelmill%s is using %s. Stop it first, or choose another --home."
                        .formatted(holder(home), home.toAbsolutePath().normalize())));
  }

  /** Takes the home, or gives nothing when another process has it. */
  public static Optional<HomeLock> tryTake(Path home) {
    try {
      Files.createDirectories(home);
      FileChannel channel =
          FileChannel.open(home.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0);
      byte[] holder = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
      channel.write(ByteBuffer.wrap(holder));
      return Optional.of(new HomeLock(channel));
    } catch (IOException e) {
      throw new ReelmillException(
          "home_unusable", false, "The home folder " + home + " cannot be used: " + e, e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String holder(Path home) {
    try {
      return " (process " + Files.readString(home.resolve(FILE)).strip() + ")";
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.reelmill.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Hidden files of a folder: objects that are being written, and the lock of those who compare. */
record PartFiles(Path folder) {
  private static final String PART = ".part-";
  private static final String LOCK = ".lock-";

  /** Far longer than any put takes: the clock may have been set in its middle. */
  private static final Duration LONGEST_PUT = Duration.ofDays(1);

  /** A file for an object that is yet to be written. */
  Path next() {
    return folder.resolve(PART + UUID.randomUUID());
  }

  /** Removes what puts left whose processes have died. */
  void removeDead() throws IOException {
    Instant dead = Instant.now().minus(LONGEST_PUT);
    try (var files = Files.newDirectoryStream(folder, PART + "*")) {
      for (Path part : files) {
        if (Files.getLastModifiedTime(part).toInstant().isBefore(dead)) {
          Files.deleteIfExists(part);
        }
      }
    }
  }

  static void deleteQuietly(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException stays) {
      // hidden from every key, and removed when the store is opened again
    }
  }

  /**
   * A lock among processes; among the threads of one, something else must see to it. Each number
   * has a file of its own, because a process that closes a file loses all its locks on it.
   */
  FileChannel lock(int number) throws IOException {
    Path file = folder.resolve(LOCK + number);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      channel.lock();
      return channel;
    } catch (IOException | RuntimeException failure) {
      channel.close();
      throw failure;
    }
  }
}

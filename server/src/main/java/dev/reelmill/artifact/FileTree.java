package dev.reelmill.artifact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole files and directories. */
final class FileTree {
  private FileTree() {}

  /** What is directly in a directory. */
  static List<Path> children(Path directory) {
    try (Stream<Path> list = Files.list(directory)) {
      return list.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Size of all files, in bytes; files that vanish meanwhile count nothing. */
  static long bytes(Path root) {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile).mapToLong(FileTree::size).sum();
    } catch (IOException | UncheckedIOException vanished) {
      return 0;
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException vanished) {
      return 0;
    }
  }

  /**
   * Puts every file's content on the disk, so that a moved tree is never found empty after a power
   * cut.
   */
  static void flush(Path root) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
  }

  /**
   * Deletes a tree so that it is never seen in part, not even after a crash: it first moves out of
   * sight.
   *
   * @param hidden where nothing is, on the same disk, cleared after crashes
   */
  static void deleteAtOnce(Path root, Path hidden) {
    try {
      Files.move(root, hidden, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException gone) {
      return; // deleted by another
    }
    deleteQuietly(hidden);
  }

  /** Deletes as much as can be deleted. */
  static void deleteQuietly(Path root) {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (NoSuchFileException gone) {
      // deleted by another
    } catch (IOException | UncheckedIOException e) {
      // what stays is found by the next cleaning
    }
  }
}

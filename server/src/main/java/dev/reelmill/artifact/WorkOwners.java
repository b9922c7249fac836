package dev.reelmill.artifact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells the work of living processes from that of dead ones, in a directory that they share. A
 * process holds the lock of a file until it ends, whatever ends it, and all that it begins carries
 * that file's name.
 */
final class WorkOwners {
  /**
   * The locked files of this process by their names. Nobody may open such a file again: closing it
   * would give up the lock.
   */
  private static final Map<String, FileChannel> OURS = new ConcurrentHashMap<>();

  private final Path files;
  private @Nullable String own;

  /** Owners with their files in a directory. */
  WorkOwners(Path files) {
    this.files = files;
  }

  /** A new name for work of this process. */
  synchronized String newName() throws IOException {
    String owner = own;
    while (owner == null) {
      owner = take();
    }
    own = owner;
    return owner + "." + UUID.randomUUID();
  }

  /** A locked file's name, or null when a cleaning came between its making and its lock. */
  private @Nullable String take() throws IOException {
    String name = UUID.randomUUID().toString();
    Path file = files.resolve(name);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    OURS.put(name, channel);
    if (channel.tryLock() != null && Files.exists(file)) {
      return name;
    }
    OURS.remove(name);
    channel.close();
    return null;
  }

  /** Deletes the work that no living process owns. */
  void clear(Path work) {
    for (Path begun : FileTree.children(work)) {
      String owner = begun.getFileName().toString().replaceFirst("\\..*", "");
      if (!lives(owner, false)) {
        FileTree.deleteQuietly(begun);
      }
    }
    FileTree.children(files).forEach(file -> lives(file.getFileName().toString(), true));
  }

  private boolean lives(String owner, boolean removed) {
    if (OURS.containsKey(owner)) {
      return true;
    }
    Path file = files.resolve(owner);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null && removed) {
        Files.deleteIfExists(file);
      }
      return lock == null;
    } catch (NoSuchFileException gone) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.reelmill.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;

/** Puts files where they belong so that neither a reader nor a power cut ever sees half of one. */
final class DurableFiles {
  private static final int TRIES = 50;

  private DurableFiles() {}

  /**
   * Moves a written file to its place, replacing what is there, once its content is on the disk.
   */
  static void place(Path part, Path target) throws IOException {
    flush(part, StandardOpenOption.WRITE);
    Path changed = move(part, target, TRIES);
    try {
      flushFolders(target, changed);
    } catch (NoSuchFileException deletedMeanwhile) {
      // the file has gone again, and its folder with it
    }
  }

  /**
   * Deletes a file where there is one, and with it the folders below a root that it leaves empty.
   */
  static void delete(Path file, Path root) throws IOException {
    Path path = file;
    try {
      while (!path.equals(root) && Files.deleteIfExists(path)) {
        path = parent(path);
      }
    } catch (DirectoryNotEmptyException stays) {
      // holds other objects
    }
  }

  /** A delete may take a folder for empty just before the file arrives: then once more. */
  private static Path move(Path part, Path target, int tries) throws IOException {
    try {
      Path changed = createFolders(target);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      return changed;
    } catch (NoSuchFileException folderVanished) {
      if (tries == 1) {
        throw folderVanished;
      }
      return move(part, target, tries - 1);
    }
  }

  /** Creates the folders above a file and returns the highest one that has changed. */
  private static Path createFolders(Path file) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    Path folder = parent(file);
    while (!Files.isDirectory(folder)) {
      missing.push(folder);
      folder = parent(folder);
    }
    if (!missing.isEmpty()) {
      Files.createDirectories(missing.peekLast());
    }
    return folder;
  }

  /** A name lasts only once the folder that holds it is on the disk. */
  private static void flushFolders(Path file, Path highest) throws IOException {
    Path folder = file;
    do {
      folder = parent(folder);
      flush(folder, StandardOpenOption.READ);
    } while (!folder.equals(highest));
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("nothing is above " + path);
    }
    return parent;
  }

  private static void flush(Path path, StandardOpenOption mode) throws IOException {
    try (FileChannel channel = FileChannel.open(path, mode)) {
      channel.force(true);
    }
  }
}

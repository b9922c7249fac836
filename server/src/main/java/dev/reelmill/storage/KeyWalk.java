package dev.reelmill.storage;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tells the keys of files under a root in order, and holds no more of them than the names in the
 * folders that it stands in. What vanishes while it walks was never there.
 */
final class KeyWalk {
  private final Path root;
  private final String prefix;
  private final Consumer<String> visit;

  private KeyWalk(Path root, String prefix, Consumer<String> visit) {
    this.root = root;
    this.prefix = prefix;
    this.visit = visit;
  }

  /** Tells the keys that start with the prefix. */
  static void over(Path root, String prefix, Consumer<String> visit) throws IOException {
    new KeyWalk(root, prefix, visit).through(prefix.substring(0, prefix.lastIndexOf('/') + 1));
  }

  /**
   * Folders stand in the order of their keys if their names are sorted with the slash that follows.
   *
   * @param folder empty, or with a slash at its end
   */
  private void through(String folder) throws IOException {
    for (String name : names(folder)) {
      String key = folder + name;
      boolean whole = !key.endsWith("/");
      if (!key.startsWith(prefix)
          || !ObjectKeys.isKey(whole ? key : key.substring(0, key.length() - 1))) {
        continue;
      }
      if (whole) {
        visit.accept(key);
      } else {
        through(key);
      }
    }
  }

  private List<String> names(String folder) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(folder))) {
      for (Path entry : entries) {
        name(entry, names);
      }
    } catch (NoSuchFileException | NotDirectoryException gone) {
      return List.of();
    } catch (DirectoryIteratorException failure) {
      throw failure.getCause();
    }
    names.sort(null);
    return names;
  }

  private static void name(Path entry, List<String> names) throws IOException {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isDirectory()) {
        names.add(entry.getFileName() + "/");
      } else if (attributes.isRegularFile()) {
        names.add(entry.getFileName().toString());
      }
    } catch (NoSuchFileException gone) {
      // it vanished
    }
  }
}

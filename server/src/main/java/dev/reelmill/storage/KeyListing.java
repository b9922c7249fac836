package dev.reelmill.storage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Collects the keys of files under a root; what vanishes while it walks was never there. */
final class KeyListing extends SimpleFileVisitor<Path> {
  private final Path root;
  private final String prefix;
  private final List<String> keys = new ArrayList<>();

  private KeyListing(Path root, String prefix) {
    this.root = root;
    this.prefix = prefix;
  }

  /** The keys that start with the prefix, sorted. */
  static List<String> of(Path root, String prefix) throws IOException {
    KeyListing listing = new KeyListing(root, prefix);
    Files.walkFileTree(folderOf(root, prefix), listing);
    listing.keys.sort(null);
    return listing.keys;
  }

  /** Where the search for a prefix may start: its last whole folder. */
  private static Path folderOf(Path root, String prefix) {
    String folder = prefix.substring(0, Math.max(0, prefix.lastIndexOf('/')));
    return ObjectKeys.isKey(folder) ? root.resolve(folder) : root;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String key = root.relativize(file).toString();
    if (attributes.isRegularFile() && key.startsWith(prefix) && ObjectKeys.isKey(key)) {
      keys.add(key);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
    if (failure instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw failure;
  }
}

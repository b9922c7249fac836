package dev.reelmill.storage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Collects the keys of files under a root; what vanishes while it walks was never there. */
final class KeyListing extends SimpleFileVisitor<Path> {
  private final Path root;
  private final String prefix;
  private final List<String> keys;

  /** Adds to the keys those that start with the prefix, in no order. */
  KeyListing(Path root, String prefix, List<String> keys) {
    this.root = root;
    this.prefix = prefix;
    this.keys = keys;
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

package dev.reelmill.storage;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Objects as files under a directory. A put writes beside the target, flushes to the disk and
 * renames, so that readers and power cuts see the old object or the new one.
 */
public final class LocalObjectStore implements ObjectStore {
  /**
   * Path segments that start with a letter or digit: never empty, never {@code ..}, never hidden.
   */
  private static final Pattern KEY =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

  private final Path root;

  /** Opens the store, creating its directory where needed. */
  public LocalObjectStore(Path root) {
    this.root = root.toAbsolutePath().normalize();
    try {
      Files.createDirectories(this.root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void put(String key, Path file) {
    store(key, part -> Files.copy(file, part));
  }

  @Override
  public void put(String key, byte[] content) {
    store(key, part -> Files.write(part, content));
  }

  private interface Writing {
    void to(Path part) throws IOException;
  }

  private void store(String key, Writing writing) {
    Path target = path(key);
    Path folder = folder(target);
    Path part = root.resolve(".part-" + UUID.randomUUID());
    try {
      Files.createDirectories(folder);
      writing.to(part);
      flush(part);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      flushDirectory(folder);
    } catch (IOException e) {
      throw failure(key, e);
    } finally {
      deleteQuietly(part);
    }
  }

  private static ReelmillException failure(String key, IOException e) {
    boolean full = String.valueOf(e.getMessage()).contains("No space left");
    return new ReelmillException(
        full ? "disk_full" : "upload_failed",
        true,
        "cannot store " + key + ": " + e.getMessage(),
        e);
  }

  private static void flush(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** The rename itself lasts only once its directory is on the disk. */
  private static void flushDirectory(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void deleteQuietly(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // a hidden file, which no key names
    }
  }

  @Override
  public Optional<StoredObject> find(String key) {
    if (!KEY.matcher(key).matches()) {
      return Optional.empty();
    }
    try {
      BasicFileAttributes file = Files.readAttributes(path(key), BasicFileAttributes.class);
      if (!file.isRegularFile()) {
        return Optional.empty();
      }
      String etag =
          Long.toHexString(file.lastModifiedTime().to(TimeUnit.MICROSECONDS))
              + "-"
              + Long.toHexString(file.size());
      return Optional.of(
          new StoredObject(key, file.size(), etag, file.lastModifiedTime().toInstant()));
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  @Override
  public InputStream open(String key) {
    try {
      return Files.newInputStream(path(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void delete(String key) {
    try {
      Path file = path(key);
      Files.deleteIfExists(file);
      for (Path folder = folder(file);
          !folder.equals(root) && isEmpty(folder);
          folder = folder(folder)) {
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder(Path inside) {
    Path parent = inside.getParent();
    return parent == null ? root : parent;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.findAny().isEmpty();
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  @Override
  public List<String> list(String prefix) {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .filter(key -> KEY.matcher(key).matches() && key.startsWith(prefix))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Path> file(String key) {
    return find(key).map(object -> path(object.key()));
  }

  private Path path(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("not an object key: " + key);
    }
    return root.resolve(key);
  }
}

package dev.reelmill.storage;

import dev.reelmill.brief.ReelmillException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Objects as files under a directory, which several processes may share. A put writes a hidden
 * file, flushes it to the disk and renames it: readers and power cuts see the old object or the new
 * one.
 */
public final class LocalObjectStore implements ObjectStore {
  private static final List<Lock> COMPARING =
      Stream.<Lock>generate(ReentrantLock::new).limit(16).toList();

  private final Path root;
  private final PartFiles parts;

  /** Opens the store, creating its directory where needed and removing what dead puts left. */
  public LocalObjectStore(Path root) {
    this.root = root.toAbsolutePath().normalize();
    this.parts = new PartFiles(this.root);
    try {
      Files.createDirectories(this.root);
      parts.removeDead();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
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

  @Override
  public boolean replace(String key, Optional<StoredObject> before, byte[] content) {
    int number = Math.floorMod(key.hashCode(), COMPARING.size());
    COMPARING.get(number).lock();
    try (FileChannel _ = parts.lock(number)) {
      boolean same = find(key).map(StoredObject::etag).equals(before.map(StoredObject::etag));
      if (same) {
        put(key, content);
      }
      return same;
    } catch (IOException failure) {
      throw StorageFailure.of("upload_failed", "cannot store " + key, failure);
    } finally {
      COMPARING.get(number).unlock();
    }
  }

  private interface Writing {
    void to(Path part) throws IOException;
  }

  private void store(String key, Writing writing) {
    Path target = path(key);
    Path part = parts.next();
    try {
      writing.to(part);
      // Finer than the kernel's own stamps, which two puts in a row may share: the etag needs it.
      Files.setLastModifiedTime(part, FileTime.from(Instant.now()));
      DurableFiles.place(part, target);
    } catch (IOException failure) {
      PartFiles.deleteQuietly(part);
      throw StorageFailure.of("upload_failed", "cannot store " + key, failure);
    }
  }

  @Override
  public Optional<StoredObject> find(String key) {
    if (!ObjectKeys.isKey(key)) {
      return Optional.empty();
    }
    try {
      BasicFileAttributes file = Files.readAttributes(path(key), BasicFileAttributes.class);
      return file.isRegularFile() ? Optional.of(object(key, file)) : Optional.empty();
    } catch (IOException failure) {
      if (isAbsent(key, failure)) {
        return Optional.empty();
      }
      throw unreadable(failure);
    }
  }

  /** Nothing there, or an object in the place of a folder; but not when the root itself is gone. */
  private boolean isAbsent(String key, IOException failure) {
    Path above = root.relativize(path(key)).getParent();
    while (above != null && !Files.isRegularFile(root.resolve(above))) {
      above = above.getParent();
    }
    return (failure instanceof NoSuchFileException || above != null) && Files.isDirectory(root);
  }

  @Override
  public void check() {
    if (!Files.isDirectory(root) || !Files.isReadable(root)) {
      throw unreadable(new IOException("not a folder that can be read"));
    }
    Path part = parts.next();
    try {
      Files.write(part, new byte[1]);
    } catch (IOException failure) {
      throw StorageFailure.of("storage_unwritable", "cannot write in " + root, failure);
    } finally {
      PartFiles.deleteQuietly(part);
    }
  }

  private ReelmillException unreadable(IOException failure) {
    return new ReelmillException(
        "storage_unreadable",
        true,
        "cannot read the objects in " + root + ": " + failure.getMessage(),
        failure);
  }

  private static StoredObject object(String key, BasicFileAttributes file) {
    FileTime modified = file.lastModifiedTime();
    String etag =
        Long.toHexString(modified.to(TimeUnit.MICROSECONDS)) + "-" + Long.toHexString(file.size());
    return new StoredObject(key, file.size(), etag, modified.toInstant());
  }

  @Override
  public InputStream open(String key) {
    return open(key, 0, Long.MAX_VALUE);
  }

  @Override
  public InputStream open(String key, long first, long length) {
    try {
      Path file = file(key).orElseThrow(() -> new FileNotFoundException(key));
      return new FileSlice(file, first, length);
    } catch (NoSuchFileException deletedMeanwhile) {
      throw new UncheckedIOException(new FileNotFoundException(key));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void delete(String key) {
    Path path = path(key);
    try {
      DurableFiles.delete(path, root);
    } catch (IOException failure) {
      throw new ReelmillException(
          "delete_failed", true, "cannot delete " + key + ": " + failure.getMessage(), failure);
    }
  }

  @Override
  public void walk(String prefix, Consumer<String> visit) {
    if (!ObjectKeys.startsKeys(prefix)) {
      return;
    }
    try {
      KeyWalk.over(root, prefix, visit);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public Optional<Path> file(String key) {
    return find(key).map(object -> path(object.key()));
  }

  @Override
  public Optional<TemporaryLink> link(String key) {
    return Optional.empty();
  }

  @Override
  public String description() {
    return "local directory " + root;
  }

  private Path path(String key) {
    if (!ObjectKeys.isKey(key)) {
      throw new IllegalArgumentException("not an object key: " + key);
    }
    return root.resolve(key);
  }
}

package dev.reelmill.storage;

import dev.reelmill.brief.ReelmillException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Objects as files under a directory, which several processes may share. A put writes a hidden
 * file, flushes it to the disk and renames it: readers and power cuts see the old object or the new
 * one.
 */
public final class LocalObjectStore implements ObjectStore {
  private static final String PART = ".part-";
  private static final Duration LONGEST_PUT = Duration.ofHours(1);

  private final Path root;

  /** Opens the store, creating its directory where needed and removing what dead puts left. */
  public LocalObjectStore(Path root) {
    this.root = root.toAbsolutePath().normalize();
    try {
      Files.createDirectories(this.root);
      removeDeadParts();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void removeDeadParts() throws IOException {
    Instant dead = Instant.now().minus(LONGEST_PUT);
    try (var files = Files.newDirectoryStream(root, PART + "*")) {
      for (Path part : files) {
        if (Files.getLastModifiedTime(part).toInstant().isBefore(dead)) {
          Files.deleteIfExists(part);
        }
      }
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
    Path part = root.resolve(PART + UUID.randomUUID());
    try {
      writing.to(part);
      // Finer than the kernel's own stamps, which two puts in a row may share: the etag needs it.
      Files.setLastModifiedTime(part, FileTime.from(Instant.now()));
      DurableFiles.place(part, target);
    } catch (IOException failure) {
      deleteQuietly(part);
      throw StorageFailure.of("upload_failed", "cannot store " + key, failure);
    }
  }

  private static void deleteQuietly(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException stays) {
      // hidden from every key, and removed when the store is opened again
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
    Path part = root.resolve(PART + UUID.randomUUID());
    try {
      Files.write(part, new byte[1]);
    } catch (IOException failure) {
      throw StorageFailure.of("storage_unwritable", "cannot write in " + root, failure);
    } finally {
      deleteQuietly(part);
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
    try {
      return Files.newInputStream(file(key).orElseThrow(() -> new FileNotFoundException(key)));
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
      // The folders that this leaves empty go too; one that is no longer empty ends it.
      while (!path.equals(root) && Files.deleteIfExists(path) && path.getParent() != null) {
        path = path.getParent();
      }
    } catch (DirectoryNotEmptyException stays) {
      // holds other objects
    } catch (IOException failure) {
      throw new ReelmillException(
          "delete_failed", true, "cannot delete " + key + ": " + failure.getMessage(), failure);
    }
  }

  @Override
  public List<String> list(String prefix) {
    List<String> keys = new ArrayList<>();
    try {
      Files.walkFileTree(folderOf(prefix), new KeyListing(root, prefix, keys));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    keys.sort(null);
    return keys;
  }

  /** Where the search for a prefix may start: its last whole folder. */
  private Path folderOf(String prefix) {
    String folder = prefix.substring(0, Math.max(0, prefix.lastIndexOf('/')));
    return ObjectKeys.isKey(folder) ? root.resolve(folder) : root;
  }

  @Override
  public Optional<Path> file(String key) {
    return find(key).map(object -> path(object.key()));
  }

  private Path path(String key) {
    if (!ObjectKeys.isKey(key)) {
      throw new IllegalArgumentException("not an object key: " + key);
    }
    return root.resolve(key);
  }
}

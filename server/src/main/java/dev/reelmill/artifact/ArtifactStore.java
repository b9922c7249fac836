package dev.reelmill.artifact;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.storage.StorageFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/**
 * Keeps the results of stages under the hash of their inputs, on local disk.
 *
 * <p>A result is a file or a directory and never changes. It appears whole or not at all. Above the
 * size limit the results used least recently go. Several processes may share one directory.
 * Failures are {@link ReelmillException} {@code artifact_failed} or {@code disk_full}, retryable.
 */
public final class ArtifactStore {
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{16,64}");

  private final Path kept;
  private final Path work;
  private final WorkOwners owners;
  private final Eviction eviction;
  private final InstantSource clock;
  private final LongAdder found = new LongAdder();
  private final LongAdder missed = new LongAdder();

  /**
   * How often results were looked for through this object.
   *
   * @param found times they were there
   * @param missed times they were not
   */
  public record Lookups(long found, long missed) {}

  /**
   * Opens the store, creating its directory where needed.
   *
   * @param limitBytes how much may be kept; the result kept last stays even if it alone is larger
   */
  public ArtifactStore(Path directory, long limitBytes, InstantSource clock) {
    this.kept = directory.resolve("kept");
    this.work = directory.resolve("work");
    this.clock = clock;
    this.owners = new WorkOwners(directory.resolve("owners"));
    this.eviction = new Eviction(kept, limitBytes, clock, this::delete);
    try {
      Files.createDirectories(kept);
      Files.createDirectories(work);
      Files.createDirectories(directory.resolve("owners"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The result under a key; finding it counts as using it. */
  public Optional<Path> find(String key) {
    Path path = path(key);
    try {
      if (Files.exists(path)) {
        Files.setLastModifiedTime(path, FileTime.from(clock.instant()));
        found.increment();
        return Optional.of(path);
      }
    } catch (IOException evictedMeanwhile) {
      // then it is not there
    }
    missed.increment();
    return Optional.empty();
  }

  /** The bytes of the file under a key; none when it is evicted while it is read. */
  public Optional<byte[]> content(String key) {
    Optional<Path> file = find(key);
    try {
      return file.isEmpty() ? Optional.empty() : Optional.of(Files.readAllBytes(file.get()));
    } catch (NoSuchFileException evictedMeanwhile) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How often results were looked for so far. */
  public Lookups lookups() {
    return new Lookups(found.sum(), missed.sum());
  }

  /**
   * Keeps a file or directory by moving it in. Where the key is known already, that result stays
   * and the source is deleted.
   *
   * @param source made by {@link #newWorkDirectory()}, or inside such a directory
   * @return where it is kept
   */
  public Path keep(String key, Path source) {
    Path path = path(key);
    try {
      FileTree.flush(source);
      Files.createDirectories(path.getParent());
      Files.setLastModifiedTime(source, FileTime.from(clock.instant()));
      moveUnlessThere(source, path);
      eviction.run(path);
      return path;
    } catch (IOException e) {
      throw notKept(e);
    }
  }

  /** Keeps bytes as a file. */
  public Path keep(String key, byte[] content) {
    Path file = newWork();
    try {
      Files.write(file, content);
      return keep(key, file);
    } catch (IOException e) {
      throw notKept(e);
    } finally {
      FileTree.deleteQuietly(file);
    }
  }

  /** Deletes a result, for one found to be damaged; nothing happens when there is none. */
  public void remove(String key) {
    delete(path(key));
  }

  private void delete(Path result) {
    FileTree.deleteAtOnce(result, newWork());
  }

  /** A new, empty directory on the same disk, to make a result in. */
  public Path newWorkDirectory() {
    try {
      return Files.createDirectory(newWork());
    } catch (IOException e) {
      throw notKept(e);
    }
  }

  private Path newWork() {
    try {
      return work.resolve(owners.newName());
    } catch (IOException e) {
      throw notKept(e);
    }
  }

  private static ReelmillException notKept(IOException cause) {
    return StorageFailure.of("artifact_failed", "cannot keep a stage's result", cause);
  }

  /** Deletes a work directory that led to no result. */
  public void discard(Path workDirectory) {
    FileTree.deleteQuietly(workDirectory);
  }

  /** Deletes what dead processes left half made, and nothing of living ones. */
  public void clearWork() {
    owners.clear(work);
  }

  private static void moveUnlessThere(Path source, Path path) throws IOException {
    if (Files.exists(path)) {
      FileTree.deleteQuietly(source);
      return;
    }
    try {
      Files.move(source, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException keptMeanwhile) {
      FileTree.deleteQuietly(source);
    }
  }

  private Path path(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("not a content hash: " + key);
    }
    return kept.resolve(key.substring(0, 2)).resolve(key);
  }
}

package dev.reelmill.storage;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps objects under keys such as {@code hls/<video>/master.m3u8}. A put is atomic: readers see
 * the whole old object or the whole new one. Failures are {@link
 * dev.reelmill.brief.ReelmillException} {@code upload_failed}, {@code disk_full} or {@code
 * storage_unreadable}, retryable.
 */
public interface ObjectStore {

  /** Stores a file's content. */
  void put(String key, Path file);

  /** Stores bytes. */
  void put(String key, byte[] content);

  /**
   * Stores bytes unless somebody else has changed the object since it was looked at. Others may
   * stand still meanwhile, so that it fails when it would take longer than a few seconds.
   *
   * @param before what was found then; empty when nothing was
   * @return false when the object is another by now, and stays as it is
   */
  boolean replace(String key, Optional<StoredObject> before, byte[] content);

  /**
   * Size and identity of an object, or empty when there is none; that it cannot tell is a failure.
   */
  Optional<StoredObject> find(String key);

  /**
   * Opens an object for reading; {@link java.io.FileNotFoundException} inside an unchecked
   * exception when absent.
   */
  InputStream open(String key);

  /**
   * Opens a part of an object.
   *
   * @param first offset of its first byte
   * @param length how many bytes; fewer when the object ends before
   */
  InputStream open(String key, long first, long length);

  /** Removes an object; nothing happens when there is none. */
  void delete(String key);

  /** Fails, and says why, unless objects can be read and stored now. */
  void check();

  /**
   * Tells keys that start with the prefix one by one, in order; not all of them are ever in memory.
   * Objects may be stored and deleted meanwhile, also by who is told.
   */
  void walk(String prefix, Consumer<String> visit);

  /** Keys that start with the prefix, sorted; for few, such as those of one video. */
  default List<String> list(String prefix) {
    List<String> keys = new ArrayList<>();
    walk(prefix, keys::add);
    return keys;
  }

  /**
   * The file that holds the object, for stores on a local disk, so that it can be sent without
   * copying.
   */
  Optional<Path> file(String key);

  /**
   * A link that lets whoever holds it fetch the object from the store itself, by GET only, for
   * stores that give such links out.
   */
  Optional<TemporaryLink> link(String key);

  /** A link that lets whoever holds it put this one object into the store itself, if it has any. */
  default Optional<UploadLink> uploadLink(String key) {
    return Optional.empty();
  }

  /** Which store it is, for people. */
  String description();
}

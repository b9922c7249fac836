package dev.reelmill.publish;

import dev.reelmill.storage.ObjectStore;
import dev.reelmill.storage.StorageFailure;
import dev.reelmill.storage.StoredObject;
import dev.reelmill.storage.TemporaryLink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A real store with room for so many objects; further ones meet what the kernel says then. */
public final class FullStore implements ObjectStore {
  private final ObjectStore store;
  private final AtomicInteger room;

  public FullStore(ObjectStore store, int objects) {
    this.store = store;
    this.room = new AtomicInteger(objects);
  }

  private void takeRoom(String key) {
    if (room.getAndDecrement() <= 0) {
      throw StorageFailure.of(
          "upload_failed", "cannot store " + key, new IOException("No space left on device"));
    }
  }

  @Override
  public void put(String key, byte[] content) {
    takeRoom(key);
    store.put(key, content);
  }

  @Override
  public void put(String key, Path file) {
    takeRoom(key);
    store.put(key, file);
  }

  @Override
  public boolean replace(String key, Optional<StoredObject> before, byte[] content) {
    takeRoom(key);
    return store.replace(key, before, content);
  }

  @Override
  public Optional<StoredObject> find(String key) {
    return store.find(key);
  }

  @Override
  public InputStream open(String key) {
    return store.open(key);
  }

  @Override
  public InputStream open(String key, long first, long length) {
    return store.open(key, first, length);
  }

  @Override
  public void delete(String key) {
    store.delete(key);
  }

  @Override
  public void check() {
    store.check();
  }

  @Override
  public List<String> list(String prefix) {
    return store.list(prefix);
  }

  @Override
  public Optional<Path> file(String key) {
    return store.file(key);
  }

  @Override
  public Optional<TemporaryLink> link(String key) {
    return store.link(key);
  }

  @Override
  public String description() {
    return store.description();
  }
}

package dev.reelmill.publish;

import dev.reelmill.storage.ObjectStore;
import dev.reelmill.storage.StorageFailure;
import dev.reelmill.storage.StoredObject;
import dev.reelmill.storage.WrappedStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A real store with room for so many objects; further ones meet what the kernel says then. */
public final class FullStore extends WrappedStore {
  private final AtomicInteger room;

  public FullStore(ObjectStore store, int objects) {
    super(store);
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
}

package dev.reelmill.storage;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A real store, behind which a test may stand. */
public abstract class WrappedStore implements ObjectStore {
  protected final ObjectStore store;

  protected WrappedStore(ObjectStore store) {
    this.store = store;
  }

  @Override
  public void put(String key, byte[] content) {
    store.put(key, content);
  }

  @Override
  public void put(String key, Path file) {
    store.put(key, file);
  }

  @Override
  public boolean replace(String key, Optional<StoredObject> before, byte[] content) {
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
  public void walk(String prefix, Consumer<String> visit) {
    store.walk(prefix, visit);
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

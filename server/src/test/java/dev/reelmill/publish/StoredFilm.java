package dev.reelmill.publish;

import dev.reelmill.hls.AuthoringCheck;
import dev.reelmill.storage.ObjectStore;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The objects of a store as players find them: by references from one to another.
 *
 * @param folder of the multivariant playlist, with a slash at its end
 */
public record StoredFilm(ObjectStore store, String folder) implements AuthoringCheck.Resources {

  /** The key that a path with {@code ..} in it means. */
  public static String key(String path) {
    return URI.create("/" + path).normalize().getPath().substring(1);
  }

  @Override
  public Optional<String> text(String path) {
    return store.find(key(folder + path)).map(found -> StoredText.read(store, found.key()));
  }

  @Override
  public OptionalLong bytes(String path) {
    return store
        .find(key(folder + path))
        .map(found -> OptionalLong.of(found.bytes()))
        .orElse(OptionalLong.empty());
  }
}

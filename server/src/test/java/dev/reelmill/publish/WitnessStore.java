package dev.reelmill.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.hls.PlaylistCheck;
import dev.reelmill.hls.PlaylistGrowth;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import dev.reelmill.storage.StoredObject;
import dev.reelmill.storage.WrappedStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A store that watches growing playlists: each only names what is there, and only grows. A put that
 * breaks it fails, and so does the test that asks for the witness.
 */
public final class WitnessStore extends WrappedStore {
  private final Map<String, List<String>> versions = new ConcurrentHashMap<>();
  private final List<String> order = new CopyOnWriteArrayList<>();
  private final List<String> problems = new CopyOnWriteArrayList<>();

  public WitnessStore(ObjectStore store) {
    super(store);
  }

  /** Every version of a growing playlist, first to last. */
  public List<String> versions(String key) {
    return List.copyOf(versions.getOrDefault(key, List.of()));
  }

  /** What went wrong with growing playlists. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** Keys in the order in which files were first stored under them. */
  public List<String> order() {
    return List.copyOf(order);
  }

  @Override
  public void put(String key, Path file) {
    store.put(key, file);
    order.add(key);
  }

  @Override
  public boolean replace(String key, Optional<StoredObject> before, byte[] content) {
    if (!ObjectKeys.growing(key)) {
      return store.replace(key, before, content);
    }
    String text = new String(content, StandardCharsets.UTF_8);
    List<String> earlier = versions.computeIfAbsent(key, k -> new CopyOnWriteArrayList<>());
    if (!earlier.isEmpty()) {
      problems.addAll(PlaylistGrowth.problems(earlier.getLast(), text));
    }
    problems.addAll(PlaylistCheck.problems(text));
    text.lines().filter(line -> !line.startsWith("#")).forEach(uri -> require(key, uri));
    boolean replaced = store.replace(key, before, content);
    if (replaced) {
      earlier.add(text);
    }
    return replaced;
  }

  private void require(String playlist, String uri) {
    String key = StoredFilm.key(playlist.substring(0, playlist.lastIndexOf('/') + 1) + uri);
    if (store.find(key).isEmpty()) {
      problems.add(playlist + " names " + key + " too early");
    }
  }

  /** Fails unless every version of every growing playlist was right. */
  public void assertContent() {
    assertThat(problems).isEmpty();
  }
}

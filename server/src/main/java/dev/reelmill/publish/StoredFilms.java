package dev.reelmill.publish;

import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Videos with the keys of their objects, as they lie in a store: a few at a time, for there are
 * millions of keys.
 */
final class StoredFilms {
  private final int atOnce;
  private final Consumer<Map<UUID, List<String>>> look;
  private Map<UUID, List<String>> some = new LinkedHashMap<>();

  private StoredFilms(int atOnce, Consumer<Map<UUID, List<String>>> look) {
    this.atOnce = atOnce;
    this.look = look;
  }

  /**
   * Shows all of them. An object of a video that is stored meanwhile may be missing.
   *
   * @param atOnce so many videos at most are shown at once
   */
  static void each(ObjectStore store, int atOnce, Consumer<Map<UUID, List<String>>> look) {
    StoredFilms films = new StoredFilms(atOnce, look);
    store.walk(ObjectKeys.VIDEOS, films::add);
    films.show();
  }

  private void add(String key) {
    ObjectKeys.videoOf(key)
        .ifPresent(
            video -> {
              if (some.size() == atOnce && !some.containsKey(video)) {
                show();
              }
              some.computeIfAbsent(video, first -> new ArrayList<>()).add(key);
            });
  }

  private void show() {
    look.accept(some);
    some = new LinkedHashMap<>();
  }
}

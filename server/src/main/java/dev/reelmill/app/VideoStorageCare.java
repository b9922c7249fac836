package dev.reelmill.app;

import dev.reelmill.api.admin.StorageCare;
import dev.reelmill.publish.StorageCleanup;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import dev.reelmill.storage.StoredObject;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks after the objects of a store for administrators. */
final class VideoStorageCare implements StorageCare {
  private static final double GIGABYTE = 1e9;

  private final StorageCleanup cleanup;
  private final ObjectStore store;
  private final boolean local;

  /**
   * Care for a store.
   *
   * @param local whether it is quick to ask for the size of every object
   */
  VideoStorageCare(StorageCleanup cleanup, ObjectStore store, boolean local) {
    this.cleanup = cleanup;
    this.store = store;
    this.local = local;
  }

  @Override
  public List<OrphanedVideo> orphans() {
    return cleanup.orphans().stream()
        .map(ObjectKeys::videoOf)
        .flatMap(Optional::stream)
        .collect(Collectors.groupingBy(video -> video, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> new OrphanedVideo(entry.getKey(), entry.getValue().intValue()))
        .toList();
  }

  /** Only orphans are removed as yet: videos have no end of their own. */
  @Override
  public CleanupReport clean(boolean dryRun) {
    int orphaned = dryRun ? cleanup.leftovers().size() : cleanup.removeLeftovers();
    return new CleanupReport(dryRun, 0, orphaned, 0, diskUsage());
  }

  private @Nullable Double diskUsage() {
    if (!local) {
      return null;
    }
    long bytes =
        store.list("").stream()
            .map(store::find)
            .flatMap(Optional::stream)
            .mapToLong(StoredObject::bytes)
            .sum();
    return bytes / GIGABYTE;
  }
}

package dev.reelmill.app;

import dev.reelmill.api.admin.StorageCare;
import dev.reelmill.publish.CleanedUp;
import dev.reelmill.publish.StorageCleanup;
import dev.reelmill.publish.VideoCleanup;
import dev.reelmill.storage.ObjectKeys;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Looks after the objects of a store for administrators. */
final class VideoStorageCare implements StorageCare {
  private static final double GIGABYTE = 1e9;

  private final StorageCleanup orphans;
  private final VideoCleanup cleanup;

  VideoStorageCare(StorageCleanup orphans, VideoCleanup cleanup) {
    this.orphans = orphans;
    this.cleanup = cleanup;
  }

  @Override
  public List<OrphanedVideo> orphans() {
    return orphans.orphans().stream()
        .map(ObjectKeys::videoOf)
        .flatMap(Optional::stream)
        .collect(Collectors.groupingBy(video -> video, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> new OrphanedVideo(entry.getKey(), entry.getValue().intValue()))
        .toList();
  }

  @Override
  public CleanupReport clean(boolean dryRun) {
    CleanedUp done = cleanup.run(dryRun);
    return new CleanupReport(
        dryRun, done.expired(), done.orphaned(), done.evicted(), done.bytes() / GIGABYTE);
  }
}

package dev.reelmill.publish;

import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.JobStore;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds and removes objects of videos that were never published and never will be. */
public final class StorageCleanup {
  private final ObjectStore store;
  private final JobStore jobs;
  private final VideoCatalog catalog;

  /** Cleans a store whose videos are those of the jobs and the catalogue of one database. */
  public StorageCleanup(ObjectStore store, JobStore jobs, VideoCatalog catalog) {
    this.store = store;
    this.jobs = jobs;
    this.catalog = catalog;
  }

  /**
   * Keys of objects that belong to no published video and to no job under way, sorted.
   *
   * <p>The order of the three looks matters. A job exists before its first object, so what was
   * listed has a job or had one. A job becomes ready after its catalogue row exists, so a job that
   * is no longer under way either has its row by the time rows are read, or will never have one. In
   * another order, a video published between two looks would be taken for an orphan.
   */
  public List<String> orphans() {
    List<String> keys = store.list(ObjectKeys.VIDEOS);
    Set<UUID> unclaimed =
        keys.stream()
            .map(ObjectKeys::videoOf)
            .flatMap(Optional::stream)
            .collect(Collectors.toCollection(HashSet::new));
    unclaimed.removeAll(jobs.videosUnderWay(unclaimed));
    unclaimed.removeAll(Set.copyOf(catalog.known(unclaimed)));
    return keys.stream()
        .filter(key -> ObjectKeys.videoOf(key).filter(unclaimed::contains).isPresent())
        .toList();
  }

  /**
   * Deletes the orphans that failed and cancelled jobs left. An ended job never gets new objects,
   * so what is an orphan stays one. Objects of videos that the database has never heard of stay: a
   * new database must not empty an old store.
   *
   * @return how many objects were deleted
   */
  public int removeLeftovers() {
    List<String> orphans = orphans();
    Set<UUID> givenUp =
        jobs.videosGivenUp(
            orphans.stream()
                .map(ObjectKeys::videoOf)
                .flatMap(Optional::stream)
                .distinct()
                .toList());
    List<String> leftovers =
        orphans.stream()
            .filter(key -> ObjectKeys.videoOf(key).filter(givenUp::contains).isPresent())
            .toList();
    leftovers.forEach(store::delete);
    return leftovers.size();
  }
}

package dev.reelmill.publish;

import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.JobStore;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds and removes objects that no video needs, or none any more. */
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
    Set<UUID> unclaimed = videos(keys);
    unclaimed.removeAll(jobs.videosUnderWay(unclaimed));
    unclaimed.removeAll(Set.copyOf(catalog.known(unclaimed)));
    return keys.stream().filter(key -> isOf(key, unclaimed)).toList();
  }

  /**
   * Those of the orphans that failed and cancelled jobs left. Objects of videos that the database
   * has never heard of are not among them: a new database must not empty an old store.
   */
  public List<String> leftovers() {
    List<String> orphans = orphans();
    Set<UUID> givenUp = jobs.videosGivenUp(videos(orphans));
    return orphans.stream().filter(key -> isOf(key, givenUp)).toList();
  }

  /**
   * Deletes the {@linkplain #leftovers leftovers}.
   *
   * @return how many objects were deleted
   */
  public int removeLeftovers() {
    List<String> leftovers = leftovers();
    leftovers.forEach(store::delete);
    return leftovers.size();
  }

  private static boolean isOf(String key, Set<UUID> videos) {
    return ObjectKeys.videoOf(key).filter(videos::contains).isPresent();
  }

  /**
   * Deletes what only viewers of films in the making needed. Those who began before a film was
   * ready have that long to watch it to its end.
   *
   * @param patience how long a film has been ready at least
   * @return how many objects were deleted
   */
  public int removeProvisional(Duration patience) {
    List<String> provisional =
        store.list(ObjectKeys.VIDEOS).stream().filter(ObjectKeys::provisional).toList();
    Set<UUID> ready = Set.copyOf(catalog.knownFor(patience, videos(provisional)));
    List<String> watched = provisional.stream().filter(key -> isOf(key, ready)).toList();
    watched.forEach(store::delete);
    return watched.size();
  }

  private static Set<UUID> videos(List<String> keys) {
    return keys.stream()
        .map(ObjectKeys::videoOf)
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(HashSet::new));
  }
}

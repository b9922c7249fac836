package dev.reelmill.publish;

import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.JobStore;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Finds and removes objects that no video needs, or none any more. It looks through the store a few
 * videos at a time.
 */
public final class StorageCleanup {
  private static final int AT_ONCE = 100;

  private final ObjectStore store;
  private final JobStore jobs;
  private final VideoCatalog catalog;
  private final int atOnce;

  /** Cleans a store whose videos are those of the jobs and the catalogue of one database. */
  public StorageCleanup(ObjectStore store, JobStore jobs, VideoCatalog catalog) {
    this(store, jobs, catalog, AT_ONCE);
  }

  /** The same with another number of videos at a time. */
  StorageCleanup(ObjectStore store, JobStore jobs, VideoCatalog catalog, int atOnce) {
    this.store = store;
    this.jobs = jobs;
    this.catalog = catalog;
    this.atOnce = atOnce;
  }

  /** Keys of objects that belong to no published video and to no job under way, sorted. */
  public List<String> orphans() {
    return found(this::orphans);
  }

  /**
   * Those of the orphans that failed and cancelled jobs left. Objects of videos that the database
   * has never heard of are not among them: a new database must not empty an old store.
   */
  public List<String> leftovers() {
    return found(this::leftovers);
  }

  /**
   * Deletes the {@linkplain #leftovers leftovers}.
   *
   * @return how many objects were deleted
   */
  public int removeLeftovers() {
    return removed(this::removeLeftovers);
  }

  /**
   * Deletes what only viewers of films in the making needed. Those who began before a film was
   * ready have that long to watch it to its end.
   *
   * @param patience how long a film has been ready at least
   * @return how many objects were deleted
   */
  public int removeProvisional(Duration patience) {
    return removed(films -> removeProvisional(films, patience));
  }

  /**
   * What was deleted.
   *
   * @param leftovers objects of videos that will never be
   * @param provisional objects that only viewers of films in the making needed
   */
  public record Swept(int leftovers, int provisional) {}

  /**
   * Does both, {@link #removeLeftovers} and {@link #removeProvisional}, in one look through the
   * store.
   */
  public Swept sweep(Duration patience) {
    AtomicInteger provisional = new AtomicInteger();
    int leftovers =
        removed(
            films -> {
              provisional.addAndGet(removeProvisional(films, patience));
              return removeLeftovers(films);
            });
    return new Swept(leftovers, provisional.get());
  }

  private void each(Consumer<Map<UUID, List<String>>> look) {
    StoredFilms.each(store, atOnce, look);
  }

  private List<String> found(Function<Map<UUID, List<String>>, Map<UUID, List<String>>> choice) {
    List<String> keys = new ArrayList<>();
    each(films -> choice.apply(films).values().forEach(keys::addAll));
    return keys;
  }

  private int removed(ToIntFunction<Map<UUID, List<String>>> removal) {
    AtomicInteger removed = new AtomicInteger();
    each(films -> removed.addAndGet(removal.applyAsInt(films)));
    return removed.get();
  }

  /**
   * The order of the three looks matters. A job exists before its first object, so what was listed
   * has a job or had one. A job becomes ready after its catalogue row exists, so a job that is no
   * longer under way either has its row by the time rows are read, or will never have one. In
   * another order, a video published between two looks would be taken for an orphan.
   */
  private Map<UUID, List<String>> orphans(Map<UUID, List<String>> films) {
    Map<UUID, List<String>> unclaimed = new LinkedHashMap<>(films);
    unclaimed.keySet().removeAll(jobs.videosUnderWay(unclaimed.keySet()));
    unclaimed.keySet().removeAll(Set.copyOf(catalog.known(unclaimed.keySet())));
    return unclaimed;
  }

  private Map<UUID, List<String>> leftovers(Map<UUID, List<String>> films) {
    Map<UUID, List<String>> left = orphans(films);
    left.keySet().retainAll(jobs.videosGivenUp(left.keySet()));
    return left;
  }

  private int removeLeftovers(Map<UUID, List<String>> films) {
    return delete(leftovers(films));
  }

  private int removeProvisional(Map<UUID, List<String>> films, Duration patience) {
    Map<UUID, List<String>> provisional = new LinkedHashMap<>();
    films.forEach(
        (video, keys) -> {
          List<String> own = keys.stream().filter(ObjectKeys::provisional).toList();
          if (!own.isEmpty()) {
            provisional.put(video, own);
          }
        });
    provisional.keySet().retainAll(Set.copyOf(catalog.knownFor(patience, provisional.keySet())));
    return delete(provisional);
  }

  private int delete(Map<UUID, List<String>> films) {
    films.values().forEach(keys -> keys.forEach(store::delete));
    return films.values().stream().mapToInt(List::size).sum();
  }
}

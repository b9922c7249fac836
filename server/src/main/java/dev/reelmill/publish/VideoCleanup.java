package dev.reelmill.publish;

import dev.reelmill.catalog.ShelfVideo;
import dev.reelmill.catalog.VideoShelf;
import dev.reelmill.job.SharedWork;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import dev.reelmill.storage.StoredObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Removes videos whose time is over, objects that belong to nothing, and above a quota the videos
 * that have not been used for the longest time. A video that a job under way makes, an owner's job
 * refers to or a subject needs stays in any case. May run beside everything else, and several at
 * once: each video is first given up in the queue, where a job that refers to it has the last word.
 */
public final class VideoCleanup {
  private final ObjectStore store;
  private final StorageCleanup orphans;
  private final VideoShelf shelf;
  private final SharedWork work;
  private final Removal removal;
  private final KeepingRules rules;

  /** Cleans a store whose videos are those of the catalogue and queue of one database. */
  public VideoCleanup(
      ObjectStore store,
      StorageCleanup orphans,
      VideoShelf shelf,
      SharedWork work,
      Removal removal,
      KeepingRules rules) {
    this.store = store;
    this.orphans = orphans;
    this.shelf = shelf;
    this.work = work;
    this.removal = removal;
    this.rules = rules;
  }

  /**
   * Cleans.
   *
   * @param dry only tells what would be removed
   */
  public CleanedUp run(boolean dry) {
    List<ShelfVideo> expired = unreferred(shelf.expired(rules.expiring(), rules.kept()));
    List<String> leftovers = orphans.leftovers();
    List<String> strays = strays();
    long left = used() - bytes(leftovers) - bytes(strays) - bytesOf(expired);
    List<ShelfVideo> evicted = toEvict(left, expired);
    if (dry) {
      int orphaned = leftovers.size() + strays.size();
      return new CleanedUp(
          expired.size(), orphaned, evicted.size(), Math.max(0, left - bytesOf(evicted)));
    }
    strays.forEach(store::delete);
    int orphaned = strays.size() + orphans.removeLeftovers();
    return new CleanedUp(remove(expired), orphaned, remove(evicted), used());
  }

  /**
   * Orphans of videos that no job is remembered of, stored since this database is there. Where they
   * were listed before the jobs were asked, no job can begin to make them any more.
   */
  private List<String> strays() {
    List<String> all = orphans.orphans();
    Set<UUID> remembered = work.remembered(all.stream().map(VideoCleanup::video).toList());
    Instant since = shelf.storedByUsSince();
    return all.stream()
        .filter(key -> !remembered.contains(video(key)))
        .filter(key -> store.find(key).filter(o -> o.modified().isAfter(since)).isPresent())
        .toList();
  }

  private static UUID video(String orphan) {
    return ObjectKeys.videoOf(orphan).orElseThrow();
  }

  /** The fewest that bring what is kept below the quota, as far as there are such. */
  private List<ShelfVideo> toEvict(long bytes, List<ShelfVideo> expired) {
    List<ShelfVideo> evicted = new ArrayList<>();
    if (bytes <= rules.quota()) {
      return evicted;
    }
    Set<UUID> gone = expired.stream().map(ShelfVideo::videoId).collect(Collectors.toSet());
    long left = bytes;
    for (ShelfVideo video : dispensable(shelf.leastRecentlyUsed())) {
      if (left > rules.quota() && !gone.contains(video.videoId())) {
        evicted.add(video);
        left -= bytes(video);
      }
    }
    return evicted;
  }

  private List<ShelfVideo> dispensable(List<ShelfVideo> videos) {
    Set<String> needed =
        rules.needed(videos.stream().map(ShelfVideo::subject).collect(Collectors.toSet()));
    return unreferred(
        videos.stream()
            .filter(video -> video.superseded() || !needed.contains(video.subject()))
            .toList());
  }

  private List<ShelfVideo> unreferred(List<ShelfVideo> videos) {
    if (videos.isEmpty()) {
      return videos;
    }
    Set<UUID> referred =
        new HashSet<>(work.referredTo(videos.stream().map(ShelfVideo::videoId).toList()));
    return videos.stream().filter(video -> !referred.contains(video.videoId())).toList();
  }

  private int remove(List<ShelfVideo> videos) {
    int removed = 0;
    for (ShelfVideo video : videos) {
      Optional<UUID> job = work.giveUp(video.videoId(), video.workKey(), video.subject());
      job.ifPresent(removal::removeNow);
      removed += job.isPresent() ? 1 : 0;
    }
    return removed;
  }

  /** What is kept: asked of the store where that is quick, else what the catalogue knows of. */
  private long used() {
    return rules.local()
        ? stored()
        : shelf.leastRecentlyUsed().stream().mapToLong(ShelfVideo::bytes).sum();
  }

  private long stored() {
    AtomicLong bytes = new AtomicLong();
    store.walk("", key -> bytes.addAndGet(store.find(key).map(StoredObject::bytes).orElse(0L)));
    return bytes.get();
  }

  private long bytesOf(List<ShelfVideo> videos) {
    return videos.stream().mapToLong(this::bytes).sum();
  }

  private long bytes(ShelfVideo video) {
    return rules.local() ? bytes(store.list(ObjectKeys.video(video.videoId()))) : video.bytes();
  }

  private long bytes(List<String> keys) {
    return keys.stream()
        .map(store::find)
        .flatMap(Optional::stream)
        .mapToLong(StoredObject::bytes)
        .sum();
  }
}

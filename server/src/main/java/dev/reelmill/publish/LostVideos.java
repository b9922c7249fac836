package dev.reelmill.publish;

import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.SharedWork;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds videos of the catalogue whose objects are not all in the store, and forgets them where that
 * is wanted, so that whoever asks has them made again.
 *
 * <p>May run beside everything else: a video comes into the catalogue after its last object is
 * stored, and goes from there before the first is removed. So one that lacks objects, and is in the
 * catalogue after that was seen, has lost them.
 */
public final class LostVideos {
  private static final int PAGE = 100;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final ObjectStore store;
  private final VideoCatalog catalog;
  private final SharedWork work;
  private final TransactionTemplate transactions;

  /** Compares a store with a catalogue; catalogue and queue are tables of one database. */
  public LostVideos(
      ObjectStore store,
      VideoCatalog catalog,
      SharedWork work,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.catalog = catalog;
    this.work = work;
    this.transactions = new TransactionTemplate(transactions);
  }

  /**
   * Looks at all videos, one after another.
   *
   * @param forget whether those that are lost go from the catalogue
   * @param told hears of each that is lost, before it is forgotten
   */
  public ComparedVideos compare(boolean forget, Consumer<LostVideo> told) {
    long looked = 0;
    long lost = 0;
    long forgotten = 0;
    List<PublishedVideo> page = catalog.after(BEFORE_ALL, PAGE);
    while (!page.isEmpty()) {
      for (PublishedVideo video : page) {
        Optional<LostVideo> found = lost(video);
        found.ifPresent(told);
        looked++;
        lost += found.isPresent() ? 1 : 0;
        forgotten += forget && found.isPresent() && forget(video) ? 1 : 0;
      }
      page = catalog.after(page.getLast().videoId(), PAGE);
    }
    return new ComparedVideos(looked, lost, forgotten);
  }

  private Optional<LostVideo> lost(PublishedVideo video) {
    Set<String> made = objects(video);
    Set<String> missing = new HashSet<>(made);
    missing.removeAll(Set.copyOf(store.list(ObjectKeys.video(video.videoId()))));
    return missing.isEmpty() || catalog.known(List.of(video.videoId())).isEmpty()
        ? Optional.empty()
        : Optional.of(new LostVideo(video, missing.size(), made.size()));
  }

  /** All keys that it was published with. */
  private static Set<String> objects(PublishedVideo video) {
    Set<String> keys = new HashSet<>();
    keys.add(ObjectKeys.metadata(video.videoId()));
    JsonNode metadata = JsonMapper.shared().readTree(video.metadata());
    for (JsonNode object : metadata.path("objects")) {
      keys.add(ObjectKeys.video(video.videoId()) + object.required("name").stringValue());
    }
    return keys;
  }

  /** From the queue and the catalogue at once, or from neither. */
  private boolean forget(PublishedVideo video) {
    return transactions.execute(
        status -> {
          boolean lost = work.giveUpLost(video.videoId(), video.workKey(), video.subject());
          if (lost) {
            catalog.delete(video.videoId());
          }
          return lost;
        });
  }
}

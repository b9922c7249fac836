package dev.reelmill.topic;

import dev.reelmill.brief.Topic;
import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.catalog.ShelfVideo;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.catalog.VideoShelf;
import dev.reelmill.job.SharedWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The films of topics that are there. The catalogue is the truth; what was found there a moment ago
 * is believed without asking again, and longer while it does not answer. That a film is not there
 * is always asked, once for all who wait for the answer.
 */
public final class TopicCache {
  private static final Logger LOG = LoggerFactory.getLogger(TopicCache.class);
  private static final Duration BELIEVED = Duration.ofMillis(250);
  private static final int HASH_DIGITS = 16;

  private final VideoShelf shelf;
  private final VideoCatalog videos;
  private final SharedWork work;
  private final InstantSource clock;
  private final Map<Topic, Remembered> remembered = new ConcurrentHashMap<>();
  private final Map<Topic, Turn> turns =
      Arrays.stream(Topic.values()).collect(Collectors.toMap(topic -> topic, topic -> new Turn()));

  /** Over the catalogue and queue of one database. */
  public TopicCache(VideoShelf shelf, VideoCatalog videos, SharedWork work, InstantSource clock) {
    this.shelf = shelf;
    this.videos = videos;
    this.work = work;
    this.clock = clock;
  }

  /** The topic's film, or empty when there is none or its time is over. */
  public Optional<CachedFilm> find(Topic topic) {
    Instant now = clock.instant();
    Remembered known = remembered.get(topic);
    CachedFilm film =
        known == null
            ? lookFirst(topic)
            : known.askNow(now) ? lookAgain(topic, known) : known.film();
    return Optional.ofNullable(film).filter(found -> !found.expired(now));
  }

  /** Where many come at once, one asks for all, also when there is nothing. */
  private @Nullable CachedFilm lookFirst(Topic topic) {
    Turn turn = Objects.requireNonNull(turns.get(topic));
    long before = turn.begun;
    turn.lock.lock();
    try {
      Remembered meanwhile = remembered.get(topic);
      if (meanwhile != null) {
        return meanwhile.film();
      }
      if (turn.inVain > before) {
        return null;
      }
      long number = turn.begun + 1;
      turn.begun = number;
      CachedFilm film = look(topic);
      turn.inVain = film == null ? number : turn.inVain;
      return film;
    } finally {
      turn.lock.unlock();
    }
  }

  /** Has the catalogue asked the next time. */
  void forget(Topic topic) {
    remembered.remove(topic);
  }

  /** Nobody waits for those who look again: they are given what was there before. */
  private @Nullable CachedFilm lookAgain(Topic topic, Remembered known) {
    try {
      return look(topic);
    } catch (RuntimeException away) {
      LOG.warn("the film of {} is given out as it was: {}", topic.label(), away.getMessage());
      return known.film();
    }
  }

  private @Nullable CachedFilm look(Topic topic) {
    Optional<ShelfVideo> found = shelf.find(TopicKey.subject(topic));
    if (found.isEmpty()) {
      remembered.remove(topic);
      return null;
    }
    CachedFilm film = film(topic, found.get());
    remembered.put(topic, new Remembered(film, clock.instant().plus(BELIEVED)));
    return film;
  }

  private CachedFilm film(Topic topic, ShelfVideo video) {
    Remembered before = remembered.get(topic);
    if (before != null && before.film().videoId().equals(video.videoId())) {
      CachedFilm same = before.film();
      return new CachedFilm(same.videoId(), same.hash(), video.freshSince(), same.fallback());
    }
    work.share(video.videoId());
    JsonNode metadata =
        videos
            .find(video.videoId())
            .map(PublishedVideo::metadata)
            .map(JsonMapper.shared()::readTree)
            .orElseGet(JsonMapper.shared()::createObjectNode);
    return new CachedFilm(
        video.videoId(), hash(video.videoId(), metadata), video.freshSince(), fallback(metadata));
  }

  private static String hash(UUID videoId, JsonNode metadata) {
    for (JsonNode object : metadata.path("objects")) {
      if (object.path("name").asString("").equals("video.mp4")) {
        return object.path("sha256").asString("").substring(0, HASH_DIGITS);
      }
    }
    return videoId.toString().replace("-", "").substring(0, HASH_DIGITS);
  }

  private static @Nullable String fallback(JsonNode metadata) {
    String tier = metadata.path("tier").asString("");
    return tier.equals("static") ? tier : null;
  }

  /** Of those who find nothing remembered, one looks at a time; looks are numbered. */
  private static final class Turn {
    final Lock lock = new ReentrantLock();

    /** The last look that has begun. */
    volatile long begun;

    /** The last look that found nothing: good for all who came before it began. */
    long inVain;
  }

  /** Of those who find it is time to ask, one does at a time. */
  private static final class Remembered {
    private final CachedFilm film;
    private Instant believedUntil;

    Remembered(CachedFilm film, Instant believedUntil) {
      this.film = film;
      this.believedUntil = believedUntil;
    }

    CachedFilm film() {
      return film;
    }

    synchronized boolean askNow(Instant now) {
      if (now.isBefore(believedUntil)) {
        return false;
      }
      believedUntil = now.plus(BELIEVED);
      return true;
    }
  }
}

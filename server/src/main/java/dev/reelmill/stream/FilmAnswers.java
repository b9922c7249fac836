package dev.reelmill.stream;

import dev.reelmill.storage.MediaKind;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers with parts of films that are somebody's; an answer is false when there is no such part.
 */
public final class FilmAnswers {
  /** What a thumbnail's size may be. */
  public static final List<String> SIZES = List.of("small", "medium", "large");

  /** What a stream's quality may be. */
  public static final List<String> QUALITIES = StreamPlaylist.QUALITIES;

  /** A film never changes, but it may be deleted, and is not for everybody. */
  public static final String CACHE_CONTROL = "private, max-age=3600";

  private static final Logger LOG = LoggerFactory.getLogger(FilmAnswers.class);

  private final ObjectStore store;
  private final ObjectAnswers objects;
  private final boolean everybody;

  /**
   * Answers from a store.
   *
   * @param everybody whether all may watch what belongs to nobody
   */
  public FilmAnswers(ObjectStore store, boolean everybody) {
    this.everybody = everybody;
    this.store = store;
    this.objects = new ObjectAnswers(store);
  }

  /** The film as one file. */
  public boolean film(UUID videoId, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return objects.send(ObjectKeys.mp4(videoId), CACHE_CONTROL, request, response);
  }

  /** The film as one file, for all who may watch, under an address that has only this content. */
  public boolean sharedFilm(UUID videoId, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String key = ObjectKeys.mp4(videoId);
    return objects.send(key, MediaKind.cacheControl(key, everybody), request, response);
  }

  /**
   * The film's still.
   *
   * @param size one of {@link #SIZES}
   */
  public boolean thumbnail(
      UUID videoId, String size, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return objects.send(ObjectKeys.thumbnail(videoId, size), CACHE_CONTROL, request, response);
  }

  /** Whether the film's stills are there, which they are before the film is finished. */
  public boolean hasStills(UUID videoId) {
    try {
      return store.find(ObjectKeys.thumbnail(videoId, "small")).isPresent();
    } catch (RuntimeException unreachable) {
      LOG.debug("whether video {} has stills cannot be told", videoId, unreachable);
      return false;
    }
  }

  /** The captions. */
  public boolean captions(UUID videoId, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return objects.send(ObjectKeys.captions(videoId), CACHE_CONTROL, request, response);
  }

  /**
   * A playlist that can be played from anywhere.
   *
   * @param made whether the film is finished, or is watched while it is made
   * @param quality one of {@link #QUALITIES}: auto, or the most lines wanted; then the best variant
   *     that has no more, or the smallest of all
   * @return empty when there is none
   */
  public Optional<String> playlist(UUID videoId, boolean made, String quality, PlaybackUrls urls) {
    String key =
        made
            ? ObjectKeys.multivariantPlaylist(videoId)
            : ObjectKeys.liveMultivariantPlaylist(videoId);
    return objects
        .text(key)
        .map(playlist -> StreamPlaylist.of(playlist, urls.folder(key), quality));
  }
}

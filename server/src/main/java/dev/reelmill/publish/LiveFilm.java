package dev.reelmill.publish;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.encode.EncodedFilm.Rendition;
import dev.reelmill.encode.EncodedFilm.Sound;
import dev.reelmill.encode.EncodedFilm.Thumbnail;
import dev.reelmill.job.Lease;
import dev.reelmill.job.LeasedWork;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A film that can be watched while it is made. Segments of the picture go to their final place as
 * soon as they are there, provisional sound to a place of its own, and then the playlists grow that
 * name them. Everything is stored in the background, in order; what goes wrong there is thrown by
 * the next call.
 *
 * <p>An attempt that repeats another finds the playlists of that one: it writes them only when it
 * has come further, and not at all once it has lost its lease. For one thread.
 */
public final class LiveFilm implements AutoCloseable {
  private final ObjectStore store;
  private final LeasedWork jobs;
  private final Lease lease;
  private final UUID videoId;
  private final GrowingPlaylists growing;
  private final Set<String> stored = ConcurrentHashMap.newKeySet();
  private final ExecutorService order =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("live-film").factory());
  private volatile LiveState state = LiveState.NOTHING;
  private volatile boolean playable;
  private @Nullable Future<?> last;

  LiveFilm(ObjectStore store, LeasedWork jobs, Lease lease) {
    this.store = store;
    this.jobs = jobs;
    this.lease = lease;
    this.videoId = lease.job().videoId();
    this.growing = new GrowingPlaylists(store, jobs, lease);
  }

  /** The picture as far as it lies on disk: every rendition, largest first. */
  public void pictures(List<Rendition> soFar) {
    state = state.withPictures(soFar);
    publish();
  }

  /** The provisional sounds as far as they lie on disk, the normal one first. */
  public void sounds(List<Sound> soFar) {
    state = state.withSounds(soFar);
    publish();
  }

  /**
   * The film's stills lie on disk.
   *
   * @param thumbnails the poster in other sizes, the smallest first
   */
  public void stills(Path poster, List<Thumbnail> thumbnails) {
    state = state.withStills(FilmObjects.stills(videoId, poster, thumbnails));
    publish();
  }

  /** No more will come; returns once all of it is stored. */
  public void end() throws InterruptedException {
    state = state.withEnd();
    publish();
    try {
      if (last != null) {
        last.get();
      }
    } catch (ExecutionException failure) {
      throw thrown(failure);
    }
  }

  /** Keys of objects of the finished film that are stored already. */
  public Set<String> stored() {
    return Set.copyOf(stored);
  }

  private void publish() {
    Future<?> before = last;
    if (before != null && before.state() == Future.State.FAILED) {
      throw thrown(before.exceptionNow());
    }
    last = order.submit(this::publishNow);
  }

  private void publishNow() {
    LiveState now = state;
    if (!now.playable()) {
      return;
    }
    putAll(now.files(videoId));
    LivePlaylists playlists = new LivePlaylists(videoId, now);
    growing.grow(playlists.media());
    if (!playable) {
      growing.grow(Map.of(ObjectKeys.liveMultivariantPlaylist(videoId), playlists.multivariant()));
      jobs.playable(lease);
      playable = true;
    }
  }

  private void putAll(Map<String, Path> files) {
    Map<String, Path> missing = new LinkedHashMap<>(files);
    missing.keySet().removeAll(stored);
    AllAtOnce.each(
        missing,
        (key, file) -> {
          store.put(key, file);
          stored.add(key);
        });
  }

  private static RuntimeException thrown(Throwable failure) {
    if (failure instanceof ExecutionException outer && outer.getCause() != null) {
      return thrown(outer.getCause());
    }
    return failure instanceof RuntimeException known
        ? known
        : new ReelmillException("upload_failed", true, "cannot store: " + failure, failure);
  }

  /** Stores nothing more: what is under way is interrupted, and has ended when this returns. */
  @Override
  public void close() {
    order.shutdownNow();
    order.close();
  }
}

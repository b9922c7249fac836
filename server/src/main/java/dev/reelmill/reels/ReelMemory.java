package dev.reelmill.reels;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What this process remembers of past answers, to answer from while the database is away. */
final class ReelMemory {
  private static final int REELS = 2_000;
  private static final int VIEWERS = 1_000;
  private static final int SEEN_A_VIEWER = 500;

  private final Map<Long, Reel> reels = leastRecentlyUsed(REELS);
  private final Map<String, Set<Long>> seen = leastRecentlyUsed(VIEWERS);

  /** Remembers the candidates that have a video. */
  synchronized void learn(Collection<ReelCandidate> candidates) {
    for (ReelCandidate one : candidates) {
      if (one.video() != null) {
        reels.put(one.greenhouseId(), new Reel(one.posting(), one.score(), one.video()));
      }
    }
  }

  /** Remembers that a viewer has been given these. */
  synchronized void markSeen(String viewer, Collection<Long> greenhouseIds) {
    Set<Long> ids = seen.computeIfAbsent(viewer, unknown -> new LinkedHashSet<>());
    ids.addAll(greenhouseIds);
    while (ids.size() > SEEN_A_VIEWER) {
      ids.remove(ids.iterator().next());
    }
  }

  /** What a viewer has been given by this process. */
  synchronized Set<Long> seenBy(String viewer) {
    return Set.copyOf(seen.getOrDefault(viewer, Set.of()));
  }

  /** Forgets what a viewer has been given. */
  synchronized void forgetSeen(String viewer) {
    seen.remove(viewer);
  }

  /** The reel of a posting, if remembered. */
  synchronized @Nullable Reel reel(long greenhouseId) {
    return reels.get(greenhouseId);
  }

  /** Remembered reels of any posting but the given ones. */
  synchronized List<Reel> anyBut(Set<Long> greenhouseIds, int limit) {
    List<Reel> any = new ArrayList<>();
    for (Reel reel : reels.values()) {
      if (any.size() < limit && !greenhouseIds.contains(reel.posting().greenhouseId())) {
        any.add(reel);
      }
    }
    return any;
  }

  private static <K, V> Map<K, V> leastRecentlyUsed(int limit) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > limit;
      }
    };
  }
}

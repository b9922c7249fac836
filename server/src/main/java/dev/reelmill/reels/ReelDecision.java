package dev.reelmill.reels;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Show what exists or make what is missing: the heart of the reels door.
 *
 * <p>There is enough when as many postings as a full answer has reels fit the search and have a
 * video that shows them as they are. Then these are shown. Otherwise the best with any video are
 * shown, even an outdated one, and films are wanted of the best that fit and have no current one.
 *
 * @param shown the reels to show, the best first
 * @param wanted the postings to make films of, the best first
 */
record ReelDecision(List<Reel> shown, List<ReelCandidate> wanted) {

  /**
   * Decides over candidates in the order of their scores, the best first.
   *
   * @param hopeless postings that no film can be made of
   */
  static ReelDecision over(List<ReelCandidate> best, Set<Long> hopeless, ReelSettings settings) {
    List<ReelCandidate> fitting =
        best.stream().filter(one -> one.score() >= settings.similarityThreshold()).toList();
    List<ReelCandidate> ready = fitting.stream().filter(ReelCandidate::current).toList();
    int deficit = settings.targetCount() - ready.size();
    if (deficit <= 0) {
      return new ReelDecision(reels(ready, settings.targetCount()), List.of());
    }
    List<ReelCandidate> wanted =
        fitting.stream()
            .filter(one -> !one.current() && !hopeless.contains(one.greenhouseId()))
            .limit(Math.min(deficit, settings.maxGeneratePerRequest()))
            .toList();
    return new ReelDecision(reels(best, settings.targetCount()), wanted);
  }

  private static List<Reel> reels(List<ReelCandidate> candidates, int limit) {
    List<Reel> reels = new ArrayList<>();
    for (ReelCandidate one : candidates) {
      if (one.video() != null && reels.size() < limit) {
        reels.add(new Reel(one.posting(), one.score(), one.video()));
      }
    }
    return reels;
  }
}

package dev.reelmill.reels;

import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.posting.GreenhousePosting;
import org.jspecify.annotations.Nullable;

/**
 * A posting the decision is about.
 *
 * @param score likeness to the query, 0 to 1
 * @param video its newest video, or null when it has none
 * @param current whether the video shows the posting as it now is
 */
record ReelCandidate(
    GreenhousePosting posting, double score, @Nullable PublishedVideo video, boolean current) {
  ReelCandidate {
    if (current && video == null) {
      throw new IllegalArgumentException("no video is current: " + posting.greenhouseId());
    }
  }

  long greenhouseId() {
    return posting.greenhouseId();
  }
}

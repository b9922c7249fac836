package dev.reelmill.reels;

import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.job.Job;
import java.util.Optional;

/** A reel's video: ready, or still being made. */
public sealed interface ReelVideo {

  /** The posting it is about, or empty when it is about something else. */
  Optional<Long> greenhouseId();

  /** It can be watched. */
  record Ready(PublishedVideo video) implements ReelVideo {
    @Override
    public Optional<Long> greenhouseId() {
      return ReelOrders.greenhouseId(video.subject());
    }
  }

  /** A job is under way that will publish it. */
  record Rendering(Job job) implements ReelVideo {
    @Override
    public Optional<Long> greenhouseId() {
      return ReelOrders.greenhouseId(job.subject());
    }
  }
}

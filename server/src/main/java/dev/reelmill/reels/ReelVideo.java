package dev.reelmill.reels;

import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.job.Job;
import dev.reelmill.posting.GreenhousePosting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reel's video: ready, or still being made. */
public sealed interface ReelVideo {

  /** The posting it is about, or empty when it is about something else. */
  Optional<Long> greenhouseId();

  /** That posting as it now is, or null when there is none. */
  @Nullable GreenhousePosting posting();

  /** It can be watched. */
  record Ready(PublishedVideo video, @Nullable GreenhousePosting posting) implements ReelVideo {
    @Override
    public Optional<Long> greenhouseId() {
      return ReelOrders.greenhouseId(video.subject());
    }
  }

  /** A job is under way that will publish it. */
  record Rendering(Job job, @Nullable GreenhousePosting posting) implements ReelVideo {
    @Override
    public Optional<Long> greenhouseId() {
      return ReelOrders.greenhouseId(job.subject());
    }
  }
}

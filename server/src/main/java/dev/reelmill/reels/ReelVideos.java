package dev.reelmill.reels;

import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.JobStore;
import dev.reelmill.posting.GreenhousePosting;
import dev.reelmill.posting.PostingStore;
import dev.reelmill.posting.StoredPosting;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks up videos, also those that are still being made. */
public final class ReelVideos {
  private final VideoCatalog videos;
  private final JobStore jobs;
  private final PostingStore postings;

  /** A lookup in the catalogue and, behind it, the queue. */
  public ReelVideos(VideoCatalog videos, JobStore jobs, PostingStore postings) {
    this.videos = videos;
    this.jobs = jobs;
    this.postings = postings;
  }

  /** The video, or empty when it is unknown or will never be. */
  public Optional<ReelVideo> find(UUID videoId) {
    Optional<PublishedVideo> ready = videos.find(videoId);
    return ready.isPresent()
        ? ready.map(video -> new ReelVideo.Ready(video, posting(video.subject())))
        : jobs.findByVideo(videoId)
            .filter(job -> !job.status().ended())
            .map(job -> new ReelVideo.Rendering(job, posting(job.subject())));
  }

  private @Nullable GreenhousePosting posting(String subject) {
    Optional<Long> id = ReelOrders.greenhouseId(subject);
    if (id.isEmpty()) {
      return null;
    }
    StoredPosting stored = postings.findAll(List.of(id.get())).get(id.get());
    return stored == null ? null : stored.posting();
  }
}

package dev.reelmill.reels;

import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.JobStore;
import java.util.Optional;
import java.util.UUID;

/** Looks up videos, also those that are still being made. */
public final class ReelVideos {
  private final VideoCatalog videos;
  private final JobStore jobs;

  /** A lookup in the catalogue and, behind it, the queue. */
  public ReelVideos(VideoCatalog videos, JobStore jobs) {
    this.videos = videos;
    this.jobs = jobs;
  }

  /** The video, or empty when it is unknown or will never be. */
  public Optional<ReelVideo> find(UUID videoId) {
    Optional<ReelVideo> ready = videos.find(videoId).map(ReelVideo.Ready::new);
    return ready.isPresent()
        ? ready
        : jobs.findByVideo(videoId)
            .filter(job -> !job.status().ended())
            .map(ReelVideo.Rendering::new);
  }
}

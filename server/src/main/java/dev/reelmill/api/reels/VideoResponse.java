package dev.reelmill.api.reels;

import dev.reelmill.api.Timestamps;
import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.job.Job;
import dev.reelmill.posting.GreenhousePosting;
import dev.reelmill.reels.ReelVideo;
import dev.reelmill.stream.PlaybackUrls;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The answer to {@code GET /video/{video_id}}; what is not known while the video renders is null,
 * and so is what a posting would tell when it is about something else.
 */
@JsonNaming(SnakeCaseStrategy.class)
record VideoResponse(
    UUID videoId,
    String status,
    @Nullable String playbackUrl,
    @Nullable String posterUrl,
    @Nullable String captionsUrl,
    @Nullable Double durationSeconds,
    @Nullable String templateId,
    @Nullable Long greenhouseId,
    @Nullable String title,
    @Nullable String company,
    @Nullable String location,
    @Nullable String absoluteUrl,
    String createdAt) {
  static VideoResponse of(ReelVideo found, PlaybackUrls urls) {
    Long greenhouseId = found.greenhouseId().orElse(null);
    GreenhousePosting posting = found.posting();
    return switch (found) {
      case ReelVideo.Ready ready -> ready(ready.video(), greenhouseId, posting, urls);
      case ReelVideo.Rendering rendering -> rendering(rendering.job(), greenhouseId, posting, urls);
    };
  }

  private static VideoResponse ready(
      PublishedVideo video,
      @Nullable Long greenhouseId,
      @Nullable GreenhousePosting posting,
      PlaybackUrls urls) {
    UUID videoId = video.videoId();
    return new VideoResponse(
        videoId,
        "ready",
        urls.playback(videoId),
        urls.poster(videoId),
        urls.captions(videoId),
        video.seconds(),
        video.templateId(),
        greenhouseId,
        posting == null ? null : posting.title(),
        posting == null ? null : posting.company(),
        posting == null ? null : posting.location(),
        posting == null ? null : posting.url(),
        Timestamps.of(video.createdAt()));
  }

  private static VideoResponse rendering(
      Job job,
      @Nullable Long greenhouseId,
      @Nullable GreenhousePosting posting,
      PlaybackUrls urls) {
    return new VideoResponse(
        job.videoId(),
        "rendering",
        job.playable() ? urls.livePlayback(job.videoId()) : null,
        null,
        null,
        null,
        null,
        greenhouseId,
        posting == null ? null : posting.title(),
        posting == null ? null : posting.company(),
        posting == null ? null : posting.location(),
        posting == null ? null : posting.url(),
        Timestamps.of(job.createdAt()));
  }
}

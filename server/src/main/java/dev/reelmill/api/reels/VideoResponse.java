package dev.reelmill.api.reels;

import dev.reelmill.api.Timestamps;
import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.reels.ReelVideo;
import dev.reelmill.stream.PlaybackUrls;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The answer to {@code GET /video/{video_id}}; what is not known while the video renders is null.
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
    String createdAt) {
  static VideoResponse of(ReelVideo found, PlaybackUrls urls) {
    Long greenhouseId = found.greenhouseId().orElse(null);
    return switch (found) {
      case ReelVideo.Ready ready -> ready(ready.video(), greenhouseId, urls);
      case ReelVideo.Rendering rendering ->
          new VideoResponse(
              rendering.job().videoId(),
              "rendering",
              rendering.job().playable() ? urls.livePlayback(rendering.job().videoId()) : null,
              null,
              null,
              null,
              null,
              greenhouseId,
              Timestamps.of(rendering.job().createdAt()));
    };
  }

  private static VideoResponse ready(
      PublishedVideo video, @Nullable Long greenhouseId, PlaybackUrls urls) {
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
        Timestamps.of(video.createdAt()));
  }
}

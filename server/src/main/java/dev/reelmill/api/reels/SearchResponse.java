package dev.reelmill.api.reels;

import dev.reelmill.reels.Reel;
import dev.reelmill.reels.ReelAnswer;
import dev.reelmill.stream.PlaybackUrls;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The answer to {@code POST /jobs/search}. */
@JsonNaming(SnakeCaseStrategy.class)
record SearchResponse(
    String userId,
    List<Long> greenhouseIds,
    int count,
    boolean generationTriggered,
    List<UUID> generationJobIds,
    List<String> degraded,
    List<ReelItem> reels) {

  static SearchResponse of(String userId, ReelAnswer answer, PlaybackUrls urls) {
    return new SearchResponse(
        userId,
        answer.reels().stream().map(reel -> reel.posting().greenhouseId()).toList(),
        answer.reels().size(),
        !answer.generationJobs().isEmpty(),
        answer.generationJobs(),
        answer.degraded().stream().sorted().toList(),
        answer.reels().stream().map(reel -> ReelItem.of(reel, urls)).toList());
  }

  /** One reel. */
  @JsonNaming(SnakeCaseStrategy.class)
  record ReelItem(
      long greenhouseId,
      String title,
      String company,
      String location,
      String absoluteUrl,
      double score,
      VideoItem video) {

    static ReelItem of(Reel reel, PlaybackUrls urls) {
      UUID videoId = reel.video().videoId();
      return new ReelItem(
          reel.posting().greenhouseId(),
          reel.posting().title(),
          reel.posting().company(),
          reel.posting().location(),
          reel.posting().url(),
          reel.score(),
          new VideoItem(
              videoId,
              urls.playback(videoId),
              urls.poster(videoId),
              reel.video().seconds(),
              urls.captions(videoId)));
    }
  }

  /** How to play it. */
  @JsonNaming(SnakeCaseStrategy.class)
  record VideoItem(
      UUID videoId,
      String playbackUrl,
      String posterUrl,
      double durationSeconds,
      String captionsUrl) {}
}

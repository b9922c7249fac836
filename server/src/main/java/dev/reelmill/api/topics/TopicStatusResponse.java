package dev.reelmill.api.topics;

import dev.reelmill.brief.Topic;
import dev.reelmill.job.Job;
import dev.reelmill.topic.CachedFilm;
import dev.reelmill.topic.TopicOutline;
import dev.reelmill.topic.TopicState;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Where a film stands.
 *
 * @param status ready, processing, failed or not_found
 * @param url of the MP4 when it is ready
 * @param fallbackUsed static or text where nothing better could be made, otherwise null
 * @param text the lesson in words when there is no film
 * @param jobId while it is made, or of the attempt that failed
 */
@JsonNaming(SnakeCaseStrategy.class)
record TopicStatusResponse(
    String status,
    @Nullable String url,
    @Nullable Long cacheAgeSeconds,
    @Nullable String fallbackUsed,
    @Nullable String text,
    @Nullable UUID jobId) {

  static TopicStatusResponse of(
      Topic topic, TopicState state, Function<CachedFilm, String> url, Instant now) {
    return switch (state) {
      case TopicState.Ready(CachedFilm film) ->
          new TopicStatusResponse(
              "ready", url.apply(film), film.age(now).toSeconds(), film.fallback(), null, null);
      case TopicState.Processing(Job job) -> without("processing", null, null, job.jobId());
      case TopicState.Failed(Job job) ->
          without("failed", "text", TopicOutline.of(topic).text(), job.jobId());
      case TopicState.NotFound() -> without("not_found", null, null, null);
    };
  }

  private static TopicStatusResponse without(
      String status, @Nullable String fallback, @Nullable String text, @Nullable UUID job) {
    return new TopicStatusResponse(status, null, null, fallback, text, job);
  }
}

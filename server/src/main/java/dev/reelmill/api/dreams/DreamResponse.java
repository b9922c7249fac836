package dev.reelmill.api.dreams;

import dev.reelmill.api.DoorStatus;
import dev.reelmill.api.TextFallback;
import dev.reelmill.api.Timestamps;
import dev.reelmill.dream.Dream;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStatus;
import dev.reelmill.stream.PlaybackUrls;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A dream, and its film as far as there is one.
 *
 * @param did its id
 * @param videoStatus queued, processing, completed, failed or cancelled; null before a film was
 *     wanted
 * @param videoUrl the film as one file, once it is completed
 * @param videoStreamUrl what can be played, as soon as anything can
 * @param videoMetadata {@code duration} in seconds, {@code scenes}, {@code cost} in US dollars, and
 *     whatever else a worker outside told
 * @param fallbackUsed "text" when the film failed and only its script is left, otherwise null
 */
@JsonNaming(SnakeCaseStrategy.class)
record DreamResponse(
    UUID did,
    String title,
    String text,
    String style,
    String createdAt,
    @Nullable String finishedAt,
    @Nullable UUID videoJobId,
    @Nullable String videoStatus,
    @Nullable Integer videoProgress,
    @Nullable String videoUrl,
    @Nullable String videoStreamUrl,
    @Nullable String videoThumbnailUrl,
    @Nullable JsonNode videoMetadata,
    @Nullable String videoError,
    @Nullable String videoStartedAt,
    @Nullable String videoCompletedAt,
    @Nullable String fallbackUsed) {

  static DreamResponse of(
      Dream dream,
      Optional<Job> film,
      @Nullable JsonNode metadata,
      boolean text,
      PlaybackUrls urls) {
    Optional<Job> ready = film.filter(job -> job.status() == JobStatus.READY);
    Optional<UUID> here = ready.filter(job -> job.filmElsewhere() == null).map(Job::videoId);
    Optional<UUID> growing = film.filter(Job::playable).map(Job::videoId);
    return new DreamResponse(
        dream.dreamId(),
        dream.brief().title(),
        dream.brief().text(),
        dream.brief().style().label(),
        Timestamps.of(dream.createdAt()),
        Timestamps.ofNullable(dream.finishedAt()),
        film.map(Job::jobId).orElse(null),
        film.map(job -> DoorStatus.of(job.status())).orElse(null),
        film.map(Job::percentage).orElse(null),
        film.map(job -> DreamVideoResponse.videoUrl(job, urls)).orElse(null),
        here.map(urls::playback).or(() -> growing.map(urls::livePlayback)).orElse(null),
        here.map(urls::poster).orElse(null),
        metadata,
        film.map(Job::errorMessage).orElse(null),
        film.map(Job::startedAt).map(Timestamps::of).orElse(null),
        ready.map(Job::endedAt).map(Timestamps::of).orElse(null),
        text ? TextFallback.NAME : null);
  }
}

package dev.reelmill.api.dreams;

import dev.reelmill.api.DoorStatus;
import dev.reelmill.api.TextFallback;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStatus;
import dev.reelmill.stream.PlaybackUrls;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Where a dream's film stands; all null before one was wanted.
 *
 * @param status queued, processing, completed, failed or cancelled
 * @param videoUrl the film as one file, once it is completed
 * @param fallbackUsed "text" when the job failed and only its script is left, otherwise null
 * @param text that script
 */
@JsonNaming(SnakeCaseStrategy.class)
record DreamVideoResponse(
    @Nullable UUID jobId,
    @Nullable String status,
    @Nullable String videoUrl,
    @Nullable String fallbackUsed,
    @Nullable String text) {

  static DreamVideoResponse of(Optional<Job> job, @Nullable String text, PlaybackUrls urls) {
    return job.map(
            one ->
                new DreamVideoResponse(
                    one.jobId(),
                    DoorStatus.of(one.status()),
                    videoUrl(one, urls),
                    text == null ? null : TextFallback.NAME,
                    text))
        .orElseGet(() -> new DreamVideoResponse(null, null, null, null, null));
  }

  static @Nullable String videoUrl(Job job, PlaybackUrls urls) {
    return job.filmElsewhere() != null
        ? job.filmElsewhere()
        : job.status() == JobStatus.READY ? urls.video(job.videoId()) : null;
  }
}

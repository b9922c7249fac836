package dev.reelmill.api.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelmill.api.DoorStatus;
import dev.reelmill.api.Timestamps;
import dev.reelmill.job.Job;
import dev.reelmill.live.JobEvent;
import dev.reelmill.stream.PlaybackUrls;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Something that happened to a job, as told to listeners.
 *
 * @param videoId of the video that is made
 * @param streamUrl what can be played now, if anything
 * @param videoUrl the film as one file, once it is ready
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobEventResponse(
    UUID jobId,
    UUID videoId,
    String status,
    @Nullable String stage,
    int percentage,
    int scene,
    int scenes,
    String at,
    @Nullable String streamUrl,
    @Nullable String videoUrl,
    @Nullable String errorCode,
    @Nullable String errorMessage) {

  static JobEventResponse of(JobEvent event, PlaybackUrls urls) {
    Job job = event.job();
    boolean completed = event instanceof JobEvent.Completed && job.filmElsewhere() == null;
    return new JobEventResponse(
        job.jobId(),
        job.videoId(),
        DoorStatus.of(job.status()),
        job.stage(),
        job.percentage(),
        job.scene(),
        job.scenes(),
        Timestamps.of(job.updatedAt()),
        completed
            ? urls.playback(job.videoId())
            : job.playable() ? urls.livePlayback(job.videoId()) : null,
        completed ? urls.video(job.videoId()) : job.filmElsewhere(),
        job.errorCode(),
        job.errorMessage());
  }

  /** The event's name. */
  static String name(JobEvent event) {
    return switch (event) {
      case JobEvent.Progress progress -> "progress";
      case JobEvent.Playable playable -> "playable";
      case JobEvent.Completed completed -> "completed";
      case JobEvent.Failed failed -> "failed";
      case JobEvent.Cancelled cancelled -> "cancelled";
    };
  }
}

package dev.reelmill.api.prompts;

import dev.reelmill.api.DoorStatus;
import dev.reelmill.api.TextFallback;
import dev.reelmill.api.Timestamps;
import dev.reelmill.job.Job;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A video that a person wanted.
 *
 * @param status queued, processing, completed, failed or cancelled
 * @param videoUrl the film as one file, once it is completed
 * @param streamUrl what can be played, as soon as anything can
 * @param previewUrl the same in the least resolution only, which plays on any line
 * @param thumbnailUrl a still of the first scene, as soon as that is drawn
 * @param smallThumbnailUrl the same, 320 pixels on its long side
 * @param prompt and what else was wanted; null of a job that came through another door
 * @param duration seconds that were wanted
 * @param voice who speaks; null when nobody does, or the usual voice of whoever makes it
 * @param progress 0 to 100
 * @param fallbackUsed "text" when the job failed and only its script is left, otherwise null
 * @param text that script
 */
record PromptVideoResponse(
    UUID jobId,
    String status,
    @Nullable String videoUrl,
    @Nullable String streamUrl,
    @Nullable String previewUrl,
    @Nullable String thumbnailUrl,
    @Nullable String smallThumbnailUrl,
    @Nullable String captionsUrl,
    @Nullable String errorMessage,
    @Nullable String prompt,
    @Nullable String style,
    @Nullable Integer duration,
    @Nullable String aspectRatio,
    @Nullable String quality,
    @Nullable String voice,
    int progress,
    String createdAt,
    String updatedAt,
    @Nullable String fallbackUsed,
    @Nullable String text) {

  static PromptVideoResponse of(Job job, PromptVideoAnswers.Sights sights, @Nullable String text) {
    JsonNode wanted = JsonMapper.shared().readTree(job.payload());
    return new PromptVideoResponse(
        job.jobId(),
        DoorStatus.of(job.status()),
        sights.video(),
        sights.stream(),
        sights.preview(),
        sights.poster(),
        sights.thumbnail(),
        sights.captions(),
        job.errorMessage(),
        text(wanted, "prompt"),
        text(wanted, "style"),
        wanted.path("duration").isInt() ? wanted.path("duration").intValue() : null,
        text(wanted, "aspect_ratio"),
        text(wanted, "quality"),
        text(wanted, "voice"),
        job.percentage(),
        Timestamps.of(job.createdAt()),
        Timestamps.of(job.updatedAt()),
        text == null ? null : TextFallback.NAME,
        text);
  }

  private static @Nullable String text(JsonNode wanted, String field) {
    return wanted.path(field).isString() ? wanted.path(field).stringValue() : null;
  }
}

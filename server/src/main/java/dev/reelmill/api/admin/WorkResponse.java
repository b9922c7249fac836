package dev.reelmill.api.admin;

import dev.reelmill.api.Timestamps;
import dev.reelmill.job.Job;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/**
 * Work as administrators see it.
 *
 * @param kind of the brief
 * @param owner who has wanted it longest, or on a shared door who asked first
 * @param shared whether it was asked for on a shared door
 */
@JsonNaming(SnakeCaseStrategy.class)
record WorkResponse(
    UUID jobId,
    UUID videoId,
    String status,
    String door,
    String kind,
    String subject,
    @Nullable String owner,
    boolean shared,
    String priority,
    @Nullable String stage,
    int percentage,
    int scene,
    int scenes,
    int retryCount,
    @Nullable String errorCode,
    @Nullable String errorMessage,
    @Nullable String errorStage,
    String createdAt,
    String updatedAt,
    @Nullable String startedAt,
    @Nullable String playableAt,
    @Nullable String completedAt) {

  static WorkResponse of(Job work) {
    return new WorkResponse(
        work.jobId(),
        work.videoId(),
        work.status().label(),
        work.door(),
        brief(work).path("kind").asString(""),
        work.subject(),
        work.owner(),
        work.shared(),
        work.priority().label(),
        work.stage(),
        work.percentage(),
        work.scene(),
        work.scenes(),
        work.retryCount(),
        work.errorCode(),
        work.errorMessage(),
        work.errorStage(),
        Timestamps.of(work.createdAt()),
        Timestamps.of(work.updatedAt()),
        Timestamps.ofNullable(work.startedAt()),
        Timestamps.ofNullable(work.playableAt()),
        Timestamps.ofNullable(work.endedAt()));
  }

  /** The brief as it was queued. */
  static JsonNode brief(Job work) {
    try {
      return JsonMapper.shared().readTree(work.payload());
    } catch (JacksonException ofAnotherVersion) {
      return JsonMapper.shared().createObjectNode();
    }
  }
}

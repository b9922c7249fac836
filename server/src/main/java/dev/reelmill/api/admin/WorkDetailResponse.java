package dev.reelmill.api.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.reelmill.api.Timestamps;
import dev.reelmill.job.Attempt;
import dev.reelmill.job.Follower;
import dev.reelmill.job.Job;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Work with its history.
 *
 * @param costUsd what providers were paid for it, in USD
 * @param decisions what attempts decided and others kept to: who wrote the script, what was tried
 *     before; the script itself is left out
 * @param followers owners' own jobs that follow it
 */
@JsonNaming(SnakeCaseStrategy.class)
record WorkDetailResponse(
    @JsonUnwrapped WorkResponse work,
    JsonNode brief,
    double costUsd,
    Map<String, JsonNode> decisions,
    List<AttemptItem> attempts,
    List<FollowerItem> followers) {

  static WorkDetailResponse of(
      Job work,
      double costUsd,
      Map<String, String> decisions,
      List<Attempt> attempts,
      List<Follower> followers) {
    return new WorkDetailResponse(
        WorkResponse.of(work),
        WorkResponse.brief(work),
        costUsd,
        shown(decisions),
        attempts.stream().map(AttemptItem::of).toList(),
        followers.stream().map(FollowerItem::of).toList());
  }

  private static Map<String, JsonNode> shown(Map<String, String> decisions) {
    Map<String, JsonNode> shown = new LinkedHashMap<>();
    decisions.forEach(
        (name, content) -> {
          JsonNode json = JsonMapper.shared().readTree(content);
          shown.put(name, json instanceof ObjectNode object ? object.without("script") : json);
        });
    return shown;
  }

  /**
   * One attempt.
   *
   * @param outcome ready, failed, rescued or cancelled, or null while it runs
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record AttemptItem(
      int attempt,
      String worker,
      @Nullable String outcome,
      String startedAt,
      @Nullable String endedAt,
      @Nullable String errorCode,
      @Nullable String errorMessage,
      @Nullable String errorStage,
      List<StageItem> stages) {

    static AttemptItem of(Attempt attempt) {
      Attempt.Outcome outcome = attempt.outcome();
      return new AttemptItem(
          attempt.number(),
          attempt.worker(),
          outcome == null ? null : outcome.name().toLowerCase(Locale.ROOT),
          Timestamps.of(attempt.startedAt()),
          Timestamps.ofNullable(attempt.endedAt()),
          attempt.errorCode(),
          attempt.errorMessage(),
          attempt.errorStage(),
          attempt.stages().stream().map(StageItem::of).toList());
    }
  }

  /**
   * One stage of an attempt.
   *
   * @param seconds how long it took, or null while it runs
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record StageItem(String stage, String startedAt, @Nullable Double seconds) {

    static StageItem of(Attempt.StageTime time) {
      return new StageItem(
          time.stage(),
          Timestamps.of(time.startedAt()),
          time.endedAt() == null
              ? null
              : Duration.between(time.startedAt(), time.endedAt()).toMillis() / 1000.0);
    }
  }

  /** One owner's job. */
  @JsonNaming(SnakeCaseStrategy.class)
  record FollowerItem(
      UUID jobId,
      String owner,
      String door,
      @Nullable String callbackUrl,
      String createdAt,
      @Nullable String cancelledAt) {

    static FollowerItem of(Follower follower) {
      return new FollowerItem(
          follower.jobId(),
          follower.owner(),
          follower.door(),
          follower.callbackUrl(),
          Timestamps.of(follower.createdAt()),
          Timestamps.ofNullable(follower.cancelledAt()));
    }
  }
}

package dev.reelmill.api.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.reelmill.api.Timestamps;
import dev.reelmill.job.Attempt;
import dev.reelmill.job.Follower;
import dev.reelmill.job.Job;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Work with its history.
 *
 * @param costUsd what providers were paid for it; there are none yet
 * @param followers owners' own jobs that follow it
 */
@JsonNaming(SnakeCaseStrategy.class)
record WorkDetailResponse(
    @JsonUnwrapped WorkResponse work,
    JsonNode brief,
    double costUsd,
    List<AttemptItem> attempts,
    List<FollowerItem> followers) {

  static WorkDetailResponse of(Job work, List<Attempt> attempts, List<Follower> followers) {
    return new WorkDetailResponse(
        WorkResponse.of(work),
        WorkResponse.brief(work),
        0,
        attempts.stream().map(AttemptItem::of).toList(),
        followers.stream().map(FollowerItem::of).toList());
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

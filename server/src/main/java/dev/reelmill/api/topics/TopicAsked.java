package dev.reelmill.api.topics;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelmill.api.InvalidRequestException;
import dev.reelmill.api.InvalidRequestException.FieldProblem;
import dev.reelmill.api.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What became of asking for a film.
 *
 * @param jobId the same for all who ask while it is made; null when nothing is made
 * @param status enqueued, cached or skipped
 */
@JsonNaming(SnakeCaseStrategy.class)
record TopicAsked(@Nullable UUID jobId, String status, String persona, String topic) {

  /** What became of several, in their order. */
  record Several(List<Item> items) {}

  /** Of the first three, and that the others were skipped. */
  @JsonNaming(SnakeCaseStrategy.class)
  record Recommended(String userId, String persona, List<TopicAsked> items) {}

  /** An answer, or why there is none. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      @Nullable UUID jobId,
      @Nullable String status,
      @Nullable String persona,
      @Nullable String topic,
      @Nullable Reason error) {

    static Item of(TopicAsked asked) {
      return new Item(asked.jobId, asked.status, asked.persona, asked.topic, null);
    }

    static Item of(InvalidRequestException invalid) {
      return new Item(
          null,
          null,
          null,
          null,
          new Reason("invalid_request", "Fields are wrong.", invalid.problems()));
    }

    static Item of(Refusal refusal) {
      Object code = Objects.requireNonNull(refusal.getBody().getProperties()).get("code");
      String detail = String.valueOf(refusal.getBody().getDetail());
      return new Item(null, null, null, null, new Reason(String.valueOf(code), detail, List.of()));
    }
  }

  /** Why a film was not ordered. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Reason(String code, String message, List<FieldProblem> errors) {}
}

package dev.reelmill.api.dreams;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelmill.api.DoorStatus;
import dev.reelmill.api.InvalidRequestException;
import dev.reelmill.api.InvalidRequestException.FieldProblem;
import dev.reelmill.api.Refusal;
import dev.reelmill.dream.Dream;
import dev.reelmill.job.Job;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What became of each dream of many, in their order. */
record DreamBatchResponse(List<Item> items) {

  /** Either a dream with its film's job, or why neither is there. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      @Nullable UUID did,
      @Nullable UUID jobId,
      @Nullable String status,
      @Nullable ItemError error) {

    static Item of(Dream dream, Job job) {
      return new Item(dream.dreamId(), job.jobId(), DoorStatus.of(job.status()), null);
    }

    static Item of(InvalidRequestException invalid) {
      return refused("invalid_request", "Fields are wrong.", invalid.problems());
    }

    static Item of(Refusal refusal) {
      Object code = Objects.requireNonNull(refusal.getBody().getProperties()).get("code");
      return refused(
          String.valueOf(code), String.valueOf(refusal.getBody().getDetail()), List.of());
    }

    private static Item refused(String code, String message, List<FieldProblem> errors) {
      return new Item(null, null, null, new ItemError(code, message, errors));
    }
  }

  /** Why a dream was not taken. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ItemError(String code, String message, List<FieldProblem> errors) {}
}

package dev.reelmill.api.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelmill.api.DoorStatus;
import dev.reelmill.api.InvalidRequestException;
import dev.reelmill.api.InvalidRequestException.FieldProblem;
import dev.reelmill.api.Refusal;
import dev.reelmill.brief.InvalidBriefException;
import dev.reelmill.job.Job;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What became of each order of many, in their order. */
record BatchResponse(List<Item> items) {

  /** Either a job, or why there is none. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(@Nullable UUID jobId, @Nullable String status, @Nullable ItemError error) {

    static Item of(Job job) {
      return new Item(job.jobId(), DoorStatus.of(job.status()), null);
    }

    static Item of(InvalidRequestException invalid) {
      return refused("invalid_request", "Fields are wrong.", invalid.problems());
    }

    static Item of(InvalidBriefException invalid) {
      return refused(invalid.code(), String.valueOf(invalid.getMessage()), List.of());
    }

    static Item of(Refusal refusal) {
      Object code = Objects.requireNonNull(refusal.getBody().getProperties()).get("code");
      return refused(
          String.valueOf(code), String.valueOf(refusal.getBody().getDetail()), List.of());
    }

    private static Item refused(String code, String message, List<FieldProblem> errors) {
      return new Item(null, null, new ItemError(code, message, errors));
    }
  }

  /** Why an order was not taken. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ItemError(String code, String message, List<FieldProblem> errors) {}
}

package dev.reelmill.api.prompts;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelmill.api.DoorStatus;
import dev.reelmill.api.InvalidRequestException;
import dev.reelmill.api.InvalidRequestException.FieldProblem;
import dev.reelmill.api.Refusal;
import dev.reelmill.job.Job;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of many wishes, in their order. */
record PromptAnswers(List<Item> items) {

  /** Either a job, or why there is none. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(@Nullable UUID jobId, @Nullable String status, @Nullable ItemError error) {

    static Item of(Job job) {
      return new Item(job.jobId(), DoorStatus.of(job.status()), null);
    }

    static Item of(InvalidRequestException invalid) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (FieldProblem problem : invalid.problems()) {
        fields.putIfAbsent(problem.field(), problem.message());
      }
      return new Item(null, null, new ItemError("invalid_request", "Fields are wrong.", fields));
    }

    static Item of(Refusal refusal) {
      Object code = Objects.requireNonNull(refusal.getBody().getProperties()).get("code");
      return new Item(
          null,
          null,
          new ItemError(
              String.valueOf(code), String.valueOf(refusal.getBody().getDetail()), Map.of()));
    }
  }

  /** Why a wish was not taken. */
  record ItemError(String code, String message, Map<String, String> fields) {}
}

package dev.reelmill.api.prompts;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelmill.api.DoorStatus;
import dev.reelmill.api.InvalidRequestException.FieldProblem;
import dev.reelmill.api.ItemError;
import dev.reelmill.job.Job;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a wish: a job, or why there is none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PromptJob(@Nullable UUID jobId, @Nullable String status, @Nullable Failure error) {

  static PromptJob of(Job job) {
    return new PromptJob(job.jobId(), DoorStatus.of(job.status()), null);
  }

  static PromptJob refused(ItemError error) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (FieldProblem problem : error.errors()) {
      fields.putIfAbsent(problem.field(), problem.message());
    }
    return new PromptJob(null, null, new Failure(error.code(), error.message(), fields));
  }

  /**
   * The error as this door tells every one.
   *
   * @param fields the rule that each wrong one breaks, by name
   */
  record Failure(String code, String message, Map<String, String> fields) {}
}

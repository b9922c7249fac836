package dev.reelmill.api.dreams;

import dev.reelmill.api.RequestFields;
import dev.reelmill.job.OutsideReport;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a worker outside tells of a dream's film.
 *
 * @param job which it is about; empty for the current one
 */
record OutsideRequest(OutsideReport report, Optional<UUID> job) {
  private static final int LONGEST_MESSAGE = 1000;
  private static final int LONGEST_METADATA = 10_000;

  /**
   * Reads it.
   *
   * @param named the parameter {@code job_id}, which comes before the field
   * @throws dev.reelmill.api.InvalidRequestException naming all that is wrong
   */
  static OutsideRequest read(JsonNode body, @Nullable String named) {
    RequestFields fields = new RequestFields(body);
    Optional<UUID> job = job(named == null ? fields.textOrNull("job_id", 36) : named, fields);
    String status =
        body.hasNonNull("status")
            ? fields.choice(
                "status", List.of("completed", "failed"), Function.identity(), "completed")
            : fields.wrong("status", "is required");
    OutsideReport report = status.equals("failed") ? failed(fields) : made(body, fields);
    fields.check();
    return new OutsideRequest(report, job);
  }

  private static OutsideReport made(JsonNode body, RequestFields fields) {
    String url = fields.address("video_url");
    JsonNode metadata = body.path("metadata");
    if (body.hasNonNull("metadata") && !metadata.isObject()) {
      fields.wrong("metadata", "must be an object");
    } else if (metadata.toString().length() > LONGEST_METADATA) {
      fields.wrong("metadata", "must have at most " + LONGEST_METADATA + " characters");
    }
    number(metadata, "duration", false, fields);
    number(metadata, "scenes", true, fields);
    number(metadata, "cost", false, fields);
    return new OutsideReport.Made(url, metadata.isObject() ? metadata.toString() : "{}");
  }

  private static void number(JsonNode metadata, String name, boolean whole, RequestFields fields) {
    JsonNode value = metadata.path(name);
    boolean right = whole ? value.isIntegralNumber() : value.isNumber();
    if (metadata.hasNonNull(name) && !(right && value.doubleValue() >= 0)) {
      fields.wrong("metadata." + name, whole ? "must be a whole number" : "must be a number");
    }
  }

  private static OutsideReport failed(RequestFields fields) {
    String code = fields.textOrNull("error_code", 100);
    return new OutsideReport.Failed(
        Objects.requireNonNullElse(code, "failed_outside"),
        fields.textOrNull("error_message", LONGEST_MESSAGE));
  }

  private static Optional<UUID> job(@Nullable String id, RequestFields fields) {
    try {
      return id == null || id.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException notAnId) {
      fields.wrong("job_id", "must be the id of a job");
      return Optional.empty();
    }
  }
}

package dev.reelmill.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /health}.
 *
 * @param status up, degraded (a part is down, the rest works) or down
 * @param parts by name
 * @param generatorQueueDepth jobs that wait, or null when that cannot be found out
 */
record HealthResponse(
    String status,
    Map<String, Part> parts,
    @JsonProperty("generator_queue_depth") @Nullable Long generatorQueueDepth) {

  /**
   * One part.
   *
   * @param status up or down
   * @param detail a few words
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Part(String status, String detail) {}
}

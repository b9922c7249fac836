package dev.reelmill.api.topics;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.reelmill.api.ItemError;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What became of asking for a film.
 *
 * @param jobId the same for all who ask while it is made; null when nothing is made
 * @param status enqueued, cached or skipped, or failed where it failed a little while ago
 */
@JsonNaming(SnakeCaseStrategy.class)
record TopicAsked(@Nullable UUID jobId, String status, String persona, String topic) {

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
      @Nullable ItemError error) {

    static Item of(TopicAsked asked) {
      return new Item(asked.jobId, asked.status, asked.persona, asked.topic, null);
    }

    static Item refused(ItemError error) {
      return new Item(null, null, null, null, error);
    }
  }
}

package dev.reelmill.api.dreams;

import dev.reelmill.api.RequestFields;
import dev.reelmill.dream.Dream;
import dev.reelmill.job.Priority;
import dev.reelmill.order.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a dream's film is wanted.
 *
 * @param callbackUrl told of what happens to its job, or null
 */
record FinishRequest(Priority priority, @Nullable String callbackUrl) {

  /** Notes what is wrong in the fields. */
  static FinishRequest read(JsonNode body, RequestFields fields) {
    Priority priority =
        fields.choice("priority", List.of(Priority.values()), Priority::label, Priority.NORMAL);
    String callback = body.isObject() ? fields.addressOrNull("callback_url") : null;
    return new FinishRequest(priority, callback);
  }

  Order orderOf(Dream dream) {
    return new Order("dreams", dream.owner(), dream.brief(), priority, callbackUrl);
  }
}

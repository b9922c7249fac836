package dev.reelmill.api;

import dev.reelmill.api.InvalidRequestException.FieldProblem;
import dev.reelmill.api.idempotency.Effects;
import dev.reelmill.brief.ReelmillException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.RequestAttributes;
import tools.jackson.databind.JsonNode;

/**
 * What became of each of many requests, in their order.
 *
 * @param items in the door's own shape
 */
public record Batch<T>(List<T> items) {
  private static final Logger LOG = LoggerFactory.getLogger(Batch.class);
  private static final int MOST = 100;

  public Batch {
    items = List.copyOf(items);
  }

  /**
   * Answers {@code {"items": [...]}} one by one. An item that fails, for whatever reason, takes
   * nothing from the others: what was queued for those before it is told.
   *
   * @param exchange is told which item is looked at
   * @param answer does what an item asks for
   * @param refused the answer to one that came to nothing
   * @throws InvalidRequestException when there are not 1 to 100 of them
   */
  public static <T> Batch<T> of(
      JsonNode body,
      RequestAttributes exchange,
      Function<JsonNode, T> answer,
      Function<ItemError, T> refused) {
    JsonNode items = body.path("items");
    if (!items.isArray() || items.isEmpty() || items.size() > MOST) {
      throw new InvalidRequestException(
          List.of(new FieldProblem("items", "must be a list of 1 to " + MOST)));
    }
    List<T> answers = new ArrayList<>();
    for (JsonNode item : items) {
      Effects.ofItem(exchange, answers.size() + 1);
      answers.add(one(item, exchange, answer, refused));
    }
    return new Batch<>(answers);
  }

  private static <T> T one(
      JsonNode item,
      RequestAttributes exchange,
      Function<JsonNode, T> answer,
      Function<ItemError, T> refused) {
    try {
      return answer.apply(item);
    } catch (InvalidRequestException | Refusal | ReelmillException known) {
      return refused.apply(ItemError.of(known));
    } catch (RuntimeException unexpected) {
      LOG.error("an item of many failed", unexpected);
      Effects.unsettled(exchange);
      return refused.apply(ItemError.of(unexpected));
    }
  }
}

package dev.reelmill.api.workflow;

import dev.reelmill.api.CollectionName;
import dev.reelmill.api.RequestFields;
import dev.reelmill.api.RequestedFilm;
import dev.reelmill.brief.Brief;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.InvalidBriefException;
import dev.reelmill.brief.PromptBrief;
import dev.reelmill.brief.Style;
import dev.reelmill.brief.TopicBrief;
import dev.reelmill.job.Priority;
import dev.reelmill.knowledge.Knowledge;
import dev.reelmill.order.Order;
import dev.reelmill.order.Orders;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an order: a brief of any kind, and beside it priority and callback address. */
final class GenerateRequest {
  private static final Brief NONE = new PromptBrief("none", Style.FUN, 1, BriefOptions.DEFAULT);

  private final JsonNode body;
  private final RequestFields fields;
  private final Orders orders;

  private GenerateRequest(JsonNode body, Orders orders) {
    this.body = body;
    this.fields = new RequestFields(body);
    this.orders = orders;
  }

  /**
   * The order of the given owner.
   *
   * @throws dev.reelmill.api.InvalidRequestException naming all that is wrong
   * @throws InvalidBriefException when it is no JSON object
   */
  static RequestedFilm read(JsonNode body, String owner, Orders orders, Knowledge knowledge) {
    GenerateRequest request = new GenerateRequest(body, orders);
    Brief brief = request.brief();
    orders
        .choices()
        .wrong(text(body, "template_id"), text(body, "voice"))
        .forEach(request.fields::wrong);
    Priority priority =
        request.fields.choice(
            "priority", List.of(Priority.values()), Priority::label, Priority.NORMAL);
    String callback = request.fields.addressOrNull("callback_url");
    String collection = request.collection(brief, owner, knowledge);
    request.fields.check();
    return new RequestedFilm(new Order("workflow", owner, brief, priority, callback), collection);
  }

  private static @Nullable String text(JsonNode body, String field) {
    return body.path(field).isString() ? body.path(field).stringValue() : null;
  }

  private Brief brief() {
    try {
      return body.path("kind").asString("").equals("posting")
          ? posting()
          : BriefCodec.fromJson(body);
    } catch (InvalidBriefException invalid) {
      if (invalid.fields().isEmpty()) {
        throw invalid;
      }
      invalid.fields().forEach(wrong -> fields.wrong(wrong.field(), wrong.rule()));
      return NONE;
    }
  }

  /** A posting is named, and taken as it is listed. */
  private Brief posting() {
    BriefOptions options = BriefCodec.optionsFromJson(body, Set.of("kind", "greenhouse_id"));
    JsonNode id = body.path("greenhouse_id");
    if (!id.isIntegralNumber() || !id.canConvertToLong()) {
      fields.wrong("greenhouse_id", "must be the id of a posting");
      return NONE;
    }
    return orders
        .posting(id.longValue(), options)
        .<Brief>map(brief -> brief)
        .orElseGet(
            () -> {
              fields.wrong("greenhouse_id", "must be the id of a posting that is listed");
              return NONE;
            });
  }

  /** The collection that the film is to draw on, or null for none. */
  private @Nullable String collection(Brief brief, String owner, Knowledge knowledge) {
    if (brief instanceof TopicBrief && body.hasNonNull(CollectionName.FIELD)) {
      fields.wrong(CollectionName.FIELD, "cannot be used with a topic, whose figures are its own");
      return null;
    }
    return CollectionName.ofOwner(owner, fields, knowledge);
  }
}

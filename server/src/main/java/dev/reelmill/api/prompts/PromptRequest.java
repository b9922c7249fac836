package dev.reelmill.api.prompts;

import dev.reelmill.api.CollectionName;
import dev.reelmill.api.RequestFields;
import dev.reelmill.api.RequestedFilm;
import dev.reelmill.brief.Brief;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.InvalidBriefException;
import dev.reelmill.brief.PromptBrief;
import dev.reelmill.brief.Style;
import dev.reelmill.job.Priority;
import dev.reelmill.knowledge.Knowledge;
import dev.reelmill.order.Order;
import dev.reelmill.order.Orders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a person wants to see; fields nobody reads are ignored. */
final class PromptRequest {
  private static final Brief NONE = new PromptBrief("none", Style.FUN, 1, BriefOptions.DEFAULT);

  /** This door's names of a brief's fields, and the brief's own. */
  private static final Map<String, String> OF_THE_BRIEF = new LinkedHashMap<>();

  static {
    OF_THE_BRIEF.put("prompt", "prompt");
    OF_THE_BRIEF.put("style", "style");
    OF_THE_BRIEF.put("duration", "duration");
    OF_THE_BRIEF.put("aspectRatio", "aspect_ratio");
    OF_THE_BRIEF.put("quality", "quality");
    OF_THE_BRIEF.put("voice", "voice");
    OF_THE_BRIEF.put("language", "language");
  }

  private PromptRequest() {}

  /**
   * The order of the given owner.
   *
   * @throws dev.reelmill.api.InvalidRequestException naming all that is wrong
   */
  static RequestedFilm read(JsonNode body, String owner, Orders orders, Knowledge knowledge) {
    RequestFields fields = new RequestFields(body);
    fields.text("prompt", PromptBrief.LONGEST_PROMPT);
    Brief brief = brief(body, fields);
    orders.choices().wrong(null, text(body, "voice")).forEach(fields::wrong);
    if (!body.hasNonNull("aspectRatio")) {
      fields.wrong("aspectRatio", "is required");
    }
    Priority priority =
        fields.choice("priority", List.of(Priority.values()), Priority::label, Priority.NORMAL);
    String callback = fields.addressOrNull("callbackUrl");
    String collection = CollectionName.ofOwner(owner, fields, knowledge);
    fields.check();
    return new RequestedFilm(new Order("prompts", owner, brief, priority, callback), collection);
  }

  private static Brief brief(JsonNode body, RequestFields fields) {
    ObjectNode brief = JsonMapper.shared().createObjectNode().put("kind", "prompt");
    OF_THE_BRIEF.forEach(
        (field, inBrief) -> {
          if (body.hasNonNull(field)) {
            brief.set(inBrief, body.get(field));
          }
        });
    try {
      return BriefCodec.fromJson(brief);
    } catch (InvalidBriefException invalid) {
      invalid.fields().stream()
          .filter(wrong -> !wrong.field().equals("prompt")) // said already
          .forEach(wrong -> fields.wrong(named(wrong.field()), wrong.rule()));
      return NONE;
    }
  }

  private static @Nullable String text(JsonNode body, String field) {
    return body.path(field).isString() ? body.path(field).stringValue() : null;
  }

  private static String named(String inBrief) {
    return inBrief.equals("aspect_ratio") ? "aspectRatio" : inBrief;
  }
}

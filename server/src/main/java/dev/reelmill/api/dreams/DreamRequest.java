package dev.reelmill.api.dreams;

import dev.reelmill.api.InvalidRequestException;
import dev.reelmill.api.RequestFields;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.DreamBrief;
import dev.reelmill.brief.InvalidBriefException;
import dev.reelmill.brief.Style;
import dev.reelmill.order.Orders;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a dream that is to be kept; fields nobody reads are ignored. */
final class DreamRequest {
  private static final DreamBrief NONE =
      new DreamBrief("none", "none", Style.CALM, BriefOptions.DEFAULT);

  private static final List<String> OF_THE_BRIEF =
      List.of(
          "title", "text", "style", "aspect_ratio", "quality", "template_id", "voice", "language");

  private DreamRequest() {}

  /**
   * The dream.
   *
   * @throws InvalidRequestException naming all that is wrong
   */
  static DreamBrief read(JsonNode body, Orders orders) {
    RequestFields fields = new RequestFields(body);
    DreamBrief brief = brief(body, fields, orders);
    fields.check();
    return brief;
  }

  private static @Nullable String text(JsonNode body, String field) {
    return body.path(field).isString() ? body.path(field).stringValue() : null;
  }

  /** The same, of a request that is read further. */
  static DreamBrief brief(JsonNode body, RequestFields fields, Orders orders) {
    fields.text("title", DreamBrief.LONGEST_TITLE);
    fields.text("text", DreamBrief.LONGEST_TEXT);
    ObjectNode brief = JsonMapper.shared().createObjectNode().put("kind", "dream");
    for (String field : OF_THE_BRIEF) {
      if (body.hasNonNull(field)) {
        brief.set(field, body.get(field));
      }
    }
    orders.choices().wrong(text(body, "template_id"), text(body, "voice")).forEach(fields::wrong);
    try {
      return (DreamBrief) BriefCodec.fromJson(brief);
    } catch (InvalidBriefException invalid) {
      invalid.fields().stream()
          .filter(wrong -> !wrong.field().equals("title") && !wrong.field().equals("text"))
          .forEach(wrong -> fields.wrong(wrong.field(), wrong.rule()));
      return NONE;
    }
  }
}

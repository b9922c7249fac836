package dev.reelmill.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads what only briefs of postings have. */
final class PostingFields {
  private final BriefFields fields;

  PostingFields(BriefFields fields) {
    this.fields = fields;
  }

  long id() {
    JsonNode id = fields.node("greenhouse_id");
    if (!id.isIntegralNumber() || !id.canConvertToLong() || id.longValue() <= 0) {
      fields.wrong("greenhouse_id", "must be a positive whole number");
      return 0;
    }
    return id.longValue();
  }

  List<String> departments() {
    JsonNode array = fields.node("departments");
    List<String> names = new ArrayList<>();
    if (!BriefFields.isAbsent(array) && !array.isArray()) {
      fields.wrong("departments", "must be an array of texts");
    }
    for (JsonNode name : array) {
      if (name.isString()) {
        names.add(name.stringValue());
      } else {
        fields.wrong("departments[" + names.size() + "]", "must be a text");
        break;
      }
    }
    return names;
  }

  List<TextBlock> body() {
    JsonNode array = fields.node("body");
    List<TextBlock> body = new ArrayList<>();
    if (!array.isArray()) {
      fields.wrong("body", "must be an array of blocks");
    }
    for (JsonNode node : array) {
      Optional<TextBlock> block = block(node);
      if (block.isEmpty()) {
        fields.wrong(
            "body[" + body.size() + "]",
            "must be an object with heading, paragraph or item as text");
        break;
      }
      body.add(block.get());
    }
    return body;
  }

  private static Optional<TextBlock> block(JsonNode node) {
    if (!node.isObject() || node.size() != 1 || !node.iterator().next().isString()) {
      return Optional.empty();
    }
    String name = node.propertyNames().iterator().next();
    String text = node.iterator().next().stringValue();
    return TextBlock.of(name, text);
  }
}

package dev.reelmill.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The field {@code knowledge} of a brief: passages, or a text that names a collection. A name is
 * left to whoever keeps collections; to a brief itself it says nothing.
 */
final class PassageFields {
  private static final String FIELD = "knowledge";
  private static final Set<String> MEMBERS =
      Set.of("document_id", "title", "passage", "heading", "text");

  private PassageFields() {}

  static List<Passage> read(BriefFields fields) {
    JsonNode value = fields.node(FIELD);
    List<Passage> passages = new ArrayList<>();
    if (value.isString() || BriefFields.isAbsent(value)) {
      return passages;
    }
    if (!value.isArray() || value.size() > BriefOptions.MOST_PASSAGES) {
      fields.wrong(
          FIELD,
          "must be the name of a collection, or a list of at most "
              + BriefOptions.MOST_PASSAGES
              + " passages");
      return passages;
    }
    for (JsonNode one : value) {
      Passage passage = passage(one);
      if (passage == null) {
        fields.wrong(
            FIELD + "[" + passages.size() + "]",
            "must be an object with document_id, title, passage (from 1), text, perhaps heading");
        return passages;
      }
      passages.add(passage);
    }
    return passages;
  }

  private static @Nullable Passage passage(JsonNode json) {
    if (!json.isObject() || !MEMBERS.containsAll(json.propertyNames())) {
      return null;
    }
    try {
      return new Passage(
          UUID.fromString(json.path("document_id").asString("")),
          json.path("title").asString(""),
          json.path("passage").asInt(0),
          json.path("heading").asString(""),
          json.path("text").asString(""));
    } catch (IllegalArgumentException wrong) {
      return null;
    }
  }

  static void write(List<Passage> passages, ObjectNode json) {
    if (passages.isEmpty()) {
      return;
    }
    ArrayNode array = json.putArray(FIELD);
    for (Passage passage : passages) {
      array
          .addObject()
          .put("document_id", passage.documentId().toString())
          .put("title", passage.title())
          .put("passage", passage.number())
          .put("heading", passage.heading())
          .put("text", passage.text());
    }
  }
}

package dev.reelmill.api.reference;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the doors, held against what they say. */
public final class DoorSchemas {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final JsonNode document = JsonMapper.shared().readTree(ApiDocument.json());
  private final JsonNode strict = closed(document.deepCopy());

  /** The whole document. */
  JsonNode document() {
    return document;
  }

  /** Its operations as "GET /jobs/{jobId}". */
  public Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      path.getValue()
          .propertyNames()
          .forEach(
              method ->
                  operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()));
    }
    return operations;
  }

  /**
   * What of an answer is not as described; empty when all is.
   *
   * @param operation one of {@link #operations()}
   * @param type its media type, perhaps with parameters; empty when there is no body
   */
  public List<String> faults(String operation, int status, String type, String body) {
    String[] words = operation.split(" ", 2);
    JsonNode responses =
        strict
            .path("paths")
            .path(words[1])
            .path(words[0].toLowerCase(java.util.Locale.ROOT))
            .path("responses");
    JsonNode response = resolved(responses.path(Integer.toString(status)));
    if (response.isMissingNode()) {
      response = resolved(responses.path("default"));
    }
    if (response.isMissingNode()) {
      return List.of("status " + status + " is not described: " + body);
    }
    JsonNode content = response.path("content");
    String bare = type.split(";", 2)[0];
    if (content.isMissingNode()) {
      return body.isEmpty() ? List.of() : List.of("a body is not described: " + body);
    }
    JsonNode media = content.has("*/*") ? content.path("*/*") : content.path(bare);
    if (media.isMissingNode()) {
      return List.of("type " + type + " of " + status + " is not described");
    }
    return bare.endsWith("json")
        ? faults(media.path("schema"), JsonMapper.shared().readTree(body))
        : List.of();
  }

  /** Every example that does not fit its schema. */
  List<String> wrongExamples() {
    List<String> wrong = new ArrayList<>();
    examples(strict, "", wrong);
    return wrong;
  }

  /** Every reference that leads nowhere. */
  List<String> deadReferences() {
    return document.findValuesAsString("$ref").stream()
        .filter(reference -> document.at(reference.substring(1)).isMissingNode())
        .distinct()
        .toList();
  }

  private void examples(JsonNode node, String path, List<String> wrong) {
    if (node.isObject() && node.has("schema") && (node.has("example") || node.has("examples"))) {
      List<JsonNode> values = new ArrayList<>();
      if (node.has("example")) {
        values.add(node.path("example"));
      }
      node.path("examples").forEach(one -> values.add(one.path("value")));
      for (JsonNode value : values) {
        faults(node.path("schema"), value).forEach(fault -> wrong.add(path + ": " + fault));
      }
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      examples(member.getValue(), path + "/" + member.getKey(), wrong);
    }
  }

  private List<String> faults(JsonNode schema, JsonNode value) {
    ObjectNode whole = (ObjectNode) schema.deepCopy();
    whole.set("components", strict.path("components"));
    Schema known = SCHEMAS.getSchema(whole.toString());
    return known.validate(value).stream().map(fault -> fault + " in " + value).toList();
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? strict.at(node.path("$ref").stringValue().substring(1)) : node;
  }

  /** No object has members that are not described. */
  private static JsonNode closed(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(DoorSchemas::closed);
    return node;
  }
}

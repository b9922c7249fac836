package dev.reelmill.script;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a chat model wrote in the form of script-form.json; trusts none of it. */
final class DraftReader {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** A scene without a voice gets its length later. */
  private static final double SOME_LENGTH = 1;

  private final String address;
  private final boolean silent;
  private final List<String> faults = new ArrayList<>();

  private DraftReader(String address, boolean silent) {
    this.address = address;
    this.silent = silent;
  }

  /**
   * Reads an answer.
   *
   * @param address what the end shows, which no model makes up
   * @param silent whether nothing is to be said
   */
  static DraftScript read(String answer, String address, boolean silent) {
    return new DraftReader(address, silent).read(answer);
  }

  private DraftScript read(String answer) {
    List<ScriptScene> scenes = new ArrayList<>();
    String title = "";
    try {
      JsonNode json = JSON.readTree(answer);
      title = clean(json.path("title").asString(""));
      int number = 1;
      for (JsonNode scene : json.path("scenes")) {
        scene(number++, scene, scenes);
      }
    } catch (JacksonException e) {
      faults.add("The answer is not valid JSON.");
    }
    if (scenes.isEmpty() && faults.isEmpty()) {
      faults.add("There are no scenes.");
    }
    return new DraftScript(title, scenes, faults);
  }

  private void scene(int number, JsonNode scene, List<ScriptScene> scenes) {
    List<String> lines =
        silent
            ? List.of()
            : scene
                .path("lines")
                .valueStream()
                .map(line -> clean(line.asString("")))
                .filter(line -> !line.isEmpty())
                .toList();
    if (lines.isEmpty() && !silent) {
      faults.add("Scene " + number + " has no lines.");
      return;
    }
    try {
      ScenePicture picture = picture(scene.path("picture"));
      scenes.add(new ScriptScene(picture, lines, silent ? SOME_LENGTH : 0));
    } catch (JacksonException | IllegalArgumentException e) {
      faults.add("Scene " + number + " has no picture of a known kind with all of its fields.");
    }
  }

  private ScenePicture picture(JsonNode told) {
    if (!(told instanceof ObjectNode fields)) {
      throw new IllegalArgumentException("no picture");
    }
    String kind = fields.path("kind").asString("");
    ObjectNode picture = (ObjectNode) cleaned(fields.deepCopy().without("kind"));
    switch (kind) {
      case "call_to_action" -> picture.put("address", address);
      case "big_number" -> picture.put("from", 0);
      case "chart" -> picture.set("kind", picture.remove("drawn"));
      default -> {}
    }
    return JSON.treeToValue(picture, PictureKind.type(kind));
  }

  private static JsonNode cleaned(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode copy = JSON.createObjectNode();
        object.propertyStream().forEach(one -> copy.set(one.getKey(), cleaned(one.getValue())));
        yield copy;
      }
      case ArrayNode array -> {
        ArrayNode copy = JSON.createArrayNode();
        array.forEach(one -> copy.add(cleaned(one)));
        yield copy;
      }
      default ->
          node.isString() ? JSON.getNodeFactory().stringNode(clean(node.stringValue())) : node;
    };
  }

  /** As it can be spoken and drawn. */
  private static String clean(String text) {
    return String.join(" ", PlainPrompt.lines(text));
  }
}

package dev.reelmill.script;

import dev.reelmill.brief.ReelmillException;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Scripts as JSON. Writing and reading again gives an equal script. */
public final class ScriptCodec {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ScriptCodec() {}

  /** The script as one line of JSON; each scene's picture names its kind. */
  public static String toJson(Script script) {
    ObjectNode json = JSON.createObjectNode();
    json.put("title", script.title());
    json.put("mood", script.mood().name().toLowerCase(Locale.ROOT));
    json.put("seconds", script.seconds());
    var scenes = json.putArray("scenes");
    for (ScriptScene scene : script.scenes()) {
      ObjectNode node = scenes.addObject();
      node.put("kind", PictureKind.of(scene.picture()));
      node.set("picture", JSON.valueToTree(scene.picture()));
      node.set("lines", JSON.valueToTree(scene.lines()));
      node.put("seconds", scene.seconds());
    }
    return JSON.writeValueAsString(json);
  }

  /**
   * Reads a script.
   *
   * @throws ReelmillException {@code invalid_script} (not retryable)
   */
  public static Script fromJson(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return new Script(
          json.required("title").stringValue(),
          Mood.valueOf(json.required("mood").stringValue().toUpperCase(Locale.ROOT)),
          json.required("seconds").doubleValue(),
          json.required("scenes").valueStream().map(ScriptCodec::scene).toList());
    } catch (JacksonException | IllegalArgumentException e) {
      throw new ReelmillException(
          "invalid_script", false, "The script cannot be read: " + e.getMessage(), e);
    }
  }

  private static ScriptScene scene(JsonNode node) {
    Class<? extends ScenePicture> type = PictureKind.type(node.required("kind").stringValue());
    return new ScriptScene(
        JSON.treeToValue(node.required("picture"), type),
        node.required("lines").valueStream().map(JsonNode::stringValue).toList(),
        node.required("seconds").doubleValue());
  }
}

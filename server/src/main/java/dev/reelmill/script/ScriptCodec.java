package dev.reelmill.script;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.script.ScenePicture.Bullets;
import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.FactCard;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.ScenePicture.Statement;
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
    var scenes = json.putArray("scenes");
    for (ScriptScene scene : script.scenes()) {
      ObjectNode node = scenes.addObject();
      node.put("kind", kind(scene.picture()));
      node.set("picture", JSON.valueToTree(scene.picture()));
      node.set("lines", JSON.valueToTree(scene.lines()));
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
          json.required("scenes").valueStream().map(ScriptCodec::scene).toList());
    } catch (JacksonException | IllegalArgumentException e) {
      throw new ReelmillException(
          "invalid_script", false, "The script cannot be read: " + e.getMessage(), e);
    }
  }

  private static ScriptScene scene(JsonNode node) {
    Class<? extends ScenePicture> type = type(node.required("kind").stringValue());
    return new ScriptScene(
        JSON.treeToValue(node.required("picture"), type),
        node.required("lines").valueStream().map(JsonNode::stringValue).toList());
  }

  private static String kind(ScenePicture picture) {
    return switch (picture) {
      case Hook _ -> "hook";
      case Statement _ -> "statement";
      case Bullets _ -> "bullets";
      case FactCard _ -> "fact_card";
      case CallToAction _ -> "call_to_action";
    };
  }

  private static Class<? extends ScenePicture> type(String kind) {
    return switch (kind) {
      case "hook" -> Hook.class;
      case "statement" -> Statement.class;
      case "bullets" -> Bullets.class;
      case "fact_card" -> FactCard.class;
      case "call_to_action" -> CallToAction.class;
      default -> throw new IllegalArgumentException("no scene is of kind \"" + kind + "\"");
    };
  }
}

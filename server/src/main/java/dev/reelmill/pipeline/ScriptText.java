package dev.reelmill.pipeline;

import dev.reelmill.script.Script;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A script as text to be read. */
final class ScriptText {
  private ScriptText() {}

  /** Title and text, a line for each scene, as JSON. */
  static String json(Script script) {
    String text =
        script.scenes().stream()
            .filter(scene -> !scene.lines().isEmpty())
            .map(scene -> String.join(" ", scene.lines()))
            .collect(Collectors.joining("\n"));
    return JsonMapper.shared()
        .createObjectNode()
        .put("title", script.title())
        .put("text", text)
        .toString();
  }
}

package dev.reelmill.script;

import java.util.List;

/**
 * One scene of a script.
 *
 * @param picture what is shown
 * @param lines the sentences spoken while it is shown, in order; at least one
 */
public record ScriptScene(ScenePicture picture, List<String> lines) {
  public ScriptScene {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a scene has at least one line");
    }
  }
}

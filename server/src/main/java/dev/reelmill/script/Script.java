package dev.reelmill.script;

import java.util.List;

/**
 * What is said and shown, scene by scene.
 *
 * @param title the film's title, for metadata and players
 * @param scenes in order; at least one
 */
public record Script(String title, List<ScriptScene> scenes) {
  public Script {
    scenes = List.copyOf(scenes);
    if (scenes.isEmpty()) {
      throw new IllegalArgumentException("a script has at least one scene");
    }
  }
}

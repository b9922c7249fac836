package dev.reelmill.script;

import java.util.List;

/**
 * What is said and shown, scene by scene.
 *
 * @param title the film's title, for metadata and players
 * @param seconds wanted length of the film; 0 = as long as its lines take
 * @param scenes in order; at least one
 */
public record Script(String title, Mood mood, double seconds, List<ScriptScene> scenes) {
  public Script {
    scenes = List.copyOf(scenes);
    if (scenes.isEmpty()) {
      throw new IllegalArgumentException("a script has at least one scene");
    }
    if (!(seconds >= 0 && seconds < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("no film lasts " + seconds + " seconds");
    }
  }

  /** A script as long as its lines take. */
  public Script(String title, List<ScriptScene> scenes) {
    this(title, Mood.FOCUS, 0, scenes);
  }
}

package dev.reelmill.script;

import java.util.List;

/**
 * One scene of a script.
 *
 * @param picture what is shown
 * @param lines the sentences spoken while it is shown, in order; none in a scene without a voice
 * @param seconds least length of the scene; 0 = as its lines need, and then it has some
 */
public record ScriptScene(ScenePicture picture, List<String> lines, double seconds) {
  public ScriptScene {
    lines = List.copyOf(lines);
    if (!(seconds >= 0 && seconds < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("no scene lasts " + seconds + " seconds");
    }
    if (lines.isEmpty() && seconds == 0) {
      throw new IllegalArgumentException("a scene without lines has a length");
    }
  }

  /** A scene as long as its lines need. */
  public ScriptScene(ScenePicture picture, List<String> lines) {
    this(picture, lines, 0);
  }
}

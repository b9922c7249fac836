package dev.reelmill.composition.draw;

import java.util.List;

/**
 * The length of a scene and when its lines begin.
 *
 * @param seconds length of the scene
 * @param lines seconds from the scene's start, in order; may be empty
 */
public record SceneTiming(double seconds, List<Double> lines) {
  public SceneTiming {
    lines = List.copyOf(lines);
  }
}

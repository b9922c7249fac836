package dev.reelmill.script;

import java.util.List;

/** Estimates how long lines take to speak, from a measured rate of the default voice. */
final class SpeechTime {
  private static final double CHARACTERS_A_SECOND = 14.5;
  private static final double BETWEEN_LINES = 0.2;
  private static final double BETWEEN_SCENES = 0.45;
  private static final double AROUND = 1.5;

  private SpeechTime() {}

  /** Seconds of a whole script, pauses included. */
  static double of(Script script) {
    return AROUND
        + script.scenes().stream().mapToDouble(scene -> of(scene.lines()) + BETWEEN_SCENES).sum();
  }

  private static double of(List<String> lines) {
    return lines.stream()
        .mapToDouble(line -> line.length() / CHARACTERS_A_SECOND + BETWEEN_LINES)
        .sum();
  }
}

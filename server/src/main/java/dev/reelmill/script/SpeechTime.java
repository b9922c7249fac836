package dev.reelmill.script;

import java.util.List;
import java.util.regex.Pattern;

/** Estimates how long lines take to speak, from a measured rate of the default voice. */
public final class SpeechTime {
  private static final double CHARACTERS_A_SECOND = 17.5;

  /** A digit takes as long as so many characters more, a letter of an abbreviation likewise. */
  private static final int OF_A_DIGIT = 4;

  private static final int OF_A_CAPITAL = 2;
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
  private static final Pattern CAPITAL = Pattern.compile("(?<=\\p{Lu})\\p{Lu}|\\p{Lu}(?=\\p{Lu})");

  static final double BETWEEN_LINES = 0.2;
  static final double BETWEEN_SCENES = 0.45;
  static final double AROUND = 1.5;

  private SpeechTime() {}

  /** Seconds of a whole script, pauses included. */
  public static double of(Script script) {
    return AROUND
        + script.scenes().stream().mapToDouble(scene -> of(scene.lines()) + BETWEEN_SCENES).sum();
  }

  /** Seconds of lines and the pauses between them. */
  static double of(List<String> lines) {
    return lines.stream()
        .mapToDouble(line -> weight(line) / CHARACTERS_A_SECOND + BETWEEN_LINES)
        .sum();
  }

  private static long weight(String line) {
    return line.length()
        + OF_A_DIGIT * DIGIT.matcher(line).results().count()
        + OF_A_CAPITAL * CAPITAL.matcher(line).results().count();
  }
}

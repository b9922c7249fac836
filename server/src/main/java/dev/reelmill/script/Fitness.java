package dev.reelmill.script;

import java.util.regex.Pattern;

/** How well a phrase sounds and looks; a rule of thumb. */
final class Fitness {
  private static final int BEST = 40;

  private static final Pattern VAGUE =
      Pattern.compile(
          "(?i)be .*|.*\\d\\+? years(?: of)? (?:\\w+ )?experience|.*excellent .*communication skills.*"
              + "|.*fast-paced.*|.*team player.*|.*self-starter.*|.*detail-oriented.*");

  private Fitness() {}

  /** Best are whole phrases of about fifty characters without symbols. */
  static double of(String phrase, boolean cut) {
    double fitness = 10 - Math.abs(phrase.length() - BEST) / 9.0;
    fitness -= cut ? 1.5 : 0;
    fitness -= phrase.chars().filter(c -> ",/&–:+".indexOf(c) >= 0).count() * 0.7;
    fitness -= phrase.length() < 20 ? 2 : 0;
    fitness -= VAGUE.matcher(phrase).matches() ? 2.5 : 0;
    return fitness;
  }
}

package dev.reelmill.narration;

import dev.reelmill.brief.ReelmillException;
import java.lang.Character.UnicodeScript;
import java.util.List;

/** Whether an English voice can read a line aloud. */
final class SayableLine {
  private SayableLine() {}

  /**
   * Refuses lines that would come out as silence or as something else than what is written.
   *
   * @throws ReelmillException {@code unsupported_language} if most letters are not Latin, or there
   *     are signs but nothing to be said; {@code nothing_to_say} if there is only punctuation
   */
  static void check(String line, List<SpokenToken> tokens) {
    long letters = line.codePoints().filter(Character::isLetter).count();
    long latin = line.codePoints().filter(Character::isLetter).filter(SayableLine::latin).count();
    boolean silent = tokens.stream().allMatch(token -> token.words().isEmpty());
    if (latin * 2 < letters || (silent && line.codePoints().anyMatch(SayableLine::sign))) {
      throw new ReelmillException(
          "unsupported_language",
          false,
          "The voice reads English; it cannot read \"" + line + "\"");
    }
    if (silent) {
      throw new ReelmillException(
          "nothing_to_say", false, "There is nothing to say in \"" + line + "\"");
    }
  }

  private static boolean latin(int letter) {
    UnicodeScript script = UnicodeScript.of(letter);
    return script == UnicodeScript.LATIN || script == UnicodeScript.COMMON;
  }

  private static boolean sign(int character) {
    return switch (Character.getType(character)) {
      case Character.OTHER_SYMBOL,
          Character.MATH_SYMBOL,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> Character.isLetterOrDigit(character);
    };
  }
}

package dev.reelmill.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads prompts that set two things beside each other. */
final class ComparisonReader {
  private static final int LONGEST_CHOICE = 60;

  private static final Pattern VERSUS =
      Pattern.compile(
          "(?i)^(?:compare |comparing |comparison of |comparison between |(?:explain |what is"
              + " |what's )?(?:the )?differences? between )?(.{1,60}?)(?:,)?"
              + " (vs\\.?|versus|and|with|to|or) (.{1,60}?)(?:[?.!]|: (.*)|(?<=[?.!]) (.*))?$");

  /** "Rent vs buy: Renting keeps you flexible. Buying ..." */
  private static final Pattern HEADED =
      Pattern.compile("(?is)^(.{1,40}?),? (?:vs\\.?|versus) (.{1,40}?)(?::\\s+|[.!?]\\s+)(.{3,})$");

  /** "Should I learn guitar or piano?" */
  private static final Pattern CHOICE =
      Pattern.compile(
          "(?i)^(?:(?:should|shall|do|can|would) (?:i|we|you)(?: rather)? (?:(?:learn|buy|get|choose|take|use|eat|drink|play|pick|visit|have|study|try|wear|watch|read|prefer) )?|which is better[,:]? |what is better[,:]? |is it better to )(.{2,30}?),? or (.{2,30}?)\\?$");

  private ComparisonReader() {}

  /** Reads a prompt that begins with "this vs that" and goes on in sentences. */
  static Optional<PromptReading> headed(String text) {
    Matcher headed = HEADED.matcher(text);
    return headed.matches()
        ? Optional.of(
            reading(headed.group(1), headed.group(2), false)
                .withSentences(PlainPrompt.sentences(headed.group(3))))
        : Optional.empty();
  }

  /** Reads one phrase. */
  static Optional<PromptReading> read(String phrase) {
    Matcher choice = CHOICE.matcher(phrase);
    if (choice.matches()) {
      return Optional.of(reading(choice.group(1), choice.group(2), false));
    }
    Matcher versus = VERSUS.matcher(phrase);
    if (!versus.matches() || !isComparison(phrase, versus.group(2))) {
      return Optional.empty();
    }
    String rest = versus.group(4) == null ? versus.group(5) : versus.group(4);
    return Optional.of(
        reading(
                versus.group(1),
                versus.group(3),
                phrase.toLowerCase(Locale.ROOT).contains("difference"))
            .withSentences(rest == null ? List.of() : PlainPrompt.sentences(rest)));
  }

  private static PromptReading reading(String left, String right, boolean apart) {
    return PromptReading.of(PromptShape.COMPARISON, left + " or " + right)
        .counting(0, apart ? "differences" : "")
        .withItems(List.of(left.strip(), right.strip()));
  }

  private static boolean isComparison(String phrase, String joint) {
    return joint.regionMatches(true, 0, "v", 0, 1)
        || phrase.matches(
            "(?i)(?:compare|comparing|comparison|(?:explain |what is |what's )?(?:the )?differences?"
                + " between)\\b.*")
        || (joint.equalsIgnoreCase("or")
            && !PhraseReader.isClause(phrase)
            && phrase.length() < LONGEST_CHOICE);
  }
}

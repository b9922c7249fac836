package dev.reelmill.script;

import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.brief.TextBlock;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps what the local writer can read and the voice can speak. */
final class EnglishOnly {
  private static final int LONG_ENOUGH_TO_GUESS = 40;
  private static final int ENOUGH_ENGLISH = 600;

  private EnglishOnly() {}

  /**
   * The English blocks of a posting that is in English, or that says all in English as well.
   *
   * @throws ReelmillException {@code unsupported_language}
   */
  static List<TextBlock> blocks(PostingBrief brief) {
    String all = text(brief.body()) + " " + brief.title();
    String language = LanguageGuess.of(all);
    if (language.equals(LanguageGuess.ENGLISH)) {
      return brief.body().stream().filter(EnglishOnly::isEnglish).toList();
    }
    List<TextBlock> surelyEnglish =
        brief.body().stream().filter(block -> LanguageGuess.isSurelyEnglish(block.text())).toList();
    if (text(surelyEnglish).length() < ENOUGH_ENGLISH) {
      throw unsupported(language);
    }
    return brief.body().stream().filter(EnglishOnly::isEnglish).toList();
  }

  static ReelmillException unsupported(String language) {
    return new ReelmillException(
        "unsupported_language",
        false,
        "The text seems to be in " + language + "; only English can be spoken");
  }

  private static boolean isEnglish(TextBlock block) {
    return block.text().length() < LONG_ENOUGH_TO_GUESS
        || LanguageGuess.of(block.text()).equals(LanguageGuess.ENGLISH);
  }

  private static String text(List<TextBlock> blocks) {
    return blocks.stream().map(TextBlock::text).collect(Collectors.joining("\n"));
  }
}

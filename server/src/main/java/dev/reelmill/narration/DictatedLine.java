package dev.reelmill.narration;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line as it is dictated to a voice outside: as it is said wherever that is not how it is
 * written, so that what will be heard is known before.
 *
 * @param tokens of the line, in order
 * @param parts what is dictated for each token; empty where there is nothing to dictate
 */
record DictatedLine(String line, List<SpokenToken> tokens, List<String> parts) {
  private static final Pattern UNHEARD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /**
   * Prepares a line.
   *
   * @throws dev.reelmill.brief.ReelmillException as {@link SayableLine#check}
   */
  static DictatedLine of(SpokenForm form, String line) {
    List<SpokenToken> tokens = form.of(line);
    SayableLine.check(line, tokens);
    return new DictatedLine(line, tokens, tokens.stream().map(DictatedLine::part).toList());
  }

  private static String part(SpokenToken token) {
    String said = token.words().stream().map(SpokenWord::text).collect(Collectors.joining(" "));
    boolean asWritten = !said.isEmpty() && heard(said).equals(heard(token.written()));
    return asWritten ? token.written() : said + mark(token.pause());
  }

  private static String mark(SpokenToken.Pause pause) {
    return switch (pause) {
      case NONE -> "";
      case COMMA -> ",";
      case FULL_STOP -> ".";
      case QUESTION -> "?";
    };
  }

  /** What is read out. */
  String text() {
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }

  /** The letters and digits of a text in lower case, by which words are recognised. */
  static String heard(String text) {
    return UNHEARD.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }
}

package dev.reelmill.script;

import dev.reelmill.script.ScenePicture.Quote;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the sentence in which a company states its mission; it is quoted whole or not at all. */
final class Mission {
  private static final int LONGEST = 125;
  private static final int SHORTEST = 30;

  private Mission() {}

  /** The scene of the mission, in the company's words. */
  static Optional<ScriptScene> of(List<String> paragraphs, String company) {
    Pattern stated =
        Pattern.compile(
            "(?:(?i:at|here at) [^,]{2,40}, )?((?i:our|its|the company's|"
                + Pattern.quote(company)
                + "'s) (?i:mission) (?:is|:) (?!to the\\b)\\S.*)");
    return Statements.sentences(paragraphs)
        .map(stated::matcher)
        .filter(Matcher::matches)
        .map(match -> match.group(1).replaceFirst("[.!]+$", ""))
        .filter(text -> text.length() >= SHORTEST && text.length() <= LONGEST)
        .findFirst()
        .map(text -> scene(text, company));
  }

  private static ScriptScene scene(String text, String company) {
    String said = Wording.spoken(text);
    boolean ours = said.matches("(?i)our .*");
    String line = ours ? "In their own words: " + Wording.lowerFirst(said) : said;
    return new ScriptScene(
        new Quote(Wording.upperFirst(text), company), List.of(Wording.sentence(line)));
  }
}

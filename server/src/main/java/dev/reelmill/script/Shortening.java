package dev.reelmill.script;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts a phrase at the border of a clause, never inside one. */
final class Shortening {
  private static final int FEWEST_WORDS = 3;

  /** Words after which a phrase is not over. */
  private static final Set<String> OPEN_END =
      WordList.of(
          """
          a an the and or but nor of to for in on at by with from as into onto over under between within without through
          across about against during including such like than that which who whose where when while if our your their its
          his her this these those any all each every both either new other various multiple several key more most very
          high is are be was were will can may must should has have had not no via per using ensuring e.g i.e up out their
          complex large global highly strong cross-functional best own well also both
          """);

  /** Words that need what follows: cut before a preposition only if none of these precedes it. */
  private static final Set<String> NEEDS_MORE =
      WordList.of(
          """
          work working works partner partnering collaborate collaborating experience familiar comfortable familiarity interact
          interacting communicate engage deal dealing responsible passion account accountable degree interest interested
          proficient proficiency fluent expertise skilled skills background participate participating ability able how need want
          ready willing opportunity desire eager excited due according continue listen respond contribute contributing
          lead serve serving act acting based focus focused focusing rely depend result bring involved commitment committed
          contact responsibility aspects range variety understanding knowledge track years year aligned alignment point
          related adhere adherence attention approach closely directly keep help look stay report reporting be been level
          rather equivalent well known used care translate transform turn convert integrate succeed excel thrive invest
          access advocate exposure comes grow relevant proven transition put confident capable good great adept versed
          effective motivated passionate obsessed driven specializing specialize credit part think such same enable allow
          empower encourage require ask motivate support inspire attract balance rooted influence evidence record history
          """);

  private record Border(Pattern pattern, int strength) {}

  private static final List<Border> BORDERS =
      List.of(
          border("\\s+–\\s|[;:]\\s|[.!?]\\s+(?=\\p{Lu})", 3),
          border(
              ",\\s+(?:with|including|such as|ensuring|which|while|so|who|where|whether|from|as well as|using|leveraging"
                  + "|e\\.g|i\\.e|especially|particularly|like|but|\\p{L}+ing)\\b",
              3),
          border(
              "\\s(?:while|including|such as|in order to|so that|so you|as well as|through|to ensure|to help|to drive"
                  + "|to support|to deliver|to make|to build|to create|to improve|whether|because|rather than|ensuring"
                  + "|based on|in partnership|in collaboration|in close|in support|across|throughout|by \\p{L}+ing"
                  + "|using|leveraging|via|within|during|alongside|especially|where|when)\\b",
              2),
          border(",\\s+(?:and|or|&)\\s", 2),
          border("\\s(?:to|for|with|in|by|from|at|on|that|and|as|into)\\s", 1),
          border(",\\s", 1));

  private Shortening() {}

  private static Border border(String pattern, int strength) {
    return new Border(Pattern.compile(pattern), strength);
  }

  /**
   * The longest good beginning of at most the given length, or the phrase itself if it fits; empty
   * if there is none.
   */
  static Optional<String> shorten(String phrase, int limit) {
    if (phrase.length() <= limit && ends(phrase)) {
      return Optional.of(phrase);
    }
    return BORDERS.stream()
        .flatMap(border -> cuts(phrase, border, limit))
        .max(Comparator.comparingDouble(cut -> cut.length() + 0.0))
        .map(Shortening::closeList);
  }

  private static Stream<String> cuts(String phrase, Border border, int limit) {
    Matcher matcher = border.pattern().matcher(phrase);
    return matcher
        .results()
        .filter(match -> match.start() <= limit)
        .filter(match -> !match.group().contains(",") || !insideList(phrase, match.start()))
        .map(match -> phrase.substring(0, match.start()).replaceAll("[\\s,;:–-]+$", ""))
        .filter(cut -> cut.length() >= Math.min(18, limit / 2))
        .filter(Shortening::ends);
  }

  /** "Build A, B and C": a cut after A is a list without its end only if a verb list is cut. */
  private static boolean insideList(String phrase, int comma) {
    String before = phrase.substring(0, comma);
    String last = before.substring(before.lastIndexOf(' ') + 1);
    return before.indexOf(' ') < 0 || (Verbs.isBase(last) && words(before) < 4);
  }

  /** Whether a phrase may end where it ends. */
  static boolean ends(String phrase) {
    String[] words = phrase.toLowerCase(Locale.ROOT).split("[\\s,;]+");
    String last = words[words.length - 1].replaceAll("[^\\p{L}\\p{N}.'-]", "");
    if (words.length < FEWEST_WORDS || OPEN_END.contains(last) || NEEDS_MORE.contains(last)) {
      return false;
    }
    String before = words[words.length - 2];
    boolean verbsOnly =
        (before.equals("and") || before.equals("or"))
            && (Verbs.isBase(last) || Verbs.isGerund(last));
    return !verbsOnly && !last.matches(".*(ly|'s)");
  }

  /** After a cut inside an enumeration its last comma becomes "and". */
  private static String closeList(String cut) {
    int comma = cut.lastIndexOf(", ");
    if (comma < 0
        || cut.substring(comma).matches(",\\s+(?:and|or|with|who|which|including|such)\\b.*")) {
      return cut;
    }
    String tail = cut.substring(comma + 2);
    boolean enumeration =
        words(tail) <= 3
            && !Verbs.isGerund(tail.split(" ", 2)[0])
            && !cut.substring(0, comma).matches(".*\\band\\b[^,]*");
    return enumeration ? cut.substring(0, comma) + " and " + tail : cut;
  }

  private static int words(String text) {
    return text.strip().split("\\s+").length;
  }
}

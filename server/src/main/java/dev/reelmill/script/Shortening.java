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

  /** Words with which no phrase ends. */
  private static final Set<String> DANGLING =
      WordList.of(
          """
          a an the and or but nor of to for in on at by with from as into onto between among including such like than that
          who whose where when while if our your their its this these those any each every both either is are be was were
          will can may must should has via per e.g i.e e.g. i.e. ensuring using across through within towards includes include requires involves not aren't isn't wasn't weren't don't doesn't didn't can't won't
          """);

  /** Words after which a phrase may end by itself but is never cut. */
  private static final Set<String> OPEN =
      WordList.of(
          """
          over under without about against during his her new other various multiple several key more most very high all
          have had not no up out complex large global highly strong cross-functional best own well also cutting-edge
          world-class high-quality end-to-end data-driven fast-paced day-to-day long-term short-term real-time full-stack
          front-end back-end frontend backend cloud-based third-party non-technical customer-facing high-impact user-facing
          senior junior modern clear real similar specific different internal external core main early first second third
          great good right only least even just so them one us it me you they everyone others
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
          rather eye enthusiasm chops excitement aptitude ownership equivalent known used care translate transform turn convert integrate succeed excel thrive invest
          bachelor's master's b.s b.s. b.a b.a. bs ba ms phd ph.d mba pursuing hold holding kind types number set series access advocate exposure comes grow relevant proven transition put confident capable good great adept versed
          someone area areas effective motivated passionate obsessed driven specializing specialize credit part think such same enable allow
          empower encourage require ask motivate support inspire attract balance rooted influence evidence record history
          """);

  /** Gerunds and adjectives that are nouns as well, after which a cut is allowed. */
  private static final Set<String> NOUNS_IN_DISGUISE = WordList.words("nouns-in-disguise.txt");

  private static final Pattern LOOKS_UNFINISHED =
      Pattern.compile(".*(?:ing|ed|ical|ive|ous|ful|able|ible|ary|less|ic|al|ant|ern)");

  /** "Analyze results and evaluate": the second verb has lost its object. */
  private static final Pattern HALF_AN_ACTION =
      Pattern.compile(
          "(?i).*\\b(?:and|or) (?:evaluate|implement|execute|maintain|develop|manage|create|deliver|ensure|provide|define|build|identify|drive"
              + "|optimize|analyze|conduct|establish|coordinate|facilitate|oversee|perform|prepare|resolve|enhance|own|make|refine|assess|inform|guide|shape|lead|run|set|address|integrate|configure)");

  private static final Pattern YEARS_OF_DOING =
      Pattern.compile(".*\\b(?:experience|years) \\S+ing");
  private static final Set<String> BEFORE_A_VERB =
      WordList.of("to that who which and or by will can help you'll you we they");

  private record Border(Pattern pattern, int strength) {}

  /** The strength of borders that are ones only if a verb follows. */
  private static final int BEFORE_VERBS = 0;

  /** "Help teams to grow", "turn ideas into films": these verbs need their second half. */
  private static final Pattern NEEDS_TO =
      Pattern.compile(
          "(?i)(?:.* )?(?:enable|empower|help|allow|encourage|ensure|require|train|teach|inspire|motivate|use|leverage|utilize)\\b.*");

  private static final Pattern NEEDS_FROM =
      Pattern.compile("(?i)(?:.* )?(?:take|bring|move|scale|grow|evolve|drive|own|manage)\\b.*");
  private static final Pattern FROM = Pattern.compile("(?i).*\\bfrom [^,]{2,24}");
  private static final Pattern NEEDS_INTO =
      Pattern.compile(
          "(?i)(?:.* )?(?:translate|turn|convert|transform|integrate|break|bring|put|distill)\\b.*");

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
          border("\\s(?:to|for|with|in|by|from|at|on|that|as|into|towards?|around)\\s", 1),
          border(",?\\s(?:and|or|&)\\s|,\\s", BEFORE_VERBS));

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
      return Optional.of(ListEnding.ofActions(phrase));
    }
    return BORDERS.stream()
        .flatMap(border -> cuts(phrase, border, limit).map(cut -> new Cut(cut, border.strength())))
        .max(Comparator.comparingInt(cut -> Math.min(cut.text().length(), 56) + 9 * cut.strength()))
        .map(cut -> ListEnding.ofActions(cut.text()));
  }

  private record Cut(String text, int strength) {}

  private static Stream<String> cuts(String phrase, Border border, int limit) {
    Matcher matcher = border.pattern().matcher(phrase);
    return matcher
        .results()
        .takeWhile(match -> match.start() <= limit)
        .filter(match -> border.strength() != BEFORE_VERBS || verbFollows(phrase, match.end()))
        .filter(match -> !match.group().startsWith(",") || !insideList(phrase, match.start()))
        .filter(match -> !tearsApart(phrase.substring(0, match.start()), match.group().strip()))
        .map(match -> phrase.substring(0, match.start()).replaceAll("[\\s,;:–-]+$", ""))
        .filter(cut -> !ListEnding.isParticiple(cut))
        .map(ListEnding::ofThings)
        .filter(cut -> !ListEnding.isOpen(cut))
        .filter(cut -> cut.length() >= 18)
        .filter(Shortening::endsWhenCut);
  }

  private static boolean tearsApart(String before, String border) {
    return (border.startsWith("to") && NEEDS_TO.matcher(before).matches())
        || (border.startsWith("to") && FROM.matcher(before).matches())
        || (border.equals("from") && NEEDS_FROM.matcher(before).matches())
        || (border.equals("into") && NEEDS_INTO.matcher(before).matches());
  }

  private static boolean verbFollows(String phrase, int at) {
    String[] words = phrase.substring(at).split("[\\s,]+", 3);
    return Verbs.isBase(words[0])
        || Verbs.isGerund(words[0])
        || (words.length > 1 && words[0].endsWith("ly") && Verbs.isBase(words[1]));
  }

  /** "Build A, B and C": a cut after A is a list without its end only if a verb list is cut. */
  private static boolean insideList(String phrase, int comma) {
    String before = phrase.substring(0, comma);
    String last = before.substring(before.lastIndexOf(' ') + 1);
    return before.indexOf(' ') < 0 || (Verbs.isBase(last) && words(before).size() < 4);
  }

  /** Whether a phrase may end where it ends. */
  private static boolean ends(String phrase) {
    String last = last(words(phrase));
    return !DANGLING.contains(last)
        && !last.endsWith("'s")
        && !HALF_AN_ACTION.matcher(phrase).matches();
  }

  /** A cut may not leave an adverb, an adjective or a verb without its object behind. */
  private static boolean endsWhenCut(String cut) {
    List<String> words = words(cut);
    if (!ends(cut) || words.size() < FEWEST_WORDS) {
      return false;
    }
    String last = last(words);
    boolean open = OPEN.contains(last) || NEEDS_MORE.contains(last) || last.endsWith("ly");
    int before = words.get(words.size() - 2).endsWith("ly") ? 3 : 2;
    boolean verb =
        BEFORE_A_VERB.contains(words.get(words.size() - before)) && Verbs.base(last) != null;
    boolean noun = NOUNS_IN_DISGUISE.contains(last.replaceFirst(".*-", ""));
    return !open
        && !verb
        && !YEARS_OF_DOING.matcher(cut).matches()
        && (noun || !LOOKS_UNFINISHED.matcher(last).matches());
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).strip().split("[\\s,;]+"));
  }

  private static String last(List<String> words) {
    return words.getLast().replaceAll("[^\\p{L}\\p{N}.'-]", "");
  }
}

package dev.reelmill.script;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns an entry of a posting's list of duties into "lead the team", said as "You'll lead the
 * team."
 */
final class Duties {
  private static final int LONGEST_SAID = 70;
  private static final int LONGEST_SHOWN = 62;
  private static final int FEWEST_WORDS = 3;
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "^(?:(?:as|in) [^,]{3,60}, )?(?:and |also )?(?:you|the (?:ideal |successful"
              + " )?(?:candidate|person)|this (?:role|person))(?:'ll| will| would| are going to|'re"
              + " going to)(?: be able to| also| get to| be asked to)? ",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RESPONSIBLE =
      Pattern.compile("^(?:be )?(?:responsible|accountable) for ", Pattern.CASE_INSENSITIVE);
  private static final Pattern LABEL = Pattern.compile("^([^.:–]{3,60})(?::| –) (?=\\S)");
  private static final Pattern HEAD =
      Pattern.compile(
          "^((?:[\\p{L}]+ly |also |help |to )?)([\\p{L}-]+)((?:, (?:and |or )?[\\p{L}-]+)*(?:,?"
              + " (?:and|or|&) [\\p{L}-]+)?)(?=[\\s,.]|$)");
  private static final Pattern LATER_GERUND =
      Pattern.compile(
          "((?:, |,? and )(?:\\p{L}+ly )?)(\\p{L}+ing)(?="
              + " (?:the|an?|our|all|\\p{L}+s|\\p{L}{4,})\\b)");
  private static final Set<String> NOT_PLAIN =
      WordList.of(
          """
          be have enjoy thrive understand know want care think like love possess believe speak value appreciate get receive access
          join take experience design research project sales market work study support process program track test contact
          record order film form model profile interest stock voice position people share title train travel practice start
          communicate demonstrate earn choose feel recharge learn grow save use bring meet help see come make stay give live
          """);
  private static final Pattern LOOKS_LIKE_A_VERB =
      Pattern.compile(
          "(?i)^(?!(?:the|what|who|how|why|when|all|this|that|our|your|with|about|for|not|no|if|as|in|on|at|by|from|while)\\b)[a-z]{3,}(?<!tion|ment|ness|ity|ing|ed|ly|s|er|or|ence|ance|ist|ship)"
              + " (?:the|an?|our|every|all)\\b");
  private static final Pattern UNWANTED =
      Pattern.compile(
          "(?i)other duties|as assigned|as needed$|equal opportun|salary|\\bapply\\b|this job"
              + " description|duties may");

  /** "Document scanning", "project management": words for things, not for doing them. */
  private static final Pattern NAMES_A_THING =
      Pattern.compile(
          "(?i)^(?:lead (?:generation|management|qualification|scoring|nurturing)|network (?:\\S+"
              + " )?setup"
              + "|(?:document|project|order|program|network|process|record|test|code|contract|quality)"
              + " (?:scanning|processing|planning|tracking|keeping|handling|testing|reviews?|management|strategy"
              + "|organi[sz]ation|coordination|automation|administration|delivery|control|entry|execution"
              + "|improvements?|documentation|governance|preparation|fulfill?ment))\\b");

  private Duties() {}

  /** The duty in an entry, if it begins with a verb and can be said in a breath. */
  static Optional<Point> read(String entry) {
    String text = Wording.clean(entry);
    if (UNWANTED.matcher(text).find()) {
      return Optional.empty();
    }
    return afterLabel(text)
        .or(() -> asVerbPhrase(beforeColon(firstSentence(text))))
        .flatMap(Duties::point);
  }

  /** "Strategy: define the roadmap" is about defining the roadmap. */
  private static Optional<String> afterLabel(String text) {
    Matcher label = LABEL.matcher(text);
    return label.find()
        ? asVerbPhrase(beforeColon(firstSentence(text.substring(label.end()))))
        : Optional.empty();
  }

  private static String beforeColon(String text) {
    return text.split("[:;]\\s| – ", 2)[0];
  }

  static String firstSentence(String text) {
    return text.split("(?<=[\\p{L}\\p{N})]{2}[.!?])\\s+(?=\\p{Lu})|;\\s", 2)[0].replaceAll(
        "[.!?]+$", "");
  }

  private static Optional<String> asVerbPhrase(String sentence) {
    String text = ADDRESSED.matcher(sentence).replaceFirst("");
    text = RESPONSIBLE.matcher(text).replaceFirst("");
    Matcher head = HEAD.matcher(text);
    if (!head.find() || NAMES_A_THING.matcher(text).find()) {
      return Optional.empty();
    }
    String verb = Verbs.base(head.group(2));
    if (verb == null && LOOKS_LIKE_A_VERB.matcher(text).find()) {
      verb = head.group(2).toLowerCase(Locale.ROOT);
    }
    if (verb == null) {
      return Optional.empty();
    }
    boolean changed = !verb.equalsIgnoreCase(head.group(2));
    String coordinated = changed ? inBaseForm(head.group(3)) : head.group(3);
    return Optional.of(
        head.group(1).toLowerCase(Locale.ROOT).replaceFirst("^to ", "")
            + verb
            + coordinated
            + (Verbs.isGerund(head.group(2))
                ? laterGerunds(text.substring(head.end()))
                : text.substring(head.end())));
  }

  private static String inBaseForm(String coordinated) {
    StringBuilder result = new StringBuilder();
    for (String word : coordinated.split("(?<=[ ,])")) {
      String bare = word.strip().replace(",", "");
      String base = bare.matches("(?i)and|or|&|") ? null : Verbs.base(bare);
      result.append(base == null ? word : word.replace(bare, base));
    }
    return result.toString();
  }

  /** "taking ownership and driving impact": what was "taking" at first was "driving" as well. */
  private static String laterGerunds(String rest) {
    return LATER_GERUND
        .matcher(rest)
        .replaceAll(
            match -> {
              String base = Verbs.isGerund(match.group(2)) ? Verbs.base(match.group(2)) : null;
              return base == null ? match.group() : match.group(1) + base;
            });
  }

  /** "Engineer multiplier", "direct impact": two words name a thing more often than a duty. */
  private static boolean saysLittle(String phrase) {
    return phrase.strip().split("\\s+").length < FEWEST_WORDS;
  }

  private static Optional<Point> point(String phrase) {
    if (saysLittle(phrase)) {
      return Optional.empty();
    }
    Optional<String> said = Shortening.shorten(phrase, LONGEST_SAID);
    Optional<String> shown = said.flatMap(text -> Shortening.shorten(text, LONGEST_SHOWN));
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    String text = shown.get().length() >= 30 ? shown.get() : said.orElseThrow();
    double fitness = Fitness.of(text, !phrase.equals(text));
    return Optional.of(new Point(Wording.upperFirst(shown.get()), Wording.spoken(text), fitness));
  }

  /** Whether an entry begins with a verb that nobody mistakes for a noun, a wish or a gift. */
  static boolean isPlainDuty(String entry) {
    String first = Wording.clean(entry).split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    return Verbs.isBase(first) && !NOT_PLAIN.contains(first);
  }

  /** Whether an entry begins with a verb, to tell duties from other entries. */
  static boolean beginsWithVerb(String entry) {
    return Arrays.stream(Wording.clean(entry).split("\\s+", 2))
        .findFirst()
        .map(Verbs::base)
        .isPresent();
  }
}

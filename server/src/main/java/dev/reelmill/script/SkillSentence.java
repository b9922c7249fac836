package dev.reelmill.script;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a sentence about "you" of a phrase that names a requirement: "fluent in Dutch" is what you
 * are, "a sense of order" what you bring, "thrive in chaos" what you do.
 */
final class SkillSentence {

  private static final Pattern DETERMINED =
      Pattern.compile("(?i)\\S+ (?:the|an?|our|your|all|every|each|this|these)\\b.*");
  private static final Pattern YEARS =
      Pattern.compile(
          "(?i)^(?:a )?(at least |minimum(?: of)? |min\\.? |over |more than |around |approximately"
              + " |typically )?((?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?:"
              + " ?(?:-|to|–) ?\\d+)?)( ?\\+| or more| plus)? years?'?( or more)?\\b'?");
  private static final Pattern DEGREE =
      Pattern.compile(
          "(?i)^(?:a |an"
              + " )?((?:bachelor|master|associate)'?s?'?|b\\.?[as]\\.?(?:c\\.?)?|m\\.?[as]\\.?(?:c\\.?)?|ph\\.?d\\.?|mba|degree|college|university|undergraduate|advanced|graduate|high"
              + " school|jd|j\\.d\\.|md|m\\.d\\.)\\b.*(?:degree|diploma|in |from|jd|mba|phd).*");
  private static final Pattern PAST =
      Pattern.compile(
          "(?i)^(built|led|shipped|worked|managed|designed|developed|owned|scaled|launched|delivered|created|written|run|held|done|deployed|operated|sold|closed|played|grown|raised|upleveled)\\b.*");
  private static final Pattern BARE_DEGREE =
      Pattern.compile(
          "(?i)^(?:a"
              + " )?(?:(?:bachelor's|master's|associate's|degree)|(?:BA|BS|BSc|MS|MSc|MA|PhD|MBA)(?:/(?:BA|BS|BSc|MS|MSc|MA|PhD|MBA))*)(?:"
              + " or (?:higher|equivalent|master's).*)?$");
  private static final Pattern VERB_FOLLOWED =
      Pattern.compile(
          "(?i)^\\p{L}+(?<!ing)"
              + " (?:with|to|on|the|an?|our|your|across|closely|well|effectively|directly|clearly|about|from|under|deeply|complex|in|high|at)\\b");

  /** "Ownership is your middle name" is a sentence of its own, about something else than "you". */
  private static final Pattern SAYS_ALREADY =
      Pattern.compile(
          "(?i) (?:is|are|was|were|will|must|should) |.\\s\\d+\\+? years"
              + "|^(?:our|we|we're|us|it|they|there|these|those|this|that|as|for|in|if|at|what|who|how|most|no|not|while|although|because|when|where|since|so|but|and|or|please|note)\\b");

  private SkillSentence() {}

  /** "You bring founders": one word tells only when it names a thing that people have or lack. */
  static boolean saysLittle(String sentence) {
    String[] words = sentence.replaceFirst("^You bring (?:an? )?", "").split(" ");
    return sentence.startsWith("You bring ")
        && words.length == 1
        && !SkillWords.MASS.contains(words[0].toLowerCase(Locale.ROOT));
  }

  /** The sentence, if the phrase is of a form that is understood. */
  static Optional<String> of(String phrase) {
    String first = phrase.split("[\\s,]", 2)[0].toLowerCase(Locale.ROOT);
    String lower = Wording.lowerFirst(phrase);
    if (first.equals("you")
        || first.equals("you're")
        || first.equals("you've")
        || first.equals("you'll")) {
      return Optional.of(Wording.upperFirst(phrase));
    }
    if (first.equals("are")) {
      return Optional.of("You're " + Wording.lowerFirst(phrase.substring(4)));
    }
    if (phrase.matches(
        "(?i)(?:(?:currently|actively) )?(?:pursuing|studying|completing|enrolled)\\b.*")) {
      return Optional.of("You're " + lower);
    }
    Matcher years = YEARS.matcher(phrase);
    if (years.find()) {
      return Optional.of("You bring " + years(years) + afterYears(phrase.substring(years.end())));
    }
    if (DEGREE.matcher(phrase).matches() || BARE_DEGREE.matcher(phrase).matches()) {
      return Optional.of(
          "You have "
              + withArticle(
                  phrase.matches(
                          "(?i)(?:bachelor|master|associate|degree|college|university|undergraduate|advanced|graduate|high).*")
                      ? lower
                      : phrase.replaceFirst("^A(n?) ", "a$1 ")));
    }
    if (PAST.matcher(phrase).matches()) {
      return Optional.of("You've " + lower);
    }
    if (phrase.matches("(?i)ability to .*")) {
      return Optional.of("You're able to " + phrase.substring(11));
    }
    if (phrase.matches("(?i)willing(?:ness)? to .*")) {
      return Optional.of(
          "You're willing to " + phrase.replaceFirst("(?i)^willing(?:ness)? to ", ""));
    }
    return described(phrase, first, lower);
  }

  private static Optional<String> described(String phrase, String first, String lower) {
    if (SAYS_ALREADY.matcher(phrase).find()) {
      return Optional.empty();
    }
    if (phrase.matches("(?i)understanding (?!of\\b).*")) {
      return Optional.of("You understand " + phrase.substring(14));
    }
    String head = SkillWords.head(phrase);
    if (head.matches("an?|the|experience") && phrase.split("\\s").length < 3) {
      return Optional.empty();
    }
    String base = Verbs.base(first);
    if (base != null
        && !SkillWords.NOT_VERBS_HERE.contains(base)
        && !SkillWords.ADJECTIVES_FIRST.contains(base)
        && (VERB_FOLLOWED.matcher(phrase).find() || tellsAnAction(phrase, first, head))) {
      return Optional.of("You " + base + phrase.substring(first.length()));
    }
    boolean hasArticle =
        phrase.matches("(?i)(?:an?|the|some|proven) .*") && !phrase.matches("(?i)proven .*");
    if (SkillWords.isPerson(head)) {
      return Optional.of("You're " + (hasArticle ? lower : withArticle(lower)));
    }
    if (SkillWords.ADJECTIVES.contains(first) && adjectiveStandsAlone(phrase)) {
      return Optional.of("You're " + lower);
    }
    if (hasArticle
        || SkillWords.MASS.contains(head)
        || (SkillWords.isPlural(head) && phrase.contains(" "))) {
      return Optional.of("You bring " + lower);
    }
    if (SkillWords.COUNTABLE.contains(head)) {
      return Optional.of("You bring " + withArticle(lower));
    }
    if (SkillWords.STATES.contains(first)
        || (Verbs.isBase(first)
            && !SkillWords.NOT_VERBS_HERE.contains(first)
            && !SkillWords.ADJECTIVES_FIRST.contains(first)
            && !phrase.matches("\\S+ \\p{Lu}\\p{Ll}+"))) {
      return Optional.of("You " + lower);
    }
    if (first.equals("understanding") || first.equals("interest") || first.equals("passion")) {
      return Optional.of("You bring " + withArticle(lower));
    }
    return Optional.empty();
  }

  /** "Drives teams forward", "embrace new tools", but neither "drive for results" nor "designs". */
  private static boolean tellsAnAction(String phrase, String first, String head) {
    boolean verb = Verbs.isBase(first) || (first.endsWith("s") && !Verbs.isGerund(first));
    boolean noun =
        SkillWords.COUNTABLE.contains(first)
            || SkillWords.MASS.contains(first)
            || ((SkillWords.COUNTABLE.contains(head) || SkillWords.MASS.contains(head))
                && !DETERMINED.matcher(phrase).matches());
    return verb && !noun && phrase.split("\\s+").length >= 3;
  }

  /** "Comfortable with X", "Curious and kind", but not "Creative work". */
  private static boolean adjectiveStandsAlone(String phrase) {
    return phrase.matches(
        "(?i)[\\p{L}-]+(?: [\\p{L}-]+(?:ed|ful|ble|ant|ent|ous|ic|ive|en|ar|al))?(?:,.*|"
            + " (?:with|in|at|to|of|about|by|and|for|working|on|using|around|or|as|leading|enough|enrolled|\\p{L}+ing)\\b.*|$)");
  }

  private static String withArticle(String phrase) {
    return phrase.matches("(?i)(?:an?|the|your) .*")
        ? phrase
        : Wording.article(phrase) + " " + phrase;
  }

  private static String years(Matcher years) {
    String limit = years.group(1) == null ? "" : years.group(1).toLowerCase(Locale.ROOT);
    boolean open = years.group(3) != null || years.group(4) != null || limit.startsWith("min");
    String before =
        open || limit.startsWith("at") ? "at least " : limit.startsWith("typ") ? "" : limit;
    String number =
        years.group(2).toLowerCase(Locale.ROOT).replaceAll("\\s?(?:-|–|to)\\s?", " to ");
    return before + number + (number.matches("1|one") ? " year" : " years");
  }

  private static String afterYears(String rest) {
    String text = rest.replaceFirst("^['\\s]+", " ");
    return text.matches("(?i) (?:of|in|as|with|working|at|on|across|leading|managing|building).*")
        ? text
        : text.isBlank()
            ? " of experience"
            : " of" + text.replaceFirst("^ (?:combined|total) ", " ");
  }
}

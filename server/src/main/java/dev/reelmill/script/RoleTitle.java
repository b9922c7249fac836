package dev.reelmill.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The role's name.
 *
 * @param shown as a headline
 * @param said with its article if it names a person: "a Senior Editor"
 * @param person whether it names a person, and so can be hired
 */
record RoleTitle(String shown, String said, boolean person) {
  private static final Pattern BRACKETED_GENDERS =
      Pattern.compile("[\\[(]\\s*(?:[mwfdxhiMWFDXHI]\\s*/\\s*)+[a-zA-Z*]+\\s*[)\\]]");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\(([^()]*)\\)");
  private static final Pattern GENDERS =
      Pattern.compile(
          "(?i)[-–,]?\\s*(?<![\\p{L}/])(?:[mwfdxhi]/){1,3}[mwfdxhi](?![\\p{L}/])|[-–,]?\\s*\\ball genders\\b");
  private static final Pattern PERSON =
      Pattern.compile(
          "(?i).*(?:[^\\s]er|or|ist|ian|yst|lead|intern|head|vp|president|chief|associate|executive|assistant|representative|rep|counsel|partner|director"
              + "|agent|consultant|accountant|staff|nurse|attorney|architect|fellow|apprentice|trainee|student|principal|expert|advocate|strategist|paralegal"
              + "|c[tefmopri]o|advisor|clerk|handler|tech|chef|cook|pilot|guard|technician|specialist|generalist|therapist|rbt|bcba|sdr|bdr|csm|pm|swe|sre|nanny|actuary|ambassador|aide|mechanic|hand|liaison|champion|evangelist|resident)");
  private static final Pattern NOT_PERSON =
      Pattern.compile(
          "(?i).*\\b(?:career|power|center|computer|customer|consumer|partner marketing|order|summer|winter|other|newsletter|offer|folder|number|matter|september|october|november|december|for)");
  private static final Pattern OF = Pattern.compile("(?i) (?:of|for|to|at|in|on|with|who|–) .*");

  /** Whether a posting asks for applications without naming a role. */
  static boolean isOpenApplication(String title) {
    return Pattern.compile(
            "(?i)^general$|^other\\b|general application|general interest|talent (?:community|pool|network)|future (?:opportunit|opening|role|consideration)|open application|don't see|spontaneous|speculative|expression of interest|join our|dream (?:job|role)|your own role|unsolicited")
        .matcher(title.replace('’', '\''))
        .find();
  }

  /**
   * Reads a posting's title; empty if nothing of it can be said.
   *
   * @param elsewhere tells parts of the title that are said anyway, such as the place
   */
  static Optional<RoleTitle> of(String title, Predicate<String> elsewhere) {
    String ungendered =
        GENDERS.matcher(BRACKETED_GENDERS.matcher(title).replaceAll(" ")).replaceAll(" ");
    String plain = Wording.clean(opened(ungendered, elsewhere));
    if (plain.length() > 7 && plain.equals(plain.toUpperCase(Locale.ROOT))) {
      plain = Wording.capitalized(plain);
    }
    if (plain.codePoints().noneMatch(Character::isLetter)) {
      return Optional.empty();
    }
    List<String> parts =
        Arrays.stream(plain.split(" – |, |: "))
            .map(String::strip)
            .filter(p -> !p.isEmpty())
            .toList();
    String head = parts.stream().filter(RoleTitle::isPerson).findFirst().orElse(parts.getFirst());
    boolean person = isPerson(head);
    int next = parts.indexOf(head) + 1;
    boolean more =
        next < parts.size()
            && parts.get(next).length() + head.length() <= 46
            && !elsewhere.test(parts.get(next));
    String field = more ? ", " + parts.get(next) : "";
    String said =
        Wording.spoken(head + field)
            .replaceAll("\\bSr\\.?(?= )", "Senior")
            .replaceAll("\\bJr\\.?(?= )", "Junior");
    boolean several = head.matches(".*(?:er|or|ist|ian|ern|ate)s");
    String shown = plain.length() <= 64 ? plain : Shortening.shorten(plain, 64).orElse(head);
    return Optional.of(
        new RoleTitle(
            shown, person && !several ? Wording.article(said) + " " + said : said, person));
  }

  /** "Engineer (Data)" as "Engineer, Data", unless the brackets say what is said anyway. */
  private static String opened(String title, Predicate<String> elsewhere) {
    return IN_BRACKETS
        .matcher(title)
        .replaceAll(
            match ->
                elsewhere.test(Wording.clean(match.group(1))) || match.group(1).length() > 24
                    ? ""
                    : Matcher.quoteReplacement(", " + match.group(1).strip()));
  }

  /** "Strategy and Operations Manager" as well as "Cook and Host for Events". */
  private static boolean isPerson(String part) {
    String head = OF.matcher(part).replaceFirst("");
    return endsInPerson(head) || endsInPerson(head.replaceFirst(" (?:and|&) .*", ""));
  }

  private static boolean endsInPerson(String words) {
    String head =
        words
            .replaceFirst("(?i)\\s+(?:[ivx]+|\\d+|l\\d)$", "")
            .replaceFirst("(?<=er|or|ist|ern)s$", "");
    return PERSON.matcher(head).matches() && !NOT_PERSON.matcher(head).matches();
  }
}

package dev.reelmill.script;

import java.util.Optional;
import java.util.regex.Pattern;

/** Turns an entry of a posting's list of requirements into a sentence about "you". */
final class Skills {
  private static final int LONGEST_SAID = 66;
  private static final int LONGEST_SHOWN = 62;

  /** "required", "is a plus" and the like, which say nothing here. */
  private static final Pattern QUALIFIER =
      Pattern.compile(
          "(?i)[,;]?\\s+(?:(?:is|are|would be|will be|also)\\s+)?(?:a |an |strongly |highly |very"
              + " |much )*(?:required|preferred|desired|desirable|a"
              + " must|must|plus|bonus|advantageous|asset|nice to"
              + " have|mandatory|advantage|essential|necessary|beneficial|ideal|crucial|helpful|welcome|valued)(?="
              + " but |[.!]?$).*");

  private static final Pattern UNWANTED =
      Pattern.compile(
          "(?i)equal opportun|\\bapply now|\\bsponsor|background check|\\bdrug|must be"
              + " (18|21)|\\blift\\b|reasonable"
              + " accommodation|\\bpounds|\\blbs|vaccin|driver's|\\bsit"
              + " for|\\bstanding|\\bsalary|relevant experience as described");

  /** "Technical Expertise", "Julia Carnes": a heading or a name rather than a requirement. */
  private static final Pattern HEADING =
      Pattern.compile("(?!I\\b)(?:\\p{Lu}[\\p{L}-]*(?: and | & | )){1,3}\\p{Lu}\\p{Ll}[\\p{L}-]+");

  private static final Pattern QUALITY =
      Pattern.compile(
          "(?:Strong|Excellent|Exceptional|Outstanding|Great|Good|Solid|Deep|Proven|Advanced|Superior|Effective)\\b.*");

  private Skills() {}

  /** The requirement in an entry as a sentence, if it is of a form that is understood. */
  static Optional<Point> read(String entry) {
    String text = QUALIFIER.matcher(Duties.firstSentence(Wording.clean(entry))).replaceAll("");
    if (UNWANTED.matcher(text).find()) {
      return Optional.empty();
    }
    int label = text.indexOf(": ");
    int dash = text.indexOf(" – ");
    int at = label > 0 && label < 60 ? label + 2 : dash > 0 && dash < 45 ? dash + 3 : 0;
    Optional<Point> after = at == 0 ? Optional.empty() : point(text.substring(at));
    return after.or(() -> point(text.split(": | – ", 2)[0]));
  }

  private static Optional<Point> point(String written) {
    String text = written;
    if (HEADING.matcher(written).matches()) {
      if (!QUALITY.matcher(written).matches()) {
        return Optional.empty();
      }
      int last = written.lastIndexOf(' ') + 1;
      text = written.substring(0, last) + Wording.lowerFirst(written.substring(last));
    }
    String bare =
        text.replaceFirst(
            "(?i)^you (?:have|bring|possess)(?: got)? |^you've got"
                + " |^(?:have|has|having|possess|possesses|bring|must have|must"
                + " possess|demonstrates?|should have) ",
            "");
    bare = bare.replaceFirst("(?i)^(?:you are|you're|be|being|is|are|must be|should be) ", "are ");
    bare =
        bare.replaceFirst("(?<=achelor's|aster's|ssociate's) Degree\\b", " degree")
            .replaceAll("'s  degree", "'s degree");
    Optional<String> shortened = Shortening.shorten(bare, LONGEST_SAID);
    Optional<String> shown = shortened.flatMap(cut -> Shortening.shorten(cut, LONGEST_SHOWN));
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    String best = shown.get().length() >= 30 ? shown.get() : shortened.orElseThrow();
    String item = shown.get().replaceFirst("^are (?:an? )?", "");
    boolean cut = !bare.equals(best);
    return SkillSentence.of(best)
        .filter(said -> !SkillSentence.saysLittle(said))
        .map(
            said ->
                new Point(
                    Wording.upperFirst(item),
                    Wording.sentence(Wording.spoken(said)),
                    Fitness.of(best, cut)));
  }
}

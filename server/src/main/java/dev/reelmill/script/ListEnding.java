package dev.reelmill.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives enumerations that were cut their "and" before what is now the last member. */
final class ListEnding {
  private static final Pattern SHORT_PARTICIPLE =
      Pattern.compile(".*(?<!ing), \\p{L}+ing(?: \\p{L}+)?");

  /** "Schools, events", "designing, building", "product demos, sales calls". */
  private static final Pattern OPEN_ENUMERATION =
      Pattern.compile(
          "(.*\\p{L}), (?!etc\\b|too\\b|however\\b|and\\b|or\\b)(\\p{L}[\\p{L}'-]*|(?<=s, )\\p{L}+"
              + " \\p{L}+s)");

  /** "Based in Austin, Texas". */
  private static final Pattern PLACE =
      Pattern.compile(".*\\b(?:in|from|near|at) \\p{Lu}[\\p{L} ]*, \\p{Lu}\\p{Ll}+");

  private ListEnding() {}

  /** "Review documents, identifying areas": too little is left of what was added. */
  static boolean isParticiple(String cut) {
    return SHORT_PARTICIPLE.matcher(cut).matches();
  }

  /** "Science, machine learning": an enumeration that was cut before its last member. */
  static boolean isOpen(String cut) {
    int comma = cut.lastIndexOf(", ");
    String last = comma < 0 ? "" : cut.substring(comma + 2);
    return !last.isEmpty()
        && last.split(" ").length <= 3
        && !last.matches("(?i)(?:.* )?(?:and|or|etc|too) ?.*")
        && !Verbs.isBase(last.split(" ", 2)[0])
        && !PLACE.matcher(cut).matches();
  }

  /** "Multiple schools, events" as "multiple schools and events". */
  static String ofThings(String cut) {
    Matcher matcher = OPEN_ENUMERATION.matcher(cut);
    return matcher.matches() && !PLACE.matcher(cut).matches()
        ? matcher.group(1) + " and " + matcher.group(2)
        : cut;
  }

  /** "Build planes, sharpen chisels" as "build planes and sharpen chisels". */
  static String ofActions(String cut) {
    int comma = cut.lastIndexOf(", ");
    if (comma < 0 || !Verbs.isBase(cut.substring(comma + 2).split(" ", 2)[0])) {
      return cut;
    }
    return cut.substring(0, comma) + " and " + cut.substring(comma + 2);
  }
}

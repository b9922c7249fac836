package dev.reelmill.script;

import dev.reelmill.script.ScenePicture.Moment;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what happened when. */
final class Moments {
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final String WHEN =
      "(?:(?:\\d{1,2} )?"
          + MONTH
          + "(?: \\d{1,2})?,? )?(?:1\\d{3}|20\\d{2})(?:s)?|\\d{1,2} "
          + MONTH
          + "|"
          + MONTH
          + " \\d{1,2}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
          + MONTH;
  private static final Pattern ALONE = Pattern.compile("(?i)" + WHEN);
  private static final Pattern FIRST =
      Pattern.compile(
          "(?i)(?:(?:in|on|by|since|around|until) )?(" + WHEN + ")\\s*(?:[:,–=]|-\\s)?\\s*(.{3,})");
  private static final Pattern INSIDE =
      Pattern.compile("(?i)(.{3,}?)\\s*,?\\s*(?:(?:in|on|\\()\\s*)(" + WHEN + ")\\)?[.!]?");

  private Moments() {}

  /** Whether a text is a date, a year, a month or a day of the week and nothing else. */
  static boolean isWhen(String text) {
    return ALONE.matcher(text.strip()).matches();
  }

  /** "1969: moon landing", "In 1969, people landed on the moon." */
  static Optional<Moment> of(String text) {
    Matcher first = FIRST.matcher(text);
    if (first.matches()) {
      return Optional.of(moment(first.group(1), first.group(2)));
    }
    Matcher inside = INSIDE.matcher(text);
    return inside.matches()
        ? Optional.of(moment(inside.group(2), inside.group(1)))
        : Optional.empty();
  }

  /** A moment for every text, or none at all. */
  static List<Moment> ofAll(List<String> texts) {
    List<Moment> moments = texts.stream().flatMap(text -> of(text).stream()).toList();
    return moments.size() == texts.size() ? moments : List.of();
  }

  private static Moment moment(String when, String what) {
    String plain =
        what.strip()
            .replaceFirst("[.!,;]+$", "")
            .replaceFirst(" (?:is|was|are|were|will be|takes place|took place)$", "");
    String few = Shortening.shorten(plain, 60).orElse(plain);
    return new Moment(Wording.upperFirst(when), Wording.upperFirst(few));
  }
}

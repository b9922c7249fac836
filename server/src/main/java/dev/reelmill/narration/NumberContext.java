package dev.reelmill.narration;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers that are said differently for the words beside them: days of months, mixed fractions. */
final class NumberContext {
  private static final Pattern MONTH =
      Pattern.compile(
          "(?:Jan(?:uary)?|Feb(?:ruary)?|March|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)");
  private static final Pattern ALSO_A_VERB = Pattern.compile("May|March");
  private static final Pattern DAY = Pattern.compile("0?[1-9]|[12]\\d|3[01]");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern FRACTION = Pattern.compile("[1-9]/[2-9]");

  private NumberContext() {}

  /** What is said for a token between two others, or empty if they do not matter. */
  static Optional<String> read(WrittenToken before, WrittenToken token, WrittenToken after) {
    String core = token.core();
    if (DAY.matcher(core).matches() && MONTH.matcher(before.core()).matches()) {
      boolean date =
          !ALSO_A_VERB.matcher(before.core()).matches()
              || after.core().isEmpty()
              || !token.trail().isEmpty()
              || YEAR.matcher(after.core()).matches();
      return date ? Optional.of(NumberWords.ordinal(Long.parseLong(core))) : Optional.empty();
    }
    if (FRACTION.matcher(core).matches() && before.core().matches("\\d{1,3}")) {
      return NumberForms.read(core).map(said -> "and " + said.replace("one half", "a half"));
    }
    boolean areaCode =
        token.text().matches("\\(\\d{3}\\)") && after.core().matches("\\d{3}[-.]\\d{4}");
    return areaCode ? Optional.of(NumberWords.digits(core)) : Optional.empty();
  }
}

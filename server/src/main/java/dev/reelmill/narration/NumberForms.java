package dev.reelmill.narration;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that are no amounts: ordinals, decades, times, dates, fractions, telephone numbers. */
final class NumberForms {
  private static final Pattern ORDINAL =
      Pattern.compile("(\\d{1,9})(?:st|nd|rd|th)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DECADE = Pattern.compile("(1[89]|20)?(\\d0)'?s");
  private static final Pattern TIME =
      Pattern.compile("([01]?\\d|2[0-4]):([0-5]\\d)([ap]m)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern FRACTION = Pattern.compile("(\\d)/([2-9])(?:th|rds?|ths)?");
  private static final Pattern ISO_DATE = Pattern.compile("(20\\d\\d)-(0[1-9]|1[0-2])-([0-3]\\d)");
  private static final Pattern US_DATE =
      Pattern.compile("(0?[1-9]|1[0-2])/([0-3]?\\d)/((?:19|20)?\\d\\d)");
  private static final Pattern PHONE =
      Pattern.compile("(?:\\+?1-?)?\\(?\\d{3}\\)?[-.]\\d{3}[-.]\\d{4}|\\d{3}-\\d{4}|\\+?\\d{8,}");
  private static final Pattern VERSION = Pattern.compile("\\d+(?:\\.\\d+){2,}");
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private NumberForms() {}

  /** The words for such a form, or empty if the text is none. */
  static Optional<String> read(String text) {
    Matcher match = ORDINAL.matcher(text);
    if (match.matches()) {
      return Optional.of(NumberWords.ordinal(Long.parseLong(match.group(1))));
    }
    match = DECADE.matcher(text);
    if (match.matches()) {
      return Optional.of(decade(match.group(1), Integer.parseInt(match.group(2))));
    }
    match = TIME.matcher(text);
    if (match.matches()) {
      return Optional.of(time(match));
    }
    match = FRACTION.matcher(text);
    if (match.matches()) {
      return Optional.of(
          fraction(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))));
    }
    match = ISO_DATE.matcher(text);
    if (match.matches()) {
      return Optional.of(date(match.group(1), match.group(2), match.group(3)));
    }
    match = US_DATE.matcher(text);
    if (match.matches()) {
      return Optional.of(date(match.group(3), match.group(1), match.group(2)));
    }
    if (PHONE.matcher(text).matches()) {
      return Optional.of(NumberWords.digits(text.replaceAll("\\D", "")));
    }
    if (VERSION.matcher(text).matches()) {
      return Optional.of(
          String.join(
              " point ", List.of(text.split("\\.")).stream().map(NumberWords::decimal).toList()));
    }
    return Optional.empty();
  }

  private static String decade(@org.jspecify.annotations.Nullable String century, int tens) {
    String name = NumberWords.decade(tens);
    if (century == null) {
      return tens == 0 ? "zeros" : name;
    }
    return century.equals("20") && tens == 0
        ? "two thousands"
        : NumberWords.cardinal(Long.parseLong(century)) + " " + name;
  }

  private static String time(Matcher match) {
    long hour = Long.parseLong(match.group(1));
    int minute = Integer.parseInt(match.group(2));
    String half =
        match.group(3) == null
            ? ""
            : match.group(3).toLowerCase(java.util.Locale.ROOT).equals("am") ? " A M" : " P M";
    String words = NumberWords.cardinal(hour);
    if (minute > 0) {
      return words + (minute < 10 ? " oh " : " ") + NumberWords.cardinal(minute) + half;
    }
    return hour > 12 || hour == 0 ? words + " hundred" + half : words + half;
  }

  private static String fraction(int over, int under) {
    String part = under == 2 ? "half" : under == 4 ? "quarter" : NumberWords.ordinal(under);
    String parts = over == 1 ? part : under == 2 ? "halves" : part + "s";
    return NumberWords.cardinal(over) + " " + parts;
  }

  private static String date(String year, String month, String day) {
    int number = Integer.parseInt(year);
    return MONTHS.get(Integer.parseInt(month) - 1)
        + " "
        + NumberWords.ordinal(Long.parseLong(day))
        + " "
        + NumberWords.year(number < 100 ? number + 2000 : number);
  }
}

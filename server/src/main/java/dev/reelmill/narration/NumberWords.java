package dev.reelmill.narration;

import java.util.ArrayList;
import java.util.List;

/** Numbers in English words, American style: 1,250 is "one thousand two hundred fifty". */
final class NumberWords {
  private static final List<String> SMALL =
      List.of(
          "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
              .split(" "));
  private static final List<String> TENS =
      List.of("- ten twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
  private static final List<String> SCALES =
      List.of("- thousand million billion trillion quadrillion".split(" "));

  private NumberWords() {}

  /** A whole number from 0 to below 10^18. */
  static String cardinal(long number) {
    if (number < 20) {
      return SMALL.get((int) number);
    }
    List<String> words = new ArrayList<>();
    long divisor = 1_000_000_000_000_000L;
    long rest = number;
    for (int scale = 5; scale >= 0; scale--, divisor /= 1000) {
      int group = (int) (rest / divisor);
      rest %= divisor;
      if (group > 0) {
        words.add(belowThousand(group));
        if (scale > 0) {
          words.add(SCALES.get(scale));
        }
      }
    }
    return String.join(" ", words);
  }

  private static String belowThousand(int number) {
    List<String> words = new ArrayList<>();
    if (number >= 100) {
      words.add(SMALL.get(number / 100) + " hundred");
    }
    int rest = number % 100;
    if (rest >= 20) {
      words.add(TENS.get(rest / 10));
      rest %= 10;
    }
    if (rest > 0) {
      words.add(SMALL.get(rest));
    }
    return String.join(" ", words);
  }

  /**
   * A whole number with decimals, grouping removed: "3.50" is "three point five zero". Of several
   * points each is said, as in versions.
   */
  static String decimal(String number) {
    int point = number.indexOf('.');
    if (point != number.lastIndexOf('.')) {
      return decimal(number.substring(0, point)) + " point " + decimal(number.substring(point + 1));
    }
    if (point < 0) {
      return number.length() > 17 ? digits(number) : cardinal(Long.parseLong(number));
    }
    String whole = point == 0 ? "zero" : decimal(number.substring(0, point));
    return whole + " point " + digits(number.substring(point + 1));
  }

  /** One digit after another. */
  static String digits(String digits) {
    return String.join(
        " ", digits.chars().mapToObj(digit -> SMALL.get(Character.digit(digit, 10))).toList());
  }

  /** First, second, third. */
  static String ordinal(long number) {
    String words = cardinal(number);
    int start = words.lastIndexOf(' ') + 1;
    return words.substring(0, start) + ordinalOf(words.substring(start));
  }

  private static String ordinalOf(String word) {
    return switch (word) {
      case "one" -> "first";
      case "two" -> "second";
      case "three" -> "third";
      case "five" -> "fifth";
      case "eight" -> "eighth";
      case "nine" -> "ninth";
      case "twelve" -> "twelfth";
      default -> word.endsWith("y") ? word.substring(0, word.length() - 1) + "ieth" : word + "th";
    };
  }

  /** A year from 1000 to 2999: "nineteen ninety nine", "two thousand five", "twenty twenty six". */
  static String year(int year) {
    int rest = year % 100;
    if (year % 1000 < 10) {
      return cardinal(year);
    }
    String century = cardinal(year / 100);
    if (rest == 0) {
      return century + " hundred";
    }
    return century + (rest < 10 ? " oh " : " ") + cardinal(rest);
  }

  /** The tens of years: 90 is "nineties". */
  static String decade(int tens) {
    return tens == 0
        ? "hundreds"
        : tens == 10 ? "tens" : TENS.get(tens / 10).replaceAll("y$", "ies");
  }
}

package dev.reelmill.script;

import dev.reelmill.script.Pay.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the pay that a text states, and nothing else that has a currency sign. */
final class PayFinder {
  private static final String CODE = "(?:USD|CAD|AUD|NZD|SGD|HKD|EUR|GBP|CHF|SEK|DKK|NOK|PLN|INR)";
  private static final String SIGN = "(?:(?:US|CA|AU|NZ|SG|HK|C|A|S)?\\$|£|€|" + CODE + ")";
  private static final String FIGURE =
      "(\\d{1,3}(?:[.,' ]\\d{3})+(?:\\.\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?)\\s?([kK])?(?![\\p{L}\\d])";
  private static final Pattern RANGE =
      Pattern.compile(
          "("
              + SIGN
              + ")?\\s?"
              + FIGURE
              + "\\s?("
              + SIGN
              + ")?(?:\\s?(?:base|/ ?(?:hr|hour|year|yr)|per (?:hour|year)|annually))?\\s*(?:-|–|—|to|and|up to)\\s*("
              + SIGN
              + ")?\\s?"
              + FIGURE
              + "\\s?("
              + SIGN
              + ")?");
  private static final Pattern SINGLE =
      Pattern.compile("(" + SIGN + ")\\s?" + FIGURE + "\\s?(" + CODE + ")?");
  private static final Pattern ABOUT_PAY =
      Pattern.compile(
          "(?i)salar|compensation|\\bpay\\b|\\bpays\\b|base\\b|wage|\\bote\\b|on[- ]target|earning|hourly|per hour|/ ?h(ou)?r|an hour|per annum|annual|per year|/ ?yr|remuneration|cash range");
  private static final Pattern ABOUT_ELSE =
      Pattern.compile(
          "(?i)raised|series [a-e]\\b|funding|valuation|revenue|\\barr\\b|quota|budget|\\bdeals?\\b|stipend|bonus|allowance|reimburs|referral|credit|match|insurance|donat|contract value|\\bacv\\b|portfolio|assets|million|billion|customers|savings|sponsor|\\bper month (?:for|towards?)|equipment|tuition|loan|differential|spend|pipeline");

  private PayFinder() {}

  /** The first plausible pay in the texts; those of a section about pay need no other sign. */
  static Optional<Pay> find(List<String> texts, boolean surelyAboutPay) {
    return texts.stream().flatMap(text -> in(text, surelyAboutPay).stream()).findFirst();
  }

  /** The first plausible pay in a text. */
  static Optional<Pay> in(String text, boolean surelyAboutPay) {
    Matcher range = RANGE.matcher(text);
    while (range.find()) {
      String currency = firstOf(range.group(4), range.group(8), range.group(1), range.group(5));
      Optional<Pay> pay =
          currency.isEmpty() || !context(text, range, surelyAboutPay)
              ? Optional.empty()
              : pay(
                  text,
                  range.end(),
                  currency,
                  range.group(2),
                  firstOf(range.group(3), range.group(7)),
                  range.group(6),
                  range.group(7));
      if (pay.isPresent()) {
        return pay;
      }
    }
    Matcher single = SINGLE.matcher(withoutRanges(text));
    while (single.find()) {
      if (context(text, single, false)) {
        String k = firstOf(single.group(3));
        Optional<Pay> pay =
            pay(
                text,
                single.end(),
                firstOf(single.group(4), single.group(1)),
                single.group(2),
                k,
                single.group(2),
                k);
        if (pay.isPresent()) {
          return pay;
        }
      }
    }
    return Optional.empty();
  }

  /** The text with its ranges blanked out: what they are about has been decided. */
  private static String withoutRanges(String text) {
    return RANGE.matcher(text).replaceAll(range -> " ".repeat(range.group().length()));
  }

  private static boolean context(String text, Matcher found, boolean surelyAboutPay) {
    String before = text.substring(Math.max(0, found.start() - 110), found.start());
    String near =
        before.substring(Math.max(0, before.length() - 45))
            + " "
            + text.substring(found.end(), Math.min(text.length(), found.end() + 18));
    String around =
        before + " " + text.substring(found.end(), Math.min(text.length(), found.end() + 40));
    return !ABOUT_ELSE.matcher(near).find() && (surelyAboutPay || ABOUT_PAY.matcher(around).find());
  }

  private static Optional<Pay> pay(
      String text,
      int end,
      String sign,
      String low,
      String lowK,
      String high,
      @Nullable String highK) {
    double top = amount(high, highK);
    double bottom = amount(low, "");
    if (bottom < 1000 && !lowK.isEmpty() && top >= 1000) {
      bottom *= 1000;
    }
    String after = text.substring(end, Math.min(text.length(), end + 30)).toLowerCase(Locale.ROOT);
    Pay pay =
        new Pay(
            bottom, top, currency(sign, after), period(after, text.toLowerCase(Locale.ROOT), top));
    return pay.plausible() ? Optional.of(pay) : Optional.empty();
  }

  private static double amount(String figure, @Nullable String thousands) {
    String digits =
        figure.matches("\\d{1,3}(?:[., ']\\d{3})+(?:\\.\\d{1,2})?")
            ? figure.replaceAll("[., '](?=\\d{3})", "")
            : figure.replace(',', '.');
    return Double.parseDouble(digits) * (thousands == null || thousands.isEmpty() ? 1 : 1000);
  }

  private static Period period(String after, String text, double top) {
    if (after.matches("(?s)[^\\d]{0,14}(?:/ ?|per |an? )?(?:hour|hr\\b|hourly).*")) {
      return Period.HOUR;
    }
    if (after.matches("(?s)[^\\d]{0,14}(?:/ ?|per |a )(?:month|mo\\b).*")) {
      return Period.MONTH;
    }
    if (after.matches("(?s)[^\\d]{0,14}(?:/ ?|per |a )day.*")) {
      return Period.DAY;
    }
    if (after.matches("(?s)[^\\d]{0,14}(?:/ ?|per |a )week.*")) {
      return Period.WEEK;
    }
    return top < 300 && text.matches("(?s).*(?:hour|/ ?hr).*") ? Period.HOUR : Period.YEAR;
  }

  private static String currency(String sign, String after) {
    String code = after.strip();
    if (code.length() >= 3 && code.substring(0, 3).toUpperCase(Locale.ROOT).matches(CODE)) {
      return code.substring(0, 3).toUpperCase(Locale.ROOT);
    }
    return switch (sign) {
      case "$", "US$" -> "USD";
      case "£" -> "GBP";
      case "€" -> "EUR";
      case "CA$", "C$" -> "CAD";
      case "AU$", "A$" -> "AUD";
      case "NZ$" -> "NZD";
      case "SG$", "S$" -> "SGD";
      case "HK$" -> "HKD";
      default -> sign;
    };
  }

  private static String firstOf(@Nullable String... texts) {
    for (@Nullable String text : texts) {
      if (text != null && !text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}

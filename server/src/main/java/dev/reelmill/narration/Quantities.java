package dev.reelmill.narration;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads amounts and ranges of amounts: "$120k+", "€60.000", "10-15%", "$45/hr", "9am-5pm". */
final class Quantities {
  private static final String SCALE = "(?<scale>MM|mm|[mb]n|mil|mln|[kKmMbB])";
  private static final String FORM =
      "(?<about>[~≈<>≥≤±−])?(?<currency>(?:US|CA|C|A|AU|NZ|S|HK)?\\$|[€£¥₹])?"
          + "(?<number>\\d+(?:[.,]\\d+)*|\\.\\d+)%s"
          + "(?<after>[€£]|USD|EUR|GBP|CAD)?(?<unit>%%|¢|°[CF]?|[a-z]{1,2}[23](?![0-9])|[A-Za-z]{1,5})?(?<plus>\\+)?"
          + "(?:/(?<per>[a-z]{1,8}))?";
  private static final Pattern SCALED = Pattern.compile(FORM.formatted(SCALE));
  private static final Pattern UNSCALED = Pattern.compile(FORM.formatted("(?<scale>)"));
  private static final Pattern RANGE = Pattern.compile("(.*\\d.*?)-(.*\\d.*)");

  private Quantities() {}

  /**
   * Reads a token as an amount or a range.
   *
   * @param bare whether the currency is said later, because a scale word or the upper end of a
   *     range follows in the next tokens
   * @return empty if the token is nothing of the kind
   */
  static Optional<Reading> read(String core, boolean bare) {
    Matcher range = RANGE.matcher(core);
    if (range.matches()) {
      Optional<Quantity> low = parse(range.group(1));
      Optional<Quantity> high = parse(range.group(2));
      if (low.isPresent() && high.isPresent()) {
        return Optional.of(range(low.get(), high.get().withCurrencyOf(low.get()), bare));
      }
    }
    return parse(core)
        .map(amount -> new Reading(bare ? amount.bare() : amount.words(), amount.pluralNoun()));
  }

  private static Reading range(Quantity low, Quantity high, boolean bare) {
    boolean sameNoun = low.pluralNoun().isEmpty() || low.pluralNoun().equals(high.pluralNoun());
    String from = sameNoun ? low.bare() : low.words();
    String to = bare ? high.bare() : high.words();
    return new Reading(from + " to " + to, high.pluralNoun());
  }

  private static Optional<Quantity> parse(String text) {
    Matcher scaled = SCALED.matcher(text);
    Optional<Quantity> first = scaled.matches() ? quantity(scaled) : Optional.empty();
    Matcher unscaled = UNSCALED.matcher(text);
    return first.isPresent() || !unscaled.matches() ? first : quantity(unscaled);
  }

  private static Optional<Quantity> quantity(Matcher match) {
    String unit = orEmpty(match.group("unit"));
    String per = orEmpty(match.group("per"));
    String scale = orEmpty(match.group("scale"));
    String before = orEmpty(match.group("currency"));
    String currency = currency(before.isEmpty() ? orEmpty(match.group("after")) : before);
    boolean known =
        (unit.isEmpty() || Units.plural(unit).isPresent())
            && (per.isEmpty() || Units.single(per).isPresent())
            && !(currency.isEmpty() && scale.matches("[mb]|mm"));
    if (!known) {
      return Optional.empty();
    }
    return Optional.of(
        new Quantity(
            about(orEmpty(match.group("about"))),
            currency,
            match.group("number").indexOf(',') >= 0,
            plainNumber(match.group("number")),
            scale(scale),
            unit,
            match.group("plus") != null,
            per.isEmpty() ? "" : Units.single(per).orElseThrow()));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String currency(String sign) {
    return switch (sign.isEmpty() ? "" : sign.substring(sign.length() - 1)) {
      case "$" -> "dollar";
      case "€", "R" -> "euro";
      case "£", "P" -> "pound";
      case "¥" -> "yen";
      case "₹" -> "rupee";
      case "D" -> sign.equals("CAD") ? "Canadian dollar" : "dollar";
      default -> "";
    };
  }

  private static String scale(String letters) {
    return switch (letters) {
      case "k", "K" -> "thousand";
      case "b", "B", "bn" -> "billion";
      case "" -> "";
      default -> "million";
    };
  }

  private static String about(String sign) {
    return switch (sign) {
      case "~", "≈" -> "about ";
      case "<" -> "less than ";
      case ">" -> "more than ";
      case "≥" -> "at least ";
      case "≤" -> "at most ";
      case "±" -> "plus or minus ";
      case "−" -> "minus ";
      default -> "";
    };
  }

  /** Grouping goes; so does that of European amounts like 60.000. */
  private static String plainNumber(String number) {
    if (number.matches(
        "\\d{1,3}(\\.\\d{3})*\\.000(,\\d+)?|\\d{1,3}(\\.\\d{3}){2,}|\\d{1,3}(\\.\\d{3})+,\\d{1,2}")) {
      return number.replace(".", "").replace(',', '.');
    }
    if (number.matches("\\d+,\\d{1,2}")) {
      return number.replace(',', '.');
    }
    return number.replace(",", "");
  }

  /**
   * An amount in words.
   *
   * @param noun its currency or unit, whether or not it is among the words; may be empty
   */
  record Reading(String words, String noun) {}
}

package dev.reelmill.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers with what hangs on them: currency, scale, unit, "+", "per year", and ranges of these. */
final class Quantities {
  private static final String NUMBER = "\\d+(?:[.,]\\d+)*|\\.\\d+";
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<about>[~≈<>≥≤±])?(?<currency>(?:US|CA|C|A|AU|NZ|S|HK)?\\$|[€£¥₹])?(?<number>"
              + NUMBER
              + ")(?<scale>[kKMB]|MM|mm|[mb]n|mil|mln)?(?<after>[€£]|USD|EUR|GBP|CAD)?(?<unit>%|°[CF]?|[A-Za-z]{1,5})?(?<plus>\\+)?(?:/(?<per>[a-z]{1,6}))?");
  private static final Pattern RANGE = Pattern.compile("(.*\\d.*?)-(.*\\d.*)");
  private static final Map<String, String> CURRENCIES =
      Map.of("$", "dollar", "€", "euro", "£", "pound", "¥", "yen", "₹", "rupee");
  private static final Map<String, String> CODES =
      Map.of(
          "USD",
          "dollar",
          "EUR",
          "euro",
          "€",
          "euro",
          "GBP",
          "pound",
          "£",
          "pound",
          "CAD",
          "Canadian dollar");
  private static final Map<String, String> SCALES =
      Map.of(
          "k",
          "thousand",
          "K",
          "thousand",
          "M",
          "million",
          "MM",
          "million",
          "mm",
          "million",
          "mn",
          "million",
          "mil",
          "million",
          "mln",
          "million",
          "B",
          "billion",
          "bn",
          "billion");
  private static final Map<String, String> ABOUT =
      Map.of(
          "~",
          "about ",
          "≈",
          "about ",
          "<",
          "less than ",
          ">",
          "more than ",
          "≥",
          "at least ",
          "≤",
          "at most ",
          "±",
          "plus or minus ");

  private final Units units = new Units();

  /**
   * Reads a token as a quantity or a range.
   *
   * @param bare whether the currency or unit is said later, because a scale word or the upper end
   *     of a range follows in the next tokens
   * @return the words and the noun that was left out; empty if the token is nothing of the kind
   */
  Optional<Reading> read(String core, boolean bare) {
    Matcher range = RANGE.matcher(core);
    if (range.matches()) {
      Optional<Reading> from = one(range.group(1), true);
      Optional<Reading> to = one(range.group(2), bare);
      if (from.isPresent() && to.isPresent()) {
        boolean differ = !from.get().noun().isEmpty() && !from.get().noun().equals(to.get().noun());
        String low =
            differ
                ? one(range.group(1), to.get().noun().isEmpty()).orElseThrow().words()
                : from.get().words();
        String noun = to.get().noun().isEmpty() ? from.get().noun() : to.get().noun();
        boolean lost = to.get().noun().isEmpty() && !noun.isEmpty() && !bare;
        String high = to.get().words() + (lost ? " " + noun : "");
        return Optional.of(new Reading(low + " to " + high, noun));
      }
    }
    return one(core, bare);
  }

  private Optional<Reading> one(String text, boolean bare) {
    Matcher match = QUANTITY.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    String unit = match.group("unit");
    String per = match.group("per");
    String currency = currencyOf(match);
    if ((unit != null && units.plural(unit).isEmpty())
        || (per != null && units.single(per).isEmpty())) {
      return Optional.empty();
    }
    String number = plainNumber(match.group("number"), !currency.isEmpty());
    String scale = match.group("scale");
    boolean single = number.equals("1") && scale == null && !bare;
    StringBuilder words = new StringBuilder(prefix(match.group("about")));
    boolean cents =
        !currency.isEmpty() && scale == null && !bare && number.matches("\\d+\\.\\d\\d");
    String noun = "";
    if (cents) {
      words.append(withCents(number, currency));
    } else {
      words.append(
          currency.isEmpty() && scale == null && unit == null && yearLike(match.group("number"))
              ? NumberWords.year(Integer.parseInt(number))
              : NumberWords.decimal(number));
      if (scale != null) {
        words.append(' ').append(SCALES.get(scale));
      }
      if (!currency.isEmpty()) {
        noun = single ? currency : plural(currency);
      } else if (unit != null) {
        noun = single ? units.single(unit).orElseThrow() : units.plural(unit).orElseThrow();
      }
      if (!noun.isEmpty() && !bare) {
        words.append(' ').append(noun);
      }
    }
    if (match.group("plus") != null) {
      words.append(" plus");
    }
    if (per != null) {
      words.append(" per ").append(units.single(per).orElseThrow());
    }
    return Optional.of(new Reading(words.toString(), noun));
  }

  private static String prefix(@Nullable String about) {
    return about == null ? "" : ABOUT.getOrDefault(about, "");
  }

  private static String currencyOf(Matcher match) {
    String before = match.group("currency");
    if (before != null) {
      return CURRENCIES.getOrDefault(before.substring(before.length() - 1), "");
    }
    String after = match.group("after");
    return after == null ? "" : CODES.getOrDefault(after, "");
  }

  private static String plural(String currency) {
    return currency.equals("yen") ? currency : currency + "s";
  }

  private static String withCents(String number, String currency) {
    long whole = Long.parseLong(number.substring(0, number.indexOf('.')));
    long cents = Long.parseLong(number.substring(number.indexOf('.') + 1));
    List<String> words = new ArrayList<>();
    if (whole > 0 || cents == 0) {
      words.add(NumberWords.cardinal(whole) + " " + (whole == 1 ? currency : plural(currency)));
    }
    if (cents > 0) {
      String coin = currency.equals("pound") ? "pence" : cents == 1 ? "cent" : "cents";
      words.add(NumberWords.cardinal(cents) + " " + coin);
    }
    return String.join(" and ", words);
  }

  private static boolean yearLike(String number) {
    return number.matches("1[1-9]\\d\\d|20\\d\\d");
  }

  /** Grouping goes; after a European amount like 60.000 the points are grouping. */
  private static String plainNumber(String number, boolean money) {
    if (money && number.matches("\\d{1,3}(\\.\\d{3})+(,\\d+)?")) {
      return number.replace(".", "").replace(',', '.');
    }
    if (number.matches("\\d+,\\d{1,2}")) {
      return number.replace(',', '.');
    }
    return number.replace(",", "");
  }

  /**
   * A quantity in words.
   *
   * @param noun currency or unit, whether or not it is among the words
   */
  record Reading(String words, String noun) {}
}

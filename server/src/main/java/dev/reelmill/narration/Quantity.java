package dev.reelmill.narration;

/**
 * A number with what hangs on it.
 *
 * @param about words before it, such as "more than"; may be empty
 * @param currency the currency's name in the singular; empty if it is no money
 * @param grouped whether it is written like 1,000, so that it is no year
 * @param number digits without grouping, with a decimal point or not
 * @param scale "thousand", "million", "billion" or empty
 * @param unit the unit's abbreviation; empty if there is none
 * @param plus whether a "+" follows
 * @param per what it is counted by, as "year" in "per year"; may be empty
 */
record Quantity(
    String about,
    String currency,
    boolean grouped,
    String number,
    String scale,
    String unit,
    boolean plus,
    String per) {

  /** The words without the currency or unit, and without what it is counted by. */
  String bare() {
    return about + count() + (scale.isEmpty() ? "" : " " + scale);
  }

  /** All of the words. */
  String words() {
    String counted = per.isEmpty() ? "" : " per " + per;
    return named() + (plus ? " plus" : "") + counted;
  }

  private String named() {
    boolean small = !currency.isEmpty() && scale.isEmpty() && number.matches("\\d{1,15}\\.\\d\\d");
    if (small && !number.endsWith(".00")) {
      return about + withCents();
    }
    return noun().isEmpty() ? bare() : bare() + " " + noun();
  }

  /** The currency or unit in the form that the number asks for; empty if there is none. */
  String noun() {
    boolean single = number.equals("1") && scale.isEmpty();
    if (!currency.isEmpty()) {
      return single ? currency : plural(currency);
    }
    return unit.isEmpty() ? "" : (single ? Units.single(unit) : Units.plural(unit)).orElse("");
  }

  /** The currency or unit as it is said after many. */
  String pluralNoun() {
    return currency.isEmpty() ? Units.plural(unit).orElse("") : plural(currency);
  }

  /** The same with what a neighbour in a range has and this has not. */
  Quantity withCurrencyOf(Quantity other) {
    boolean lacks = currency.isEmpty() && unit.isEmpty();
    return new Quantity(
        about, lacks ? other.currency : currency, grouped, number, scale, unit, plus, per);
  }

  private String count() {
    boolean plain = currency.isEmpty() && scale.isEmpty() && unit.isEmpty();
    if (plain && !grouped && number.matches("1[1-9]\\d\\d|20\\d\\d")) {
      return NumberWords.year(Integer.parseInt(number));
    }
    boolean round = !currency.isEmpty() && number.endsWith(".00");
    return NumberWords.decimal(round ? number.substring(0, number.length() - 3) : number);
  }

  private String withCents() {
    long whole = Long.parseLong(number.substring(0, number.length() - 3));
    long cents = Long.parseLong(number.substring(number.length() - 2));
    String coin = currency.equals("pound") ? "pence" : cents == 1 ? "cent" : "cents";
    String small = NumberWords.cardinal(cents) + " " + coin;
    String large = NumberWords.cardinal(whole) + " " + (whole == 1 ? currency : plural(currency));
    return whole == 0 ? small : large + " and " + small;
  }

  private static String plural(String currency) {
    return currency.equals("yen") ? currency : currency + "s";
  }
}

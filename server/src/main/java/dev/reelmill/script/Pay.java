package dev.reelmill.script;

import dev.reelmill.script.ScenePicture.BigNumber;
import java.util.Locale;
import java.util.Map;

/**
 * Stated pay, low to high.
 *
 * @param low at most high; the same where one figure is stated
 * @param currency ISO 4217
 */
record Pay(double low, double high, String currency, Period period) {

  /** What the figures are for. */
  enum Period {
    HOUR(5, 500),
    DAY(40, 5_000),
    WEEK(150, 20_000),
    MONTH(300, 90_000),
    YEAR(8_000, 3_000_000);

    private final double least;
    private final double most;

    Period(double least, double most) {
      this.least = least;
      this.most = most;
    }

    private String article() {
      return this == HOUR ? "an" : "a";
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Map<String, String> SIGNS = Map.of("USD", "$", "GBP", "£", "EUR", "€");
  private static final Map<String, String> NAMES =
      Map.of(
          "CAD", "Canadian dollars",
          "AUD", "Australian dollars",
          "NZD", "New Zealand dollars",
          "SGD", "Singapore dollars",
          "HKD", "Hong Kong dollars",
          "CHF", "Swiss francs",
          "SEK", "Swedish kronor",
          "DKK", "Danish kroner",
          "PLN", "zloty",
          "INR", "rupees");

  /** Whether anyone could be paid so: figures in the usual bounds, a range not too wide. */
  boolean plausible() {
    return low >= period.least && high <= period.most && low <= high && high <= 4 * low;
  }

  /** For the screen: "$120k–$150k a year". */
  String shown() {
    String figures = low == high ? brief(low) : brief(low) + "–" + brief(high);
    return (SIGNS.containsKey(currency) ? figures : currency + " " + figures)
        + " "
        + period.article()
        + " "
        + period.word();
  }

  /** For the voice: "$120,000 to $150,000 a year". */
  String said() {
    String sign = SIGNS.getOrDefault(currency, "");
    String figures = low == high ? sign + full(low) : sign + full(low) + " to " + sign + full(high);
    String name = sign.isEmpty() ? " " + NAMES.getOrDefault(currency, currency) : "";
    return figures + name + " " + period.article() + " " + period.word();
  }

  /** The figure that counts up, from the lower one where there are two. */
  BigNumber pictured() {
    boolean thousands = low >= 10_000 && low % 100 == 0 && high % 100 == 0;
    double unit = thousands ? 1000 : 1;
    boolean whole = low % unit == 0 && high % unit == 0;
    int decimals = whole ? 0 : thousands ? 1 : 2;
    String sign = SIGNS.getOrDefault(currency, "");
    String before = sign.isEmpty() ? currency + " " : sign;
    String suffix = thousands ? "k" : "";
    String range = low == high ? "" : before + written(low / unit, decimals) + suffix + "–";
    return new BigNumber(
        range.isEmpty() ? before : range + sign,
        low == high ? 0 : low / unit,
        high / unit,
        decimals,
        suffix,
        "Pay per " + period.word());
  }

  private static String written(double amount, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", amount);
  }

  private String brief(double amount) {
    String sign = SIGNS.getOrDefault(currency, "");
    boolean thousands = amount >= 10_000 && amount % 100 == 0;
    return thousands
        ? sign + full(amount / 1000).replaceFirst("\\.(\\d)0$", ".$1") + "k"
        : sign + full(amount);
  }

  private static String full(double amount) {
    return amount % 1 == 0
        ? String.format(Locale.ROOT, "%,d", (long) amount)
        : String.format(Locale.ROOT, "%,.2f", amount);
  }
}

package dev.reelmill.composition.scene;

import dev.reelmill.script.ScenePicture.BigNumber;
import dev.reelmill.script.ScenePicture.Chart;
import dev.reelmill.script.ScenePicture.Datum;
import java.util.Locale;

/** Numbers as they are written in pictures. */
final class Numbers {
  private static final String MINUS = "−";

  private Numbers() {}

  /** A number with a share of its way counted. */
  static String written(BigNumber number, double share) {
    double reached = number.from() + (number.value() - number.from()) * share;
    return written(number.prefix(), reached, number.decimals(), number.suffix());
  }

  /** Whole dollars, "$1,234". */
  static String dollars(double amount) {
    return written("$", amount, 0, "");
  }

  /** Dollars and cents, "$1,234.50". */
  static String cents(double amount) {
    return written("$", amount, 2, "");
  }

  /** A percentage with as many digits as it has, at most three: "24%", "0.066%". */
  static String percent(double percent) {
    String text = String.format(Locale.ROOT, "%.3f", percent);
    return text.replaceFirst("\\.?0+$", "") + "%";
  }

  /** A value of a chart with a share of the way from 0 counted, as precise as the chart needs. */
  static String written(Chart chart, double value, double share) {
    return written(chart.prefix(), value * share, decimals(chart), chart.suffix());
  }

  private static String written(String prefix, double value, int decimals, String suffix) {
    String digits = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(value));
    boolean negative = value < 0 && digits.chars().anyMatch(c -> c >= '1' && c <= '9');
    return (negative ? MINUS : "") + prefix + digits + suffix;
  }

  /** None where all values are whole or large, else as many as tell them apart, at most two. */
  private static int decimals(Chart chart) {
    for (int decimals = 0; decimals < 2; decimals++) {
      double unit = Math.pow(10, decimals);
      if (chart.data().stream().map(Datum::value).allMatch(value -> whole(value * unit))) {
        return decimals;
      }
    }
    return chart.data().stream().anyMatch(datum -> Math.abs(datum.value()) >= 100) ? 1 : 2;
  }

  private static boolean whole(double value) {
    return Math.abs(value - Math.rint(value)) < 1e-6;
  }
}

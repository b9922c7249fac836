package dev.reelmill.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Durations of many runs. */
final class Figures {
  private final double[] sorted;

  /** Takes over the values, in milliseconds. */
  Figures(double[] millis) {
    sorted = millis.clone();
    Arrays.sort(sorted);
  }

  /** The value that the given share of runs, 0 to 1, does not exceed. */
  double quantile(double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, most %.1f ms (%d runs)",
        quantile(.5),
        quantile(.9),
        quantile(.99),
        sorted[sorted.length - 1],
        sorted.length);
  }
}

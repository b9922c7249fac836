package dev.reelmill.posting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import tools.jackson.databind.JsonNode;

/** What a board says of a posting in fields of their own, gathered as the end of its text. */
final class AtAGlance {
  static final String COMPENSATION = "Compensation";
  static final String EMPLOYMENT_TYPE = "Employment type";
  static final String WORKPLACE = "Workplace";

  private static final int LONGEST_VALUE = 120;
  private final List<String> facts = new ArrayList<>();

  /** Adds a fact; what is blank, or too long to be one, is passed over. */
  void add(String label, String value) {
    String tidy = PlainText.tidy(value);
    if (!tidy.isEmpty() && tidy.length() <= LONGEST_VALUE) {
      facts.add(label + ": " + Entities.escape(tidy));
    }
  }

  /** A heading and a list; empty if there is nothing to say. */
  String html() {
    return facts.isEmpty()
        ? ""
        : "<h3>At a glance</h3><ul><li>" + String.join("</li><li>", facts) + "</li></ul>";
  }

  /**
   * Pay in words, "USD 81000 - 87000 per year"; empty without two numbers.
   *
   * @param interval in the board's words: "per-year-salary", "1 HOUR"
   */
  static String pay(JsonNode least, JsonNode most, String currency, String interval) {
    if (!least.isNumber() || !most.isNumber()) {
      return "";
    }
    String per =
        Stream.of("hour", "day", "week", "month", "year")
            .filter(interval.toLowerCase(Locale.ROOT)::contains)
            .findFirst()
            .map(" per "::concat)
            .orElse("");
    return currency + " " + figure(least) + " - " + figure(most) + per;
  }

  private static String figure(JsonNode number) {
    return new BigDecimal(Double.toString(number.doubleValue()))
        .stripTrailingZeros()
        .toPlainString();
  }
}

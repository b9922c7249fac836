package dev.reelmill.script;

import dev.reelmill.script.ScenePicture.BigNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number worth showing, as it stands in a text: "$3.5 million", "40 %", "8 hours".
 *
 * @param value without prefix and suffix
 */
record Figure(String prefix, double value, int decimals, String suffix) {
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{Nd}.,:/#+-])([$£€]?)(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.(\\d{1,4}))?"
              + "(\\s?%|\\s?(?:percent)\\b|\\s(?:million|billion|thousand|trillion)\\b|\\s?(?:km|kg|mph|GB|TB|MB|°C|°F)(?![\\p{L}])"
              + "|\\s(?:kilomet(?:er|re)s?|hours?|minutes?|seconds?|days?|weeks?|months?|years?|people|percent|degrees|metres|meters|miles|times|points|euros|dollars|pounds)\\b)?"
              + "(?![\\p{L}\\p{Nd}:/]|[.,]\\d|-[\\d\\p{L}]|\\s?(?:am|pm|a\\.m|p\\.m|o'clock|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:\\b|(?<=[a-z]{3})(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)\\b)|(?:st|nd|rd|th)\\b|%)");

  /**
   * The number of a text that tells most: an amount of money or a share before others; neither a
   * year nor a time nor part of a name.
   */
  static Optional<Figure> in(String text) {
    List<Figure> figures = new ArrayList<>();
    Matcher matcher = FIGURE.matcher(text);
    while (matcher.find()) {
      Figure figure = of(matcher);
      boolean bare = figure.prefix().isEmpty() && figure.suffix().isEmpty();
      boolean year = bare && matcher.group(2).matches("1\\d{3}|20\\d{2}");
      if (!year && (figure.value() >= 3 || !bare)) {
        figures.add(figure);
      }
    }
    return figures.stream()
        .filter(figure -> !figure.prefix().isEmpty() || figure.suffix().equals("%"))
        .findFirst()
        .or(() -> figures.stream().findFirst());
  }

  /** What is counted: what stands before the number, if that is a label, else all of the text. */
  String label(String text) {
    int colon = text.indexOf(": ");
    boolean labelled = colon > 0 && whole(text.substring(colon + 1)).isPresent();
    return labelled ? text.substring(0, colon) : text;
  }

  /** The number that is all of a text. */
  static Optional<Figure> whole(String text) {
    Matcher matcher = FIGURE.matcher(text.strip());
    return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
  }

  private static Figure of(Matcher matcher) {
    String fraction = matcher.group(3) == null ? "" : matcher.group(3);
    String digits = matcher.group(2).replace(",", "");
    double value = Double.parseDouble(fraction.isEmpty() ? digits : digits + "." + fraction);
    String unit = matcher.group(4) == null ? "" : matcher.group(4).strip();
    String suffix = unit.matches("percent|%") ? "%" : unit.isEmpty() ? "" : " " + unit;
    return new Figure(matcher.group(1), value, fraction.length(), suffix);
  }

  BigNumber counted(String label) {
    return new BigNumber(prefix, value, decimals, suffix, label);
  }
}

package dev.reelmill.script;

import dev.reelmill.script.ScenePicture.BigNumber;
import dev.reelmill.script.ScenePicture.Chart;
import dev.reelmill.script.ScenePicture.ChartKind;
import dev.reelmill.script.ScenePicture.Datum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labelled numbers of one kind, "2021: 120, 2022: 180", which can be drawn to scale. */
record FigureSeries(List<Datum> data, String prefix, String suffix, List<String> said) {
  static final int FEWEST = 3;
  static final int MOST = 6;
  private static final Pattern BEFORE =
      Pattern.compile(
          "(.{1,30}?)\\s*(?:[:=–]|\\bwith\\b|\\bat\\b|\\bis\\b|\\bare\\b|\\s)\\s*([$£€]?[\\d.,]+\\s?\\S*)");
  private static final Pattern AFTER =
      Pattern.compile("([$£€]?[\\d.,]+\\s?%)\\s+(?:of\\s+)?(.{2,30})");

  /** The series that a list's items are, if each is a label and a number of the same unit. */
  static Optional<FigureSeries> of(List<String> items) {
    List<Datum> data = new ArrayList<>();
    List<String> said = new ArrayList<>();
    String prefix = "";
    String suffix = "";
    for (String item : items) {
      Matcher before = BEFORE.matcher(item);
      Matcher after = AFTER.matcher(item);
      boolean labelFirst = before.matches();
      if (!labelFirst && !after.matches()) {
        return Optional.empty();
      }
      String label = labelFirst ? before.group(1) : after.group(2);
      String number = labelFirst ? before.group(2) : after.group(1);
      Optional<Figure> figure = Figure.whole(number);
      if (figure.isEmpty()
          || (!data.isEmpty()
              && !(figure.get().prefix().equals(prefix) && figure.get().suffix().equals(suffix)))) {
        return Optional.empty();
      }
      prefix = figure.get().prefix();
      suffix = figure.get().suffix();
      data.add(new Datum(Wording.upperFirst(label.strip()), figure.get().value()));
      said.add(Wording.upperFirst(label.strip()) + ": " + number.strip() + ".");
    }
    boolean years =
        prefix.isEmpty()
            && suffix.isEmpty()
            && data.stream().allMatch(datum -> datum.value() >= 1000 && datum.value() < 2100);
    return years || data.size() < FEWEST || data.size() > MOST
        ? Optional.empty()
        : Optional.of(new FigureSeries(data, prefix, suffix, said));
  }

  Beat highest(int worth) {
    return extreme(
        "Highest",
        data.stream().max(Comparator.comparingDouble(Datum::value)).orElseThrow(),
        worth);
  }

  Beat lowest(int worth) {
    return extreme(
        "Lowest", data.stream().min(Comparator.comparingDouble(Datum::value)).orElseThrow(), worth);
  }

  private Beat extreme(String which, Datum datum, int worth) {
    int decimals = datum.value() == Math.rint(datum.value()) ? 0 : 1;
    String line = said.get(data.indexOf(datum));
    return Beat.of(
        worth,
        new BigNumber(prefix, datum.value(), decimals, suffix, which + ": " + datum.label()),
        "The " + which.toLowerCase(Locale.ROOT) + " is " + line.replaceFirst(": ", ", at "));
  }

  /** "2021", "After 5 years", "Week 3". */
  private static boolean isTime(String label) {
    return Moments.isWhen(label)
        || label.matches(
            "(?i)(?:after|in|by|within) (?:\\w+) (?:day|week|month|year)s?|(?:day|week|month|year) \\d+");
  }

  Chart chart(String heading) {
    double sum = data.stream().mapToDouble(Datum::value).sum();
    boolean shares = suffix.equals("%") && Math.abs(sum - 100) <= 1;
    boolean times = data.stream().allMatch(datum -> isTime(datum.label()));
    ChartKind kind = shares ? ChartKind.PIE : times ? ChartKind.LINE : ChartKind.BAR;
    return new Chart(heading, kind, data, prefix, suffix);
  }
}

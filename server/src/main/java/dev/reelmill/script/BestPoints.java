package dev.reelmill.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Chooses what of many points is said. */
final class BestPoints {
  private BestPoints() {}

  /** The fittest, early ones preferred, no two that begin alike, in their order. */
  static List<Point> of(List<Point> points, int most) {
    List<Integer> order =
        Stream.iterate(0, i -> i + 1)
            .limit(points.size())
            .sorted(Comparator.comparingDouble(i -> i * 0.5 - points.get(i).fitness()))
            .toList();
    Set<String> beginnings = new HashSet<>();
    List<Integer> chosen = new ArrayList<>();
    for (int i : order) {
      if (chosen.size() < most && beginnings.add(beginning(points.get(i)))) {
        chosen.add(i);
      }
    }
    return chosen.stream().sorted().map(points::get).toList();
  }

  private static String beginning(Point point) {
    String[] words = point.shown().toLowerCase(Locale.ROOT).split("\\s+");
    return words[0].matches("\\d.*|at|a|an") && words.length > 1 ? words[0] + words[1] : words[0];
  }
}

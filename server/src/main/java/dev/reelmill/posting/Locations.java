package dev.reelmill.posting;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The places of a posting in one line, as boards of Greenhouse write them. */
final class Locations {
  private static final int MOST = 10;
  private static final Pattern WAY_OF_WORKING = Pattern.compile("(?i)remote|hybrid|anywhere");

  private Locations() {}

  /**
   * "Leeds; York (Remote)"; empty when nothing is known. Of very many places, the first ones.
   *
   * @param workplace the board's word for where people work: "remote", "Hybrid", "on-site"
   */
  static String line(Collection<String> places, String workplace) {
    String mode =
        switch (workplace.toLowerCase(Locale.ROOT)) {
          case "remote" -> "Remote";
          case "hybrid" -> "Hybrid";
          default -> "";
        };
    List<String> known = places.stream().filter(place -> !place.isEmpty()).distinct().toList();
    return known.isEmpty()
        ? mode
        : known.stream()
            .limit(MOST)
            .map(place -> with(mode, place))
            .collect(Collectors.joining("; "));
  }

  private static String with(String mode, String place) {
    return mode.isEmpty() || WAY_OF_WORKING.matcher(place).find()
        ? place
        : place + " (" + mode + ")";
  }
}

package dev.reelmill.script;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the work is.
 *
 * @param shown for a card; empty when nothing is known
 * @param said "in London", "in Paris or Berlin"; empty when there is nothing to say
 * @param mode how it is worked
 */
record Place(String shown, String said, Mode mode) {

  /** Where people sit. */
  enum Mode {
    REMOTE,
    HYBRID,
    /** In an office or remotely. */
    EITHER,
    UNSAID
  }

  private static final Pattern REMOTE =
      Pattern.compile(
          "(?i)\\b(?:fully |100% )?remote(?:ly)?\\b|\\bwork from (?:home|anywhere)\\b|\\banywhere\\b|\\bworldwide\\b|\\bhome[- ]based\\b|\\bdistributed\\b|\\bglobal\\b");
  private static final Pattern SEPARATOR =
      Pattern.compile("[;|]|(?<!,)\\s+(?i:or)\\s+|\\s/\\s|\\s+&\\s+|\\s•\\s");

  /** What can be said as a place: no time zones with offsets, no codes. */
  private static final Pattern NAME = Pattern.compile("(?:in \\p{L}[\\p{L} .,'-]*)?");

  private static final Pattern HYBRID = Pattern.compile("(?i)\\bhybrid\\b");
  private static final Pattern NOISE =
      Pattern.compile(
          "(?i)\\b(?:hq|headquarters|offices?|on-?site|in-office|multiple locations|various locations|locations?|only|based|flexible|friendly|within|first|optional|n/a|tbd|possible|international|multiple|various)\\b");
  private static final Pattern WITH_ARTICLE =
      Pattern.compile(
          "(?i)(?:us|usa|uk|united states.*|united kingdom|netherlands|philippines|uae|eu|united arab emirates|.*bay area|czech republic|greater .*|middle east|americas|bahamas|nordics|baltics|.* (?:area|region))");

  /** Reads a posting's location; a company's own name says nothing about where it is. */
  static Place of(String location, String company) {
    List<String> parts = List.of(SEPARATOR.split(plain(location, company)));
    boolean remote = parts.stream().anyMatch(part -> REMOTE.matcher(part).find());
    boolean office =
        parts.stream().anyMatch(part -> !REMOTE.matcher(part).find() && part.length() > 1);
    Mode mode =
        HYBRID.matcher(location).find()
            ? Mode.HYBRID
            : remote ? (office ? Mode.EITHER : Mode.REMOTE) : Mode.UNSAID;
    List<String> places =
        parts.stream()
            .filter(part -> mode != Mode.EITHER || !REMOTE.matcher(part).find())
            .map(Place::bare)
            .filter(place -> place.length() > 1)
            .distinct()
            .toList();
    List<String> cities = places.stream().map(Place::city).distinct().toList();
    return new Place(shown(places, cities, mode), said(cities, mode), mode);
  }

  private static String said(List<String> cities, Mode mode) {
    String where =
        switch (cities.size()) {
          case 0 -> "";
          case 1 -> "in " + cities.getFirst();
          case 2 -> "in " + cities.get(0) + " or " + cities.get(1);
          default -> mode == Mode.REMOTE ? "" : "in several locations";
        };
    if (!NAME.matcher(where).matches()) {
      return "";
    }
    return mode == Mode.EITHER && !where.isEmpty() ? where + ", or remotely" : where;
  }

  private static String plain(String location, String company) {
    return location
        .replaceAll("\\bU\\.S\\.(?:A\\.)?", "US")
        .replaceAll("\\bU\\.K\\.", "UK")
        .replaceAll("(?i)\\b" + Pattern.quote(company) + "\\b", " ");
  }

  private static String bare(String part) {
    String opened = part.replaceAll("[()\\[\\]]", " – ");
    String plain =
        NOISE
            .matcher(HYBRID.matcher(REMOTE.matcher(opened).replaceAll(" ")).replaceAll(" "))
            .replaceAll(" ");
    return Wording.clean(plain.replaceAll("(?:\\s[–:-]\\s*)+|\\s{2,}-\\s*", " – "))
        .replaceAll("\\s+(?:[,–]\\s*)+", ", ")
        .replaceAll("(?:,\\s*)+", ", ")
        .replaceAll("^in |[,\\s]+$|^[,\\s]+", "")
        .strip();
  }

  private static String city(String place) {
    String city = place.split(",| – |/", 2)[0].strip();
    return WITH_ARTICLE.matcher(city).matches() ? "the " + city : city;
  }

  private static String shown(List<String> places, List<String> cities, Mode mode) {
    int most = mode == Mode.UNSAID ? 3 : 2;
    String text =
        switch (cities.size()) {
          case 0 -> "";
          case 1 -> places.getFirst().length() <= 34 ? places.getFirst() : cities.getFirst();
          default ->
              cities.stream()
                  .map(city -> city.replaceFirst("^the ", ""))
                  .limit(most)
                  .collect(Collectors.joining(" · "));
        };
    String more = cities.size() > most ? text + " +" + (cities.size() - most) : text;
    String modeWord =
        switch (mode) {
          case REMOTE -> "Remote";
          case HYBRID -> "Hybrid";
          case EITHER -> "Office or remote";
          case UNSAID -> "";
        };
    return more.isEmpty() ? modeWord : modeWord.isEmpty() ? more : modeWord + " · " + more;
  }
}

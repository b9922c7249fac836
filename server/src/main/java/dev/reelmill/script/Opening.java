package dev.reelmill.script;

import dev.reelmill.brief.PostingBrief;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The first and the last line: who looks for whom, and what to do about it. */
final class Opening {
  private static final Set<String> COUNTRIES =
      Arrays.stream(Locale.getISOCountries())
          .map(
              code ->
                  Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private static final int LONGEST_NAME = 48;

  private final PostingBrief brief;
  private final RoleTitle title;
  private final Place place;
  private final String company;

  Opening(PostingBrief brief, RoleTitle title) {
    this.brief = brief;
    this.title = title;
    this.place = Place.of(brief.location(), brief.company());
    String name = Wording.clean(brief.company());
    this.company = name.isEmpty() ? "This company" : Wording.upperFirst(bounded(name));
  }

  /** The first part of a long name, and of a long part as many whole words as can be said. */
  private static String bounded(String name) {
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    String part = name.split(" – |, |: |; ", 2)[0];
    if (part.length() <= LONGEST_NAME) {
      return part;
    }
    int end = part.lastIndexOf(' ', LONGEST_NAME);
    String cut = part.substring(0, end > 0 ? end : LONGEST_NAME);
    return cut.replaceFirst("(?i)(?:[ ,&–-]+(?:and|of|the|for|in|at|to|a|an|by|&)?)+$", "");
  }

  /** Whether a part of the title only repeats company, place or way of working. */
  static boolean isSaidAnyway(String part, PostingBrief brief) {
    String lower = part.toLowerCase(Locale.ROOT);
    return lower.matches(
            ".*\\b(?:remote|hybrid|onsite|on-site|full[- ]time|part[-"
                + " ]time|us|usa|uk|worldwide|f|m|d|x|w)\\b.*")
        || COUNTRIES.contains(lower)
        || lower.contains(brief.company().toLowerCase(Locale.ROOT))
        || brief.location().toLowerCase(Locale.ROOT).contains(lower);
  }

  String company() {
    return company;
  }

  Place place() {
    return place;
  }

  /** "Acme is hiring a Pastry Chef in Lyon." */
  String line() {
    String name = Wording.spoken(company);
    if (RoleTitle.isOpenApplication(brief.title())) {
      return name + " would love to hear from you, whatever your role.";
    }
    String where = place.said().isEmpty() ? "" : " " + place.said();
    if (!title.person()) {
      return Wording.sentence(name + " has an opening" + remote() + where + ": " + title.said());
    }
    String role = remote().isEmpty() ? title.said() : title.said() + ", working remotely";
    String verb = choice(List.of(" is hiring ", " is looking for "));
    String comma = title.said().contains(",") && !where.isEmpty() && remote().isEmpty() ? "," : "";
    return Wording.sentence(name + verb + role + comma + where);
  }

  /** "Sounds like you? Apply to Acme today." */
  String farewell() {
    String name = Wording.spoken(company);
    return choice(
        List.of(
            "Sound like you? Apply to " + name + " today.",
            "Is this you? Apply now through the link.",
            "Ready for it? Apply to " + name + " now.",
            "Sound good? Follow the link and apply."));
  }

  /** Host and company of an address, without what only machines read. */
  static String address(String url) {
    if (url.isEmpty()) {
      return "";
    }
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      return "";
    }
    String host = uri.getHost() == null ? "" : uri.getHost().replaceFirst("^www\\.", "");
    String[] steps = uri.getPath() == null ? new String[0] : uri.getPath().split("/");
    String first =
        steps.length > 1 && steps[1].matches("[\\w-]{1,24}") && !steps[1].matches(".*\\d{4}.*")
            ? "/" + steps[1]
            : "";
    return Wording.clean(host + first).equals(host + first) ? host + first : host;
  }

  private String remote() {
    return place.mode() == Place.Mode.REMOTE ? " for remote work" : "";
  }

  private String choice(List<String> variants) {
    return variants.get((int) Math.floorMod(brief.greenhouseId() / 7, (long) variants.size()));
  }
}

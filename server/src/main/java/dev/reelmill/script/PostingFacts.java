package dev.reelmill.script;

import dev.reelmill.brief.PostingBrief;
import dev.reelmill.script.Perks.Perk;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a posting states of the work besides duties and skills.
 *
 * @param terms "full-time, hybrid"; may be empty
 * @param team its name; may be empty
 * @param perks the most interesting first
 */
record PostingFacts(Place place, Optional<Pay> pay, String terms, String team, List<Perk> perks) {
  private static final int MOST_PERKS = 5;

  PostingFacts {
    perks = List.copyOf(perks);
  }

  static PostingFacts of(PostingBrief brief, Substance substance, Place place) {
    return new PostingFacts(
        place, substance.pay(), terms(substance, place), team(brief), substance.perks(MOST_PERKS));
  }

  /** At most so many perks. */
  List<Perk> perks(int most) {
    return perks.subList(0, Math.min(most, perks.size()));
  }

  /** How the work is, in a few words: "Full-time · Sales team". */
  String remark() {
    String group = team.isEmpty() || hasTeamWord() ? team : team + " team";
    return Stream.of(Wording.upperFirst(terms), group)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private boolean hasTeamWord() {
    return team.matches("(?i).*(team|department)");
  }

  /** How the work is, as a sentence. */
  Optional<String> line() {
    String group =
        team.isEmpty() ? "" : " on the " + Wording.spoken(team) + (hasTeamWord() ? "" : " team");
    if (!terms.isEmpty()) {
      String role = terms.contains("internship") ? terms : terms + " role";
      return Optional.of("It's " + Wording.article(terms) + " " + role + group + ".");
    }
    return group.isEmpty() ? Optional.empty() : Optional.of("You'll work" + group + ".");
  }

  private static String terms(Substance substance, Place place) {
    String type =
        substance
            .fact("employment type")
            .or(() -> substance.fact("time type"))
            .orElse("")
            .toLowerCase(Locale.ROOT)
            .replace(' ', '-');
    String time =
        switch (type) {
          case "full-time", "part-time", "temporary" -> type;
          case "contract", "contractor" -> "contract";
          default ->
              substance.mentions("\\bfull[- ]time (?:role|position|job|opportunity)\\b")
                  ? "full-time"
                  : "";
        };
    String mode = substance.fact("workplace").orElse("").toLowerCase(Locale.ROOT);
    String how =
        switch (place.mode()) {
          case REMOTE -> "remote";
          case HYBRID -> "hybrid";
          case EITHER -> "remote-friendly";
          case UNSAID ->
              mode.matches("remote|hybrid|remote-friendly")
                  ? mode
                  : substance.mentions("\\bhybrid (?:role|position|work|schedule|model)\\b")
                      ? "hybrid"
                      : "";
        };
    return time.isEmpty() || how.isEmpty() ? time + how : time + ", " + how;
  }

  private static String team(PostingBrief brief) {
    return brief.departments().stream()
        .map(Wording::clean)
        .filter(name -> name.length() >= 2 && name.length() <= 28)
        .filter(name -> name.matches("[\\p{L}][\\p{L} &,/'-]*"))
        .filter(name -> !name.equalsIgnoreCase(brief.company()))
        .filter(
            name ->
                !name.matches(
                    "(?i).*(?:talent|no department|general|other|all|corporate|n/a|company|team [a-z])"))
        .findFirst()
        .map(name -> name.matches("[A-Z]{5,}") ? Wording.capitalized(name) : name)
        .orElse("");
  }
}

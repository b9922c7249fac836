package dev.reelmill.script;

import dev.reelmill.brief.PostingBrief;
import dev.reelmill.script.Perks.Perk;
import dev.reelmill.script.ScenePicture.Fact;
import dev.reelmill.script.ScenePicture.FactCard;
import dev.reelmill.script.ScenePicture.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The card of facts: place, pay, team, how it is worked, perks.
 *
 * @param lines what is said of them at length
 * @param brief the same in fewer words
 */
record FactScene(List<Fact> facts, List<String> lines, List<String> brief) {
  private static final int MOST = 4;

  static FactScene of(PostingBrief brief, Substance substance, Place place) {
    List<Fact> facts = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    String team = team(brief);
    String terms = terms(substance, place);
    Optional<Pay> pay = substance.pay();
    List<Perk> perks = substance.perks(3);
    if (!place.shown().isEmpty()) {
      facts.add(new Fact(Icon.PLACE, "Where", place.shown()));
    }
    pay.ifPresent(value -> facts.add(new Fact(Icon.MONEY, "Pay", value.shown())));
    if (!terms.isEmpty()) {
      facts.add(new Fact(Icon.TIME, "How", Wording.upperFirst(terms)));
    }
    if (!team.isEmpty()) {
      facts.add(new Fact(Icon.TEAM, "Team", team));
    }
    if (!perks.isEmpty()) {
      String shown = perks.stream().limit(2).map(Perk::shown).collect(Collectors.joining(", "));
      facts.add(Math.min(facts.size(), MOST - 1), new Fact(Icon.PERK, "Perks", shown));
    }
    firstLine(terms, team).ifPresent(lines::add);
    List<String> essential = new ArrayList<>();
    pay.ifPresent(value -> essential.add("Pay: " + value.said() + "."));
    lines.addAll(essential);
    if (!perks.isEmpty()) {
      lines.add(include(perks));
      essential.add(include(perks.subList(0, Math.min(2, perks.size()))));
    }
    if (lines.isEmpty() && !place.said().isEmpty()) {
      lines.add("You'll work " + place.said() + ".");
    }
    return new FactScene(
        facts.stream().limit(MOST).toList(), lines, essential.isEmpty() ? lines : essential);
  }

  /** The same scene, said in fewer words. */
  FactScene inFewerWords() {
    return new FactScene(facts, brief, brief);
  }

  private static String include(List<Perk> perks) {
    return "Perks include " + Wording.list(perks.stream().map(Perk::said).toList()) + ".";
  }

  Optional<ScriptScene> scene() {
    return facts.isEmpty() || lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new ScriptScene(new FactCard("At a glance", facts), lines));
  }

  private static Optional<String> firstLine(String terms, String team) {
    String group =
        team.isEmpty()
            ? ""
            : " on the "
                + Wording.spoken(team)
                + (team.matches("(?i).*(team|department)") ? "" : " team");
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

package dev.reelmill.script;

import dev.reelmill.script.Perks.Perk;
import dev.reelmill.script.ScenePicture.Fact;
import dev.reelmill.script.ScenePicture.FactCard;
import dev.reelmill.script.ScenePicture.Icon;
import dev.reelmill.script.ScenePicture.IconList;
import dev.reelmill.script.ScenePicture.PlaceCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The scenes of a posting's facts: where and how the work is, the pay as a number, the perks with
 * their icons; one card of facts where there is neither pay nor much else.
 */
final class FactScenes {
  private static final int SHOWN = 4;
  private static final int SAID_IN_SHORT = 2;

  private final PostingFacts facts;

  FactScenes(PostingFacts facts) {
    this.facts = facts;
  }

  /** All of them. */
  List<ScriptScene> inFull() {
    List<Perk> perks = facts.perks(SHOWN);
    if (facts.pay().isEmpty() && perks.size() < 3) {
      return glance(perks).stream().toList();
    }
    List<ScriptScene> scenes = new ArrayList<>();
    work().ifPresent(scenes::add);
    facts.pay().ifPresent(pay -> scenes.add(pay(pay)));
    perks(SHOWN).ifPresent(scenes::add);
    return scenes;
  }

  /** What would be missed most. */
  List<ScriptScene> inShort() {
    if (facts.pay().isEmpty() && facts.perks().isEmpty()) {
      return glance(List.of()).stream().toList();
    }
    List<ScriptScene> scenes = new ArrayList<>();
    facts.pay().ifPresent(pay -> scenes.add(pay(pay)));
    perks(SAID_IN_SHORT).ifPresent(scenes::add);
    return scenes;
  }

  private static ScriptScene pay(Pay pay) {
    return new ScriptScene(pay.pictured(), List.of("Pay: " + pay.said() + "."));
  }

  /** Shows some and says at most so many of them. */
  private Optional<ScriptScene> perks(int said) {
    List<String> shown = facts.perks(SHOWN).stream().map(Perk::shown).toList();
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    ScenePicture picture =
        shown.size() == 1
            ? new FactCard("What you get", List.of(new Fact(Icon.PERK, "Perk", shown.getFirst())))
            : new IconList("What you get", shown);
    return Optional.of(new ScriptScene(picture, List.of(include(facts.perks(said)))));
  }

  private static String include(List<Perk> perks) {
    return "Perks include " + Wording.list(perks.stream().map(Perk::said).toList()) + ".";
  }

  /** Where and how the work is, if more is known than the place, which the opening has said. */
  private Optional<ScriptScene> work() {
    return facts
        .line()
        .filter(line -> !facts.terms().isEmpty())
        .map(
            line ->
                facts.place().shown().isEmpty()
                    ? new ScriptScene(new FactCard("At a glance", work(List.of())), List.of(line))
                    : new ScriptScene(
                        new PlaceCard(facts.place().shown(), facts.remark()), List.of(line)));
  }

  private Optional<ScriptScene> glance(List<Perk> perks) {
    List<String> lines = new ArrayList<>();
    facts.line().ifPresent(lines::add);
    if (!perks.isEmpty()) {
      lines.add(include(perks));
    }
    if (lines.isEmpty() && !facts.place().said().isEmpty()) {
      lines.add("You'll work " + facts.place().said() + ".");
    }
    List<Fact> card = work(perks);
    return card.isEmpty() || lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new ScriptScene(new FactCard("At a glance", card), lines));
  }

  private List<Fact> work(List<Perk> perks) {
    List<Fact> card = new ArrayList<>();
    add(card, Icon.PLACE, "Where", facts.place().shown());
    add(card, Icon.TIME, "How", Wording.upperFirst(facts.terms()));
    add(card, Icon.TEAM, "Team", facts.team());
    String shown = perks.stream().map(Perk::shown).collect(Collectors.joining(", "));
    add(card, Icon.PERK, "Perks", shown);
    return card;
  }

  private static void add(List<Fact> card, Icon icon, String label, String value) {
    if (!value.isEmpty()) {
      card.add(new Fact(icon, label, value));
    }
  }
}

package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.DrawableText;
import dev.reelmill.script.ScenePicture.Fact;
import dev.reelmill.script.ScenePicture.FactCard;
import java.util.ArrayList;
import java.util.List;

/** A heading and facts, each on a card with its icon. */
final class FactCardScene {
  static final int MOST_FACTS = 5;

  private FactCardScene() {}

  static Plan plan(FactCard card, Desk desk) {
    if (!desk.wide()) {
      List<Block> column = new ArrayList<>(Blocks.heading(desk, card.heading()));
      column.addAll(cards(card, desk));
      return Plan.column(column);
    }
    List<Block> heading = Blocks.leadHeading(desk.part(0, 0.36f), card.heading());
    return heading.isEmpty()
        ? Plan.column(cards(card, desk))
        : new Plan(heading, cards(card, desk.part(0.42f, 1)));
  }

  private static List<Block> cards(FactCard card, Desk desk) {
    List<Fact> facts =
        card.facts().stream()
            .filter(fact -> !DrawableText.of(fact.value()).isEmpty())
            .limit(MOST_FACTS)
            .toList();
    List<Block> blocks =
        facts.size() == 1
            ? List.of(LoneFact.block(desk, facts.getFirst()))
            : FactRow.rows(desk, facts);
    List<Block> cards = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      float gap = i == 0 ? desk.tallOr(52, 36) : desk.tallOr(22, 16);
      cards.add(blocks.get(i).after(desk.px(gap)));
    }
    return cards;
  }
}

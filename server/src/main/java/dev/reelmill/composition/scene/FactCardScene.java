package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.DrawableText;
import dev.reelmill.script.ScenePicture.Fact;
import dev.reelmill.script.ScenePicture.FactCard;
import java.util.ArrayList;
import java.util.List;

/** A heading over facts, each on a card with its icon. */
final class FactCardScene {
  static final int MOST_FACTS = 5;

  private FactCardScene() {}

  static List<Block> column(FactCard card, Desk desk) {
    List<Fact> facts =
        card.facts().stream()
            .filter(fact -> !DrawableText.of(fact.value()).isEmpty())
            .limit(MOST_FACTS)
            .toList();
    List<Block> blocks =
        facts.size() == 1
            ? List.of(LoneFact.block(desk, facts.getFirst()))
            : FactRow.rows(desk, facts);
    List<Block> column = new ArrayList<>(Blocks.heading(desk, card.heading()));
    for (int i = 0; i < blocks.size(); i++) {
      column.add(blocks.get(i).after(desk.px(i == 0 ? 52 : 22)));
    }
    return column;
  }
}

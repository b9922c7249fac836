package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.DrawableText;
import dev.reelmill.script.ScenePicture.Fact;
import dev.reelmill.script.ScenePicture.FactCard;
import java.util.ArrayList;
import java.util.List;

/** A heading over facts, each on a card with its icon. */
final class FactCardScene {
  static final int MOST_FACTS = 5;
  private static final double FACT_AFTER_FACT_SECONDS = 0.16;

  private FactCardScene() {}

  static List<Block> column(FactCard card, Desk desk) {
    List<Fact> facts =
        card.facts().stream()
            .filter(fact -> !DrawableText.of(fact.value()).isEmpty())
            .limit(MOST_FACTS)
            .toList();
    List<Block> column = new ArrayList<>(Blocks.heading(desk, card.heading()));
    for (int i = 0; i < facts.size(); i++) {
      Cue enter = Cue.start(0.3 + FACT_AFTER_FACT_SECONDS * i);
      column.add(
          FactRow.block(desk, facts.get(i), facts.size() == 1, enter)
              .after(desk.px(i == 0 ? 52 : 22)));
    }
    return column;
  }
}

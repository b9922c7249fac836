package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.DrawableText;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.script.ScenePicture.Bullets;
import java.util.ArrayList;
import java.util.List;

/** A heading and a stack of cards that fill in one by one as they are spoken. */
final class BulletsScene {
  static final int MOST_ITEMS = 5;

  private BulletsScene() {}

  static Plan plan(Bullets bullets, Desk desk) {
    if (!desk.wide()) {
      List<Block> column = new ArrayList<>(Blocks.heading(desk, bullets.heading()));
      column.addAll(cards(bullets, desk));
      return Plan.column(column);
    }
    List<Block> heading = Blocks.leadHeading(desk.part(0, 0.36f), bullets.heading());
    return heading.isEmpty()
        ? Plan.column(cards(bullets, desk))
        : new Plan(heading, cards(bullets, desk.part(0.42f, 1)));
  }

  private static List<Block> cards(Bullets bullets, Desk desk) {
    List<String> items =
        bullets.items().stream()
            .filter(item -> !DrawableText.of(item).isEmpty())
            .limit(MOST_ITEMS)
            .toList();
    List<Block> cards = new ArrayList<>();
    List<Text> texts = BulletCard.texts(desk, items);
    for (int i = 0; i < items.size(); i++) {
      Cue next = i + 1 < items.size() ? desk.cue(i + 1, items.size()) : Cue.share(1, 60);
      cards.add(
          BulletCard.block(desk, texts.get(i), i + 1, desk.cue(i, items.size()), next)
              .after(desk.px(i == 0 ? desk.tallOr(52, 36) : desk.tallOr(22, 16))));
    }
    return cards;
  }
}

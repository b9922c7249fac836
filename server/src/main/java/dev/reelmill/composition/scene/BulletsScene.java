package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.DrawableText;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.script.ScenePicture.Bullets;
import java.util.ArrayList;
import java.util.List;

/** A heading over a stack of cards that fill in one by one as they are spoken. */
final class BulletsScene {
  static final int MOST_ITEMS = 5;

  private BulletsScene() {}

  static List<Block> column(Bullets bullets, Desk desk) {
    List<String> items =
        bullets.items().stream()
            .filter(item -> !DrawableText.of(item).isEmpty())
            .limit(MOST_ITEMS)
            .toList();
    List<Block> column = new ArrayList<>(Blocks.heading(desk, bullets.heading()));
    List<Text> texts = BulletCard.texts(desk, items);
    for (int i = 0; i < items.size(); i++) {
      Cue next = i + 1 < items.size() ? cue(i + 1, items.size(), desk) : Cue.share(1, 60);
      column.add(
          BulletCard.block(desk, texts.get(i), i + 1, cue(i, items.size(), desk), next)
              .after(desk.px(i == 0 ? 52 : 22)));
    }
    return column;
  }

  /** With its own line; where a line more is spoken, the first is the heading's. */
  private static Cue cue(int item, int items, Desk desk) {
    int before = desk.spokenLines() - items;
    return before == 0 || before == 1
        ? Cue.line(item + before, 0)
        : Cue.share(0.85 * item / items, 0.2);
  }
}

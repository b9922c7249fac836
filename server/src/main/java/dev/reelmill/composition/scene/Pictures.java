package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.illustration.Illustrations;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** Pictures that stand for what a text speaks of. */
final class Pictures {
  private Pictures() {}

  /** Names of icons for a text, the best first; none rather than a silly one. */
  static List<String> of(String text, int most) {
    return text.isBlank() ? List.of() : Illustrations.shared().icons(text, most);
  }

  /** A row of tiles, each with an icon. */
  static Block tiles(Desk desk, List<String> icons, float units, float gap) {
    float gaps = desk.px(24) * (icons.size() - 1);
    float side = Math.min(desk.px(units), (desk.width() - gaps) / icons.size());
    return new Block(
        desk.px(gap),
        side,
        false,
        top -> {
          List<Layer> tiles = new ArrayList<>();
          for (String icon : icons) {
            float left = desk.left() + tiles.size() * (side + desk.px(24));
            tiles.add(tile(desk, icon, Rect.makeXYWH(left, top, side, side), tiles.size()));
          }
          return tiles;
        });
  }

  private static Layer tile(Desk desk, String icon, Rect at, int number) {
    return Layer.content(
            "picture of " + icon,
            at,
            (canvas, brush) -> {
              brush.card(canvas, at, at.getWidth() * 0.28f);
              FactRow.tile(canvas, brush, icon, at);
            })
        .bleed(desk.px(52))
        .enter(Cue.start(0.12 * number), Move.POP);
  }
}

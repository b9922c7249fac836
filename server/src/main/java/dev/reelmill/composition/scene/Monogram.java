package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.DrawableText;
import dev.reelmill.composition.draw.Icons;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Type;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Locale;

/** A tile with the first letter of a name, standing in for a logo. */
final class Monogram {
  private static final Type LETTER = new Type(800, 84, 84, 0, 0.26f, 1, 1);
  private static final Type SMALL = new Type(800, 64, 64, 0, 0.26f, 1, 1);

  private Monogram() {}

  static Block block(Desk desk, String name) {
    float side = desk.px(desk.tallOr(136, 104));
    Text letter = desk.set(initial(name), desk.stage().tall() ? LETTER : SMALL, side);
    return new Block(
        0,
        side,
        false,
        top -> {
          Rect tile = Rect.makeXYWH(desk.left(), top, side, side);
          return List.of(
              Layer.content(
                      "monogram",
                      tile,
                      (canvas, brush) -> {
                        brush.card(canvas, tile, side * 0.26f);
                        brush.accent(canvas, tile, side * 0.26f);
                        if (letter.isEmpty()) {
                          Icons.draw(
                              canvas,
                              "briefcase",
                              tile.inflate(-side * 0.24f),
                              brush.palette().accentInk());
                        } else {
                          brush.text(
                              canvas,
                              letter,
                              tile.getLeft() + (side - letter.width()) / 2,
                              tile.getTop() + (side - letter.height()) / 2,
                              brush.palette().accentInk());
                        }
                      })
                  .bleed(desk.px(52))
                  .enter(Cue.start(0), Move.POP));
        });
  }

  private static String initial(String name) {
    return DrawableText.of(name)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(letter -> Character.toString(letter).toUpperCase(Locale.ROOT))
        .findFirst()
        .orElse("");
  }
}

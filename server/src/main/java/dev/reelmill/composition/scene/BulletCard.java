package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Icons;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Palette;
import dev.reelmill.composition.theme.Type;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.List;

/** One point: an empty place from the start, a card once spoken, its badge lit while spoken. */
final class BulletCard {
  private static final Type NUMBER = new Type(700, 28, 28, 0, 0.26f, 1, 1);
  private static final RowCard ROW = new RowCard(56, 30, 24);

  private BulletCard() {}

  /** The items of a scene, in one size. */
  static List<Text> texts(Desk desk, List<String> items) {
    return desk.setAlike(items, Type.ITEM, ROW.textWidth(desk));
  }

  static Block block(Desk desk, Text text, int number, Cue enter, Cue next) {
    Text digit = desk.setFigure(Integer.toString(number), NUMBER, desk.px(56));
    Text none = desk.set("", Type.LABEL, 1);
    float height = ROW.height(desk, none, text);
    float radius = desk.px(28);
    Palette palette = desk.palette();
    return new Block(
        0,
        height,
        text.tight(),
        top -> {
          Rect card = Rect.makeXYWH(desk.left(), top, desk.width(), height);
          Rect disc = ROW.badgeAt(desk, top, height);
          float round = disc.getWidth() / 2;
          return List.of(
              Layer.ornament(
                      "place " + number,
                      card,
                      (canvas, brush) -> {
                        brush.ghost(canvas, card, radius);
                        brush.fill(canvas, disc, round, palette.veil(0x12));
                        digit(canvas, brush, digit, disc, palette.veil(0x8C));
                      })
                  .enter(Cue.start(0.1 + 0.07 * number), Move.RISE),
              ROW.layer(
                  desk,
                  "item " + number,
                  top,
                  height,
                  none,
                  text,
                  enter,
                  (canvas, brush, at) -> {
                    brush.fill(canvas, at, round, palette.veil(0x1E));
                    Icons.draw(
                        canvas, "check", at.inflate(-at.getWidth() * 0.24f), palette.accent());
                  }),
              Layer.ornament(
                      "badge " + number,
                      card,
                      (canvas, brush) -> {
                        brush.accent(canvas, disc, round);
                        digit(canvas, brush, digit, disc, palette.accentInk());
                        brush.outline(canvas, card, radius, palette.tint(0xB0));
                      })
                  .enter(enter.later(0.15), Move.FADE)
                  .until(next));
        });
  }

  private static void digit(Canvas canvas, Brush brush, Text digit, Rect disc, int color) {
    brush.text(
        canvas,
        digit,
        disc.getLeft() + (disc.getWidth() - digit.width()) / 2,
        disc.getTop() + (disc.getHeight() - digit.height()) / 2,
        color);
  }
}

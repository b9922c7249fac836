package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Icons;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.draw.Layer.Role;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.composition.theme.Type;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Optional;

/** One point: an empty place from the start, a card once spoken, its badge lit while spoken. */
final class BulletCard {
  private static final Type NUMBER = new Type(700, 28, 28, 0, 0.26f, 1, 1);

  private static final float PADDING = 30;
  private static final float BADGE = 56;
  private static final float BESIDE = 24;

  private BulletCard() {}

  /** The items of a scene, in one size. */
  static List<Text> texts(Desk desk, List<String> items) {
    float width = desk.width() - desk.px(2 * PADDING + BADGE + BESIDE);
    return desk.setAlike(items, Type.ITEM, width);
  }

  static Block block(Desk desk, Text text, int number, Cue enter, Cue next) {
    float padding = desk.px(PADDING);
    float badge = desk.px(BADGE);
    float textLeft = desk.left() + padding + badge + desk.px(BESIDE);
    Text digit = desk.set(Integer.toString(number), NUMBER, badge);
    float height = Math.max(desk.px(124), text.height() + 2 * desk.px(44));
    float radius = desk.px(28);
    return new Block(
        0,
        height,
        text.cut(),
        top -> {
          Rect card = Rect.makeXYWH(desk.left(), top, desk.width(), height);
          Rect disc =
              Rect.makeXYWH(desk.left() + padding, top + (height - badge) / 2, badge, badge);
          float y = top + (height - text.height()) / 2;
          return List.of(
              layer(
                  "place " + number,
                  Role.ORNAMENT,
                  card,
                  0,
                  Cue.start(0.1 + 0.07 * number),
                  Move.RISE,
                  List.of(),
                  (canvas, brush) -> {
                    brush.ghost(canvas, card, radius);
                    brush.fill(canvas, disc, badge / 2, 0x14FFFFFF);
                    digit(canvas, brush, digit, disc, 0x8CFFFFFF);
                  }),
              layer(
                  "item " + number,
                  Role.CONTENT,
                  card,
                  desk.px(52),
                  enter,
                  Move.RISE,
                  List.of(new Mark(text, textLeft, y)),
                  (canvas, brush) -> {
                    brush.card(canvas, card, radius);
                    brush.fill(canvas, disc, badge / 2, 0x24FFFFFF);
                    Icons.draw(
                        canvas, "check", disc.inflate(-badge * 0.24f), brush.theme().accent());
                    brush.text(canvas, text, textLeft, y, Theme.TEXT);
                  }),
              layer(
                      "badge " + number,
                      Role.ORNAMENT,
                      card,
                      0,
                      enter.later(0.15),
                      Move.FADE,
                      List.of(),
                      (canvas, brush) -> {
                        brush.accent(canvas, disc, badge / 2);
                        digit(canvas, brush, digit, disc, brush.theme().accentInk());
                        brush.outline(
                            canvas, card, radius, 0xB0000000 | (brush.theme().accent() & 0xFFFFFF));
                      })
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

  private static Layer layer(
      String name,
      Role role,
      Rect at,
      float bleed,
      Cue enter,
      Move move,
      List<Mark> texts,
      Layer.Painting painting) {
    return new Layer(name, role, at, bleed, enter, Optional.empty(), move, texts, painting);
  }
}

package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.draw.Text;
import io.github.humbleui.types.Rect;
import java.util.List;

/**
 * A card over the whole width: a badge, beside it a text under an optional label.
 *
 * @param badge side of the badge, in units of design
 * @param padding left of the badge and right of the text
 * @param beside between badge and text
 */
record RowCard(float badge, float padding, float beside) {
  /** A place's painting that needs to know where the badge is. */
  interface Badge {
    void paint(
        io.github.humbleui.skija.Canvas canvas, dev.reelmill.composition.draw.Brush brush, Rect at);
  }

  float textWidth(Desk desk) {
    return desk.width() - desk.px(2 * padding + badge + beside);
  }

  float textLeft(Desk desk) {
    return desk.left() + desk.px(padding + badge + beside);
  }

  float height(Desk desk, Text label, Text text) {
    float air = desk.px(2 * desk.tallOr(38, 30));
    return Math.max(
        desk.px(badge) + desk.px(2 * desk.tallOr(32, 24)), stack(desk, label, text) + air);
  }

  Rect badgeAt(Desk desk, float top, float height) {
    float side = desk.px(badge);
    return Rect.makeXYWH(desk.left() + desk.px(padding), top + (height - side) / 2, side, side);
  }

  /** The card with all that is on it. */
  Layer layer(
      Desk desk,
      String name,
      float top,
      float height,
      Text label,
      Text text,
      Cue enter,
      Badge mark) {
    Rect card = Rect.makeXYWH(desk.left(), top, desk.width(), height);
    float left = textLeft(desk);
    Mark upper = new Mark(label, left, top + (height - stack(desk, label, text)) / 2);
    Mark lower =
        new Mark(text, left, upper.y() + (label.isEmpty() ? 0 : label.height() + between(desk)));
    int soft = desk.palette().soft();
    int color = desk.palette().text();
    return Layer.content(
            name,
            card,
            (canvas, brush) -> {
              brush.card(canvas, card, desk.px(28));
              mark.paint(canvas, brush, badgeAt(desk, top, height));
              brush.text(canvas, label, left, upper.y(), soft);
              brush.text(canvas, text, left, lower.y(), color);
            })
        .bleed(desk.px(52))
        .enter(enter, Move.RISE)
        .texts(List.of(upper, lower));
  }

  private static float stack(Desk desk, Text label, Text text) {
    return label.isEmpty() ? text.height() : label.height() + between(desk) + text.height();
  }

  private static float between(Desk desk) {
    return desk.px(22);
  }
}

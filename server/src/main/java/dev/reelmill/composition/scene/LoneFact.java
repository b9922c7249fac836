package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Type;
import dev.reelmill.script.ScenePicture.Fact;
import io.github.humbleui.types.Rect;
import java.util.List;

/** The only fact of a card, set large: icon and label in a row, the value below. */
final class LoneFact {
  private static final Type LABEL = new Type(600, 30, 24, 0, 0.26f, 1.2f, 1);
  private static final Type VALUE = Type.display(800, 72, 32, -0.028f, 1.12f, 5);

  private LoneFact() {}

  static Block block(Desk desk, Fact fact) {
    float padding = desk.px(44);
    float tile = desk.px(96);
    float left = desk.left() + padding;
    float width = desk.width() - 2 * padding;
    float labelLeft = left + tile + desk.px(28);
    Text label = desk.set(fact.label(), LABEL, left + width - labelLeft);
    Text value = desk.set(fact.value(), VALUE, width);
    float between = desk.px(48);
    float height = padding + tile + between + value.height() + desk.px(56);
    return new Block(
        0,
        height,
        value.tight(),
        top -> {
          Rect card = Rect.makeXYWH(desk.left(), top, desk.width(), height);
          Rect square = Rect.makeXYWH(left, top + padding, tile, tile);
          Mark labelMark = new Mark(label, labelLeft, top + padding + (tile - label.height()) / 2);
          Mark valueMark = new Mark(value, left, top + padding + tile + between);
          return List.of(
              Layer.content(
                      "fact",
                      card,
                      (canvas, brush) -> {
                        brush.card(canvas, card, desk.px(32));
                        FactRow.tile(canvas, brush, FactRow.icon(fact.icon()), square);
                        brush.text(canvas, label, labelLeft, labelMark.y(), brush.palette().soft());
                        brush.text(canvas, value, left, valueMark.y(), brush.palette().text());
                      })
                  .bleed(desk.px(52))
                  .enter(Cue.start(0.3), Move.RISE)
                  .texts(List.of(labelMark, valueMark)));
        });
  }
}

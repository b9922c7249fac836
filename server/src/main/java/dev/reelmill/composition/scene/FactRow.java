package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Icons;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.draw.Layer.Role;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.composition.theme.Type;
import dev.reelmill.script.ScenePicture.Fact;
import dev.reelmill.script.ScenePicture.Icon;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One fact: an icon tile, a small label, the value. */
final class FactRow {
  private static final Type LONE_VALUE = new Type(800, 64, 30, -0.026f, 0.26f, 1.14f, 4);

  private FactRow() {}

  /**
   * Lays out a fact.
   *
   * @param alone whether it is the only one, which sets it larger
   */
  static Block block(Desk desk, Fact fact, boolean alone, Cue enter) {
    float padding = desk.px(32);
    float tile = desk.px(alone ? 112 : 88);
    float textLeft = desk.left() + padding + tile + desk.px(28);
    float textWidth = desk.left() + desk.width() - padding - textLeft;
    Text label = desk.set(fact.label(), Type.LABEL, textWidth);
    Text value = desk.set(fact.value(), alone ? LONE_VALUE : Type.VALUE, textWidth);
    float between = label.isEmpty() ? 0 : desk.px(alone ? 30 : 24);
    float textHeight = label.height() + between + value.height();
    float height = Math.max(tile + 2 * desk.px(32), textHeight + 2 * desk.px(42));
    return new Block(
        0,
        height,
        value.cut(),
        top -> {
          Rect card = Rect.makeXYWH(desk.left(), top, desk.width(), height);
          Rect square = Rect.makeXYWH(desk.left() + padding, top + (height - tile) / 2, tile, tile);
          float labelTop = top + (height - textHeight) / 2;
          float valueTop = labelTop + label.height() + between;
          List<Mark> marks = new ArrayList<>();
          if (!label.isEmpty()) {
            marks.add(new Mark(label, textLeft, labelTop));
          }
          marks.add(new Mark(value, textLeft, valueTop));
          return List.of(
              new Layer(
                  "fact " + fact.label(),
                  Role.CONTENT,
                  card,
                  desk.px(60),
                  enter,
                  Optional.empty(),
                  Move.RISE,
                  marks,
                  (canvas, brush) -> {
                    brush.card(canvas, card, desk.px(28));
                    brush.accent(canvas, square, tile * 0.28f);
                    Icons.draw(
                        canvas,
                        icon(fact.icon()),
                        square.inflate(-tile * 0.26f),
                        brush.theme().accentInk());
                    brush.text(canvas, label, textLeft, labelTop, Theme.SOFT_TEXT);
                    brush.text(canvas, value, textLeft, valueTop, Theme.TEXT);
                  }));
        });
  }

  static String icon(Icon icon) {
    return switch (icon) {
      case PLACE -> "map-pin";
      case MONEY -> "banknote";
      case TEAM -> "users";
      case TIME -> "clock";
      case PERK -> "gift";
      case SKILL -> "wrench";
      case COMPANY -> "building-2";
    };
  }
}

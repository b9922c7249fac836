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
import dev.reelmill.script.ScenePicture.Fact;
import dev.reelmill.script.ScenePicture.Icon;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One fact of several: an icon tile, beside it a small label over the value. */
final class FactRow {
  private static final double FACT_AFTER_FACT_SECONDS = 0.16;
  private static final float PADDING = 32;
  private static final float TILE = 88;
  private static final float BESIDE = 28;

  private FactRow() {}

  /** A row for each fact, their values in one size. */
  static List<Block> rows(Desk desk, List<Fact> facts) {
    List<Text> values =
        desk.setAlike(facts.stream().map(Fact::value).toList(), Type.VALUE, textWidth(desk));
    return IntStream.range(0, facts.size())
        .mapToObj(
            i ->
                row(
                    desk,
                    facts.get(i),
                    values.get(i),
                    Cue.start(0.3 + FACT_AFTER_FACT_SECONDS * i)))
        .toList();
  }

  private static float textWidth(Desk desk) {
    return desk.width() - desk.px(2 * PADDING + TILE + BESIDE);
  }

  private static Block row(Desk desk, Fact fact, Text value, Cue enter) {
    float padding = desk.px(PADDING);
    float side = desk.px(TILE);
    float left = desk.left() + padding + side + desk.px(BESIDE);
    Text label = desk.set(fact.label(), Type.LABEL, textWidth(desk));
    float between = label.isEmpty() ? 0 : desk.px(24);
    float textHeight = label.height() + between + value.height();
    float height = Math.max(side + 2 * desk.px(34), textHeight + 2 * desk.px(44));
    return new Block(
        0,
        height,
        value.cut(),
        top -> {
          Rect card = Rect.makeXYWH(desk.left(), top, desk.width(), height);
          Rect square = Rect.makeXYWH(desk.left() + padding, top + (height - side) / 2, side, side);
          Mark labelMark = new Mark(label, left, top + (height - textHeight) / 2);
          Mark valueMark = new Mark(value, left, labelMark.y() + label.height() + between);
          return List.of(
              new Layer(
                  "fact " + fact.label(),
                  Role.CONTENT,
                  card,
                  desk.px(52),
                  enter,
                  Optional.empty(),
                  Move.RISE,
                  Stream.of(labelMark, valueMark).filter(mark -> !mark.text().isEmpty()).toList(),
                  (canvas, brush) -> {
                    brush.card(canvas, card, desk.px(28));
                    tile(canvas, brush, fact.icon(), square);
                    brush.text(canvas, label, left, labelMark.y(), Theme.SOFT_TEXT);
                    brush.text(canvas, value, left, valueMark.y(), Theme.TEXT);
                  }));
        });
  }

  /** What a fact is about, as an icon on the accent. */
  static void tile(Canvas canvas, Brush brush, Icon about, Rect at) {
    brush.accent(canvas, at, at.getWidth() * 0.28f);
    Icons.draw(canvas, icon(about), at.inflate(-at.getWidth() * 0.26f), brush.theme().accentInk());
  }

  private static String icon(Icon about) {
    return switch (about) {
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

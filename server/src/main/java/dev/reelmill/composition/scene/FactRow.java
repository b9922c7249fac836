package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Icons;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Type;
import dev.reelmill.script.ScenePicture.Fact;
import dev.reelmill.script.ScenePicture.Icon;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.stream.IntStream;

/** One fact of several: an icon tile, beside it a small label over the value. */
final class FactRow {
  private static final double FACT_AFTER_FACT_SECONDS = 0.16;
  private static final RowCard ROW = new RowCard(88, 32, 28);

  private FactRow() {}

  /** A row for each fact, their values in one size. */
  static List<Block> rows(Desk desk, List<Fact> facts) {
    List<Text> values =
        desk.setAlike(facts.stream().map(Fact::value).toList(), Type.VALUE, ROW.textWidth(desk));
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

  private static Block row(Desk desk, Fact fact, Text value, Cue enter) {
    Text label = desk.set(fact.label(), Type.LABEL, ROW.textWidth(desk));
    float height = ROW.height(desk, label, value);
    return new Block(
        0,
        height,
        value.tight(),
        top ->
            List.of(
                ROW.layer(
                    desk,
                    "fact " + fact.label(),
                    top,
                    height,
                    label,
                    value,
                    enter,
                    (canvas, brush, at) -> tile(canvas, brush, icon(fact.icon()), at))));
  }

  /** An icon on a tile in the accent. */
  static void tile(Canvas canvas, Brush brush, String icon, Rect at) {
    brush.accent(canvas, at, at.getWidth() * 0.28f);
    Icons.draw(canvas, icon, at.inflate(-at.getWidth() * 0.25f), brush.palette().accentInk());
  }

  static String icon(Icon about) {
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

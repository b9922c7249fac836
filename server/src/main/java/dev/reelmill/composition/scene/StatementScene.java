package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.theme.Type;
import dev.reelmill.script.ScenePicture.Statement;
import java.util.ArrayList;
import java.util.List;

/** One sentence set large under pictures or a rule, its figures in the accent. */
final class StatementScene {
  private StatementScene() {}

  static Plan plan(Statement statement, Desk whole) {
    Desk desk = whole.wide() ? whole.part(0, 0.82f) : whole;
    List<String> icons = Pictures.of(statement.text(), 2);
    List<Block> text =
        Blocks.emphasised(
            desk,
            "statement",
            statement.text(),
            Type.STATEMENT,
            icons.isEmpty() ? desk.tallOr(56, 44) : desk.tallOr(60, 44),
            Cue.start(0.15));
    if (text.isEmpty()) {
      return Plan.column(
          icons.isEmpty()
              ? List.of()
              : List.of(Pictures.tiles(desk, Pictures.of(statement.text(), 3), 176, 0)));
    }
    List<Block> column = new ArrayList<>();
    column.add(
        icons.isEmpty()
            ? Blocks.rule(desk, 0, Cue.start(0))
            : Pictures.tiles(desk, icons, desk.tallOr(128, 96), 0));
    column.addAll(text);
    return Plan.column(column);
  }
}

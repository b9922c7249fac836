package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.composition.theme.Type;
import dev.reelmill.script.ScenePicture.Statement;
import java.util.ArrayList;
import java.util.List;

/** One sentence set large under a rule, its figures in the accent. */
final class StatementScene {
  private StatementScene() {}

  static List<Block> column(Statement statement, Desk desk) {
    List<Block> text =
        Blocks.text(
            desk, "statement", statement.text(), Type.STATEMENT, Theme.TEXT, 56, Cue.start(0.15));
    if (text.isEmpty()) {
      return List.of();
    }
    List<Block> column = new ArrayList<>();
    column.add(Blocks.rule(desk, 0, Cue.start(0)));
    column.addAll(text);
    return column;
  }
}

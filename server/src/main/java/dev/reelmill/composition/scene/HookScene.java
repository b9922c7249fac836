package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.composition.theme.Type;
import dev.reelmill.script.ScenePicture.Hook;
import java.util.ArrayList;
import java.util.List;

/** The opening: a monogram, the role set as large as it goes, a rule, the place. */
final class HookScene {
  private HookScene() {}

  static List<Block> column(Hook hook, Desk desk) {
    List<Block> column = new ArrayList<>();
    column.add(Monogram.block(desk, hook.tag().isBlank() ? hook.headline() : hook.tag()));
    column.addAll(
        Blocks.text(desk, "headline", hook.headline(), Type.TITLE, Theme.TEXT, 52, Cue.start(0.1)));
    column.add(Blocks.rule(desk, 52, Cue.start(0.5)));
    column.addAll(
        Blocks.text(
            desk, "detail", hook.detail(), Type.REMARK, Theme.SOFT_TEXT, 36, Cue.start(0.6)));
    return column;
  }
}

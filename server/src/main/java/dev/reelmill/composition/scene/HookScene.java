package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.theme.Type;
import dev.reelmill.script.ScenePicture.Hook;
import java.util.ArrayList;
import java.util.List;

/** The opening: a monogram or pictures, the headline as large as it goes, a rule, the place. */
final class HookScene {
  private HookScene() {}

  static Plan plan(Hook hook, Desk whole) {
    Desk desk = whole.wide() ? whole.part(0, 0.72f) : whole;
    List<Block> column = new ArrayList<>();
    List<String> icons = hook.tag().isBlank() ? Pictures.of(hook.headline(), 2) : List.<String>of();
    column.add(
        icons.isEmpty()
            ? Monogram.block(desk, hook.tag().isBlank() ? hook.headline() : hook.tag())
            : Pictures.tiles(desk, icons, desk.tallOr(136, 104), 0));
    column.addAll(
        Blocks.text(
            desk,
            "headline",
            hook.headline(),
            Type.TITLE,
            desk.palette().text(),
            desk.tallOr(52, 38),
            Cue.start(0.1)));
    column.add(Blocks.rule(desk, desk.tallOr(52, 40), Cue.start(0.5)));
    column.addAll(
        Blocks.text(
            desk,
            "detail",
            hook.detail(),
            Type.REMARK,
            desk.palette().soft(),
            desk.tallOr(36, 30),
            Cue.start(0.6)));
    return Plan.column(column);
  }
}

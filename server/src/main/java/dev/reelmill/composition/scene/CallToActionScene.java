package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.composition.theme.Type;
import dev.reelmill.script.ScenePicture.CallToAction;
import java.util.ArrayList;
import java.util.List;

/** The end: what to do set large, for what, and where on a button. */
final class CallToActionScene {
  private static final Type SHOUT = new Type(800, 112, 52, -0.036f, 0.26f, 1.02f, 3);
  private static final Type DETAIL = new Type(600, 42, 30, -0.014f, 0.26f, 1.28f, 5);

  private CallToActionScene() {}

  static List<Block> column(CallToAction call, Desk desk) {
    List<Block> column = new ArrayList<>();
    column.add(Blocks.rule(desk, 0, Cue.start(0)));
    column.addAll(
        Blocks.text(desk, "headline", call.headline(), SHOUT, Theme.TEXT, 56, Cue.start(0.1)));
    column.addAll(
        Blocks.text(desk, "detail", call.detail(), DETAIL, Theme.SOFT_TEXT, 52, Cue.start(0.4)));
    column.addAll(AddressButton.block(desk, call.address()));
    return column;
  }
}

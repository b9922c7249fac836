package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.theme.Type;
import dev.reelmill.script.ScenePicture.CallToAction;
import java.util.ArrayList;
import java.util.List;

/** The end: what to do set large, for what, and where on a button. */
final class CallToActionScene {
  private static final Type SHOUT = Type.headline(800, 112, 52, -0.036f, 1.02f, 3);
  private static final Type DETAIL = new Type(600, 42, 30, -0.014f, 0.26f, 1.28f, 5);

  private CallToActionScene() {}

  static Plan plan(CallToAction call, Desk whole) {
    Desk desk = whole.wide() ? whole.part(0, 0.78f) : whole;
    List<Block> column = new ArrayList<>();
    column.add(Blocks.rule(desk, 0, Cue.start(0)));
    column.addAll(
        Blocks.text(
            desk,
            "headline",
            call.headline(),
            SHOUT,
            desk.palette().text(),
            desk.tallOr(56, 44),
            Cue.start(0.1)));
    column.addAll(
        Blocks.text(
            desk,
            "detail",
            call.detail(),
            DETAIL,
            desk.palette().soft(),
            desk.tallOr(52, 40),
            Cue.start(0.4)));
    column.addAll(AddressButton.block(desk, call.address()));
    return Plan.column(column);
  }
}

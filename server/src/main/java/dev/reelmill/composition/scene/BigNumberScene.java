package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.composition.theme.Type;
import dev.reelmill.script.ScenePicture.BigNumber;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** A number that counts up as large as it goes, under pictures, over what it counts. */
final class BigNumberScene {
  private static final Type FIGURE = Type.display(900, 232, 56, -0.03f, 1, 1);
  private static final Type LABEL = new Type(600, 46, 30, -0.014f, 0.26f, 1.26f, 5);
  private static final double COUNT_SECONDS = 1.5;

  private BigNumberScene() {}

  static Plan plan(BigNumber number, Desk desk) {
    List<Block> column = new ArrayList<>();
    List<String> icons = Pictures.of(number.label(), 1);
    if (!icons.isEmpty()) {
      column.add(Pictures.tiles(desk, icons, desk.tallOr(128, 92), 0));
    }
    column.add(figure(number, desk, icons.isEmpty() ? 0 : desk.tallOr(64, 40)));
    column.addAll(
        Blocks.text(
            desk.wide() ? desk.part(0, 0.7f) : desk,
            "label",
            number.label(),
            LABEL,
            desk.palette().soft(),
            desk.tallOr(60, 44),
            Cue.start(0.4)));
    return Plan.column(column);
  }

  /** Counts up; a figure too long for the frame stands still, shortened. */
  private static void draw(
      Canvas canvas,
      Brush brush,
      BigNumber number,
      Text whole,
      Type type,
      double share,
      float x,
      float y) {
    if (whole.cut() || share >= 1) {
      brush.text(canvas, whole, x, y, brush.palette().text());
    } else {
      brush.figure(canvas, Numbers.written(number, Easing.out(share)), type, x, y);
    }
  }

  private static Block figure(BigNumber number, Desk desk, float gap) {
    Text whole = desk.setFigure(Numbers.written(number, 1), FIGURE, desk.width());
    Type type = desk.typeOf(FIGURE).noLargerThan(whole.size());
    return new Block(
        desk.px(gap),
        whole.height(),
        whole.cut(),
        top -> {
          Rect at = Rect.makeXYWH(desk.left(), top, whole.width(), whole.height());
          return List.of(
              Layer.content("figure", at, (canvas, brush) -> {})
                  .growing(
                      COUNT_SECONDS,
                      (canvas, brush, share) ->
                          draw(canvas, brush, number, whole, type, share, desk.left(), top))
                  .bleed(whole.size() * 0.25f)
                  .enter(Cue.start(0), Move.FADE)
                  .texts(List.of(new Mark(whole, desk.left(), top))));
        });
  }
}

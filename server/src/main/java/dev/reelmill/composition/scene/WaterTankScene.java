package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Pen;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.script.MoneyPicture.WaterTank;
import dev.reelmill.script.ScenePicture.Datum;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** A tank that fills drop by drop past levels of months. */
final class WaterTankScene {
  private static final int DROPS = 12;
  private static final double HIGHEST = 0.86;

  private WaterTankScene() {}

  static List<Layer> layers(WaterTank picture, Panel panel) {
    Rect tank = panel.part(0.02f, 0.14f, 0.54f, 1);
    Rect beside = panel.part(0.6f, 0.14f, 1, 1);
    double most = picture.levels().getLast().value();
    List<Mark> texts = new ArrayList<>();
    List<Float> heights = new ArrayList<>();
    for (Datum level : picture.levels()) {
      float y = tank.getBottom() - (float) (tank.getHeight() * HIGHEST * level.value() / most);
      heights.add(y);
      Text name = panel.text(level.label(), Panel.LABEL, beside.getWidth());
      Text amount = panel.figure(Numbers.dollars(level.value()), Panel.VALUE, beside.getWidth());
      texts.add(new Mark(name, beside.getLeft(), y - panel.px(12) - name.height()));
      texts.add(new Mark(amount, beside.getLeft(), y + panel.px(14)));
    }
    List<Layer> layers = new ArrayList<>();
    layers.add(
        panel.ground(
            texts,
            (canvas, brush) -> {
              brush.fill(canvas, tank, panel.px(30), brush.palette().veil(0x10));
              for (int i = 0; i < heights.size(); i++) {
                Sketch.write(canvas, brush, texts.get(2 * i), brush.palette().soft());
                Sketch.write(canvas, brush, texts.get(2 * i + 1), brush.palette().text());
              }
            }));
    Rect moving =
        Rect.makeLTRB(tank.getLeft(), panel.inner().getTop(), beside.getRight(), tank.getBottom());
    layers.add(
        panel.moving(
            moving,
            Panel.at(0.06),
            Panel.at(0.9),
            (canvas, brush, share) -> draw(canvas, brush, tank, beside, heights, share, panel)));
    return layers;
  }

  private static void draw(
      Canvas canvas,
      Brush brush,
      Rect tank,
      Rect beside,
      List<Float> heights,
      double share,
      Panel panel) {
    double filled = Easing.inOut(share) * HIGHEST;
    float surface = tank.getBottom() - (float) (tank.getHeight() * filled);
    for (int drop = 0; drop < DROPS; drop++) {
      double begun = drop / (double) DROPS * 0.86;
      double fallen = Sketch.phase(share, begun, begun + 0.1);
      if (fallen > 0 && fallen < 1) {
        float y = Sketch.between(panel.inner().getTop() + panel.px(10), surface, Easing.in(fallen));
        drop(canvas, Sketch.middleX(tank), y, panel.px(15), Signals.water(brush.palette(), 0xFF));
      }
    }
    int save = canvas.save();
    canvas.clipRRect(tank.withRadii(panel.px(30)), true);
    float wave = panel.px(7) * (float) (1 - 0.7 * share);
    Sketch.water(canvas, tank, surface, 22 * share, wave, Signals.water(brush.palette(), 0x66));
    Sketch.water(
        canvas,
        tank,
        surface + panel.px(9),
        22 * share + 2,
        wave,
        Signals.water(brush.palette(), 0xA6));
    canvas.restoreToCount(save);
    brush.outline(canvas, tank, panel.px(30), brush.palette().veil(0x90));
    for (float y : heights) {
      boolean reached = surface <= y + 1;
      int color = reached ? Signals.good(brush.palette()) : brush.palette().veil(0x80);
      Sketch.dashes(canvas, brush, tank.getLeft(), beside.getRight(), y, color);
      if (reached) {
        Sketch.tick(
            canvas,
            Sketch.around(tank.getRight() - panel.px(34), y, panel.px(36)),
            color,
            0xFF10241A);
      }
    }
  }

  private static void drop(Canvas canvas, float x, float y, float size, int color) {
    PathBuilder path = new PathBuilder();
    path.moveTo(x, y - size * 1.3f);
    path.cubicTo(x + size * 0.5f, y - size * 0.4f, x + size, y, x, y + size);
    path.cubicTo(x - size, y, x - size * 0.5f, y - size * 0.4f, x, y - size * 1.3f);
    path.closePath();
    Pen.fill(canvas, path, color);
  }
}

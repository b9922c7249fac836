package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Pen;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.script.MoneyPicture.SmoothingTank;
import dev.reelmill.script.ScenePicture.Datum;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** Bumpy bars and their line come in on the left, a tank holds them, a flat line leaves. */
final class SmoothingTankScene {
  private static final int OUT = 4;

  private SmoothingTankScene() {}

  static List<Layer> layers(SmoothingTank picture, Panel panel) {
    Rect in = panel.part(0, 0.14f, 0.36f, 0.84f);
    Rect tank = panel.part(0.415f, 0.14f, 0.585f, 0.84f);
    Rect out = panel.part(0.64f, 0.14f, 1, 0.84f);
    float captions = panel.inner().getBottom() - panel.px(14);
    float titles = panel.inner().getTop() + panel.px(12);
    List<Mark> texts = new ArrayList<>();
    texts.add(
        Sketch.middle(
            panel.text("What comes in", Panel.SMALL, panel.inner().getWidth() * 0.38f),
            Sketch.middleX(in),
            titles));
    texts.add(
        Sketch.middle(
            panel.text("Your paycheck", Panel.SMALL, panel.inner().getWidth() * 0.38f),
            Sketch.middleX(out),
            titles));
    List<Mark> months = new ArrayList<>();
    int count = picture.incomes().size();
    for (int i = 0; i < count; i++) {
      float x = in.getLeft() + in.getWidth() * (i + 0.5f) / count;
      Text month =
          panel.text(picture.incomes().get(i).label(), Panel.SMALL, in.getWidth() / count * 0.78f);
      months.add(Sketch.middle(month, x, captions));
    }
    texts.addAll(months);
    Mark steady =
        Sketch.middle(
            panel.figure(Numbers.dollars(picture.average()), Panel.LABEL, out.getWidth()),
            Sketch.middleX(out),
            captions);
    texts.add(steady);
    double most = picture.incomes().stream().mapToDouble(Datum::value).max().orElse(1);
    List<Layer> layers = new ArrayList<>();
    layers.add(
        panel.ground(
            texts,
            (canvas, brush) -> {
              Sketch.write(canvas, brush, texts.get(0), brush.palette().soft());
              Sketch.write(canvas, brush, texts.get(1), brush.palette().soft());
              months.forEach(month -> Sketch.write(canvas, brush, month, brush.palette().soft()));
              brush.fill(canvas, tank, panel.px(18), brush.palette().veil(0x12));
            }));
    layers.add(
        panel.moving(
            in,
            Panel.at(0.05),
            Panel.at(0.5),
            (canvas, brush, share) -> bumps(canvas, brush, picture, in, most, share, panel)));
    layers.add(
        panel.moving(
            tank,
            Panel.at(0.1),
            Panel.at(0.9),
            (canvas, brush, share) -> fill(canvas, brush, picture, tank, share, panel)));
    layers.add(
        panel.moving(
            Rect.makeLTRB(out.getLeft(), out.getTop(), out.getRight(), captions + panel.px(20)),
            Panel.at(0.38),
            Panel.at(0.85),
            (canvas, brush, share) -> {
              flat(canvas, brush, picture, out, most, share, panel);
              if (share > 0.4) {
                Sketch.write(canvas, brush, steady, Signals.good(brush.palette()));
              }
            }));
    return layers;
  }

  private static void bumps(
      Canvas canvas,
      Brush brush,
      SmoothingTank picture,
      Rect in,
      double most,
      double share,
      Panel panel) {
    int count = picture.incomes().size();
    float slot = in.getWidth() / count;
    PathBuilder line = new PathBuilder();
    boolean begun = false;
    for (int i = 0; i < count; i++) {
      double grown = Easing.out(Sketch.phase(share, 0.2 * i, 0.2 * i + 0.35));
      if (grown <= 0) {
        continue;
      }
      float height =
          (float) (in.getHeight() * 0.94 * picture.incomes().get(i).value() / most * grown);
      float x = in.getLeft() + slot * (i + 0.5f);
      Rect bar = Rect.makeXYWH(x - slot * 0.3f, in.getBottom() - height, slot * 0.6f, height);
      brush.fill(canvas, bar, panel.px(7), brush.palette().series(2) & 0x66FFFFFF);
      if (begun) {
        line.lineTo(x, in.getBottom() - height);
      } else {
        line.moveTo(x, in.getBottom() - height);
      }
      begun = true;
    }
    if (begun) {
      Pen.stroke(canvas, line, panel.px(6), brush.palette().series(2));
    } else {
      line.close();
    }
  }

  /** The level follows what is held at the end of each month. */
  private static void fill(
      Canvas canvas, Brush brush, SmoothingTank picture, Rect tank, double share, Panel panel) {
    List<Double> held = picture.held();
    double most = held.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    double at = share * (held.size() - 1);
    int before = (int) Math.min(at, held.size() - 2);
    double level =
        held.get(before) + (held.get(before + 1) - held.get(before)) * Easing.inOut(at - before);
    int save = canvas.save();
    canvas.clipRRect(tank.withRadii(panel.px(18)), true);
    float surface = tank.getBottom() - (float) (tank.getHeight() * (0.16 + 0.68 * level / most));
    Sketch.water(
        canvas, tank, surface, 18 * share, panel.px(5), Signals.water(brush.palette(), 0xCC));
    canvas.restoreToCount(save);
    brush.outline(canvas, tank, panel.px(18), brush.palette().veil(0x90));
  }

  private static void flat(
      Canvas canvas,
      Brush brush,
      SmoothingTank picture,
      Rect out,
      double most,
      double share,
      Panel panel) {
    float slot = out.getWidth() / OUT;
    float height = (float) (out.getHeight() * 0.94 * picture.average() / most);
    int color = Signals.good(brush.palette());
    for (int i = 0; i < OUT; i++) {
      double grown = Easing.out(Sketch.phase(share, 0.2 * i, 0.2 * i + 0.35));
      float tall = (float) (height * grown);
      if (tall > 1) {
        float x = out.getLeft() + slot * (i + 0.5f);
        Rect bar = Rect.makeXYWH(x - slot * 0.3f, out.getBottom() - tall, slot * 0.6f, tall);
        brush.fill(canvas, bar, Math.min(panel.px(7), tall / 2), color & 0x66FFFFFF);
      }
    }
    float end = out.getLeft() + slot * 0.5f + (float) ((out.getWidth() - slot) * share);
    float y = out.getBottom() - height;
    Pen.line(canvas, panel.px(6), color, out.getLeft() + slot * 0.5f, y, end + 1, y);
  }
}

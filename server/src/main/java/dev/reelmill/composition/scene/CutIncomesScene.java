package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.script.MoneyPicture.CutIncomes;
import dev.reelmill.script.ScenePicture.Datum;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** Incomes as bars of different height; then all are cut in the same shares. */
final class CutIncomesScene {
  private static final double GROWTH = 1.5;
  private static final double CUT = 1.2;

  private CutIncomesScene() {}

  static List<Layer> layers(CutIncomes picture, Panel panel) {
    Rect in = panel.inner();
    int count = picture.incomes().size();
    float legend = panel.px(58);
    Rect plot =
        Rect.makeLTRB(
            in.getLeft(),
            in.getTop() + panel.px(44),
            in.getRight(),
            in.getBottom() - legend - panel.px(46));
    float slot = plot.getWidth() / count;
    double most = picture.incomes().stream().mapToDouble(Datum::value).max().orElse(1);
    List<Mark> texts = new ArrayList<>();
    List<Rect> bars = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Datum income = picture.incomes().get(i);
      float x = plot.getLeft() + (i + 0.5f) * slot;
      float height = (float) (plot.getHeight() * income.value() / most);
      float width = slot * 0.56f;
      bars.add(Rect.makeXYWH(x - width / 2, plot.getBottom() - height, width, height));
      Text month = panel.text(income.label(), Panel.SMALL, slot);
      texts.add(Sketch.middle(month, x, plot.getBottom() + panel.px(24)));
      Text amount = panel.figure(Numbers.dollars(income.value()), Panel.LABEL, slot);
      texts.add(Sketch.middle(amount, x, bars.get(i).getTop() - panel.px(22)));
    }
    List<Mark> names = legend(picture, panel, in.getBottom() - panel.px(20));
    texts.addAll(names);
    List<Layer> layers = new ArrayList<>();
    layers.add(
        panel.ground(
            texts,
            (canvas, brush) -> {
              for (int i = 0; i < 2 * count; i += 2) {
                Sketch.write(canvas, brush, texts.get(i), brush.palette().soft());
              }
            }));
    Rect moving = Rect.makeLTRB(in.getLeft(), in.getTop(), in.getRight(), plot.getBottom());
    layers.add(
        panel.moving(
            moving,
            Cue.line(0, 0.3),
            GROWTH,
            (canvas, brush, share) -> {
              for (int i = 0; i < count; i++) {
                double grown = Easing.out(Sketch.phase(share, 0.12 * i, 0.6 + 0.13 * i));
                grow(canvas, brush, bars.get(i), grown, panel);
                if (grown > 0.5) {
                  Sketch.write(canvas, brush, texts.get(2 * i + 1), brush.palette().text());
                }
              }
            }));
    layers.add(
        panel.moving(
            Rect.makeLTRB(in.getLeft(), plot.getTop(), in.getRight(), in.getBottom()),
            Cue.line(2, 0),
            CUT,
            (canvas, brush, share) -> {
              for (Rect bar : bars) {
                cut(canvas, brush, picture, bar, Easing.out(share), panel);
              }
              explain(canvas, brush, names, panel);
            }));
    return layers;
  }

  private static void grow(Canvas canvas, Brush brush, Rect bar, double grown, Panel panel) {
    float height = (float) (bar.getHeight() * grown);
    Rect now =
        Rect.makeLTRB(bar.getLeft(), bar.getBottom() - height, bar.getRight(), bar.getBottom());
    brush.fill(canvas, now, Math.min(panel.px(10), height / 2), brush.palette().veil(0x48));
  }

  private static void cut(
      Canvas canvas, Brush brush, CutIncomes picture, Rect bar, double share, Panel panel) {
    float bottom = bar.getBottom();
    float gap = (float) (panel.px(5) * share);
    for (int i = 0; i < picture.shares().size(); i++) {
      float height = (float) (bar.getHeight() * picture.shares().get(i).value() / 100);
      float width = (float) (bar.getWidth() * share);
      Rect piece = Rect.makeXYWH(bar.getLeft(), bottom - height + gap, width, height - gap);
      brush.fill(
          canvas, piece, Math.min(panel.px(8), piece.getHeight() / 3), brush.palette().series(i));
      bottom -= height;
    }
  }

  private static List<Mark> legend(CutIncomes picture, Panel panel, float y) {
    List<String> said =
        picture.shares().stream()
            .map(share -> share.label() + " " + Numbers.percent(share.value()))
            .toList();
    float slot = panel.inner().getWidth() / said.size();
    List<Text> set = panel.alike(said, Panel.SMALL, slot - panel.px(40));
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      marks.add(Sketch.left(set.get(i), panel.inner().getLeft() + i * slot + panel.px(32), y));
    }
    return marks;
  }

  private static void explain(Canvas canvas, Brush brush, List<Mark> names, Panel panel) {
    for (int i = 0; i < names.size(); i++) {
      Mark name = names.get(i);
      float side = panel.px(22);
      float y = name.y() + name.text().height() / 2;
      Rect swatch = Rect.makeXYWH(name.x() - panel.px(32), y - side / 2, side, side);
      brush.fill(canvas, swatch, side * 0.3f, brush.palette().series(i));
      Sketch.write(canvas, brush, name, brush.palette().text());
    }
  }
}

package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.script.MoneyPicture.GrowingPie;
import dev.reelmill.script.ScenePicture.Datum;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** A pie whose area is the income: it grows, its slices keep their share, their amounts count. */
final class GrowingPieScene {
  private static final double SWEEP = 1.4;
  private static final double GROWTH = 2.2;

  private GrowingPieScene() {}

  static List<Layer> layers(GrowingPie picture, Panel panel) {
    boolean tall = panel.tall();
    Rect round = tall ? panel.part(0, 0, 1, 0.56f) : panel.part(0, 0, 0.44f, 1);
    Rect list = tall ? panel.part(0.04f, 0.6f, 0.96f, 1) : panel.part(0.5f, 0.06f, 1, 0.94f);
    float radius = Math.min(round.getWidth(), round.getHeight()) / 2;
    int count = picture.shares().size();
    float row = list.getHeight() / (count + 1);
    List<Mark> texts = new ArrayList<>();
    List<Mark> amounts = new ArrayList<>();
    for (int i = 0; i <= count; i++) {
      float y = list.getTop() + (i + 0.5f) * row;
      String name =
          i == 0
              ? "Income"
              : picture.shares().get(i - 1).label()
                  + " "
                  + Numbers.percent(picture.shares().get(i - 1).value());
      double most = i == 0 ? picture.more().income() : picture.more().parts().get(i - 1);
      Text amount = panel.figure(Numbers.dollars(most), Panel.VALUE, list.getWidth() * 0.36f);
      Text label = panel.text(name, Panel.LABEL, list.getWidth() * 0.62f - panel.px(38));
      texts.add(Sketch.left(label, list.getLeft() + panel.px(38), y));
      amounts.add(Sketch.right(amount, list.getRight(), y));
    }
    List<Mark> all = new ArrayList<>(texts);
    all.addAll(amounts);
    List<Layer> layers = new ArrayList<>();
    layers.add(
        panel.ground(
            all,
            (canvas, brush) -> {
              for (int i = 0; i <= count; i++) {
                Mark text = texts.get(i);
                if (i > 0) {
                  float side = panel.px(24);
                  float y = text.y() + text.text().height() / 2;
                  Rect swatch = Rect.makeXYWH(list.getLeft(), y - side / 2, side, side);
                  brush.fill(canvas, swatch, side * 0.3f, brush.palette().series(i - 1));
                }
                Sketch.write(canvas, brush, text, brush.palette().soft());
              }
            }));
    layers.add(pie(picture, panel, round, radius, true));
    layers.add(pie(picture, panel, round, radius, false));
    layers.add(counts(picture, panel, list, amounts, true));
    layers.add(counts(picture, panel, list, amounts, false));
    return layers;
  }

  /** First it appears in its small size, then it grows. */
  private static Layer pie(
      GrowingPie picture, Panel panel, Rect round, float radius, boolean first) {
    double small = Math.sqrt(picture.less().income() / picture.more().income());
    Rect at = Sketch.around(Sketch.middleX(round), Sketch.middleY(round), 2 * radius);
    Layer layer =
        panel.moving(
            at,
            first ? Cue.line(0, 0.3) : Cue.line(1, 0.2),
            first ? SWEEP : GROWTH,
            (canvas, brush, share) -> {
              double size = first ? small : small + (1 - small) * Easing.inOut(share);
              double swept = first ? Easing.inOut(share) : 1;
              draw(canvas, brush, picture, at, size, swept);
            });
    return first ? layer.until(Cue.line(1, 0.2)) : layer;
  }

  private static void draw(
      Canvas canvas, Brush brush, GrowingPie picture, Rect at, double size, double swept) {
    float radius = (float) (at.getWidth() / 2 * size);
    float x = Sketch.middleX(at);
    float y = Sketch.middleY(at);
    Rect oval = Sketch.around(x, y, 2 * radius);
    double start = 0;
    try (Paint paint = new Paint().setAntiAlias(true)) {
      for (int i = 0; i < picture.shares().size(); i++) {
        Datum share = picture.shares().get(i);
        double angle = 3.6 * share.value();
        double shown = Math.min(angle, 360 * swept - start) - 1.4;
        if (shown > 0) {
          paint.setColor(brush.palette().series(i));
          canvas.drawArc(
              oval.getLeft(),
              oval.getTop(),
              oval.getRight(),
              oval.getBottom(),
              (float) start - 90,
              (float) shown,
              true,
              paint);
        }
        start += angle;
      }
    }
  }

  private static Layer counts(
      GrowingPie picture, Panel panel, Rect list, List<Mark> amounts, boolean first) {
    Layer layer =
        panel.moving(
            Rect.makeLTRB(
                list.getLeft() + list.getWidth() * 0.6f,
                list.getTop(),
                list.getRight(),
                list.getBottom()),
            first ? Cue.line(0, 0.6) : Cue.line(1, 0.2),
            first ? 0.01 : GROWTH,
            (canvas, brush, share) -> {
              double grown = first ? 0 : Easing.inOut(share);
              for (int i = 0; i < amounts.size(); i++) {
                double less = i == 0 ? picture.less().income() : picture.less().parts().get(i - 1);
                double more = i == 0 ? picture.more().income() : picture.more().parts().get(i - 1);
                Text now =
                    panel
                        .desk()
                        .setFigureIn(
                            Numbers.dollars(less + (more - less) * grown), amounts.get(i).text());
                brush.text(
                    canvas,
                    now,
                    list.getRight() - now.width(),
                    amounts.get(i).y(),
                    brush.palette().text());
              }
            });
    return first ? layer.until(Cue.line(1, 0)) : layer;
  }
}

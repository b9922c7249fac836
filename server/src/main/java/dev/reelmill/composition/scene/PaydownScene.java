package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Icons;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.script.MoneyPicture.Paydown;
import dev.reelmill.script.MoneyPicture.PaydownPaths;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** Two paths side by side on which the same debts fall in another order, month by month. */
final class PaydownScene {
  private PaydownScene() {}

  static List<Layer> layers(PaydownPaths picture, Panel panel) {
    double most =
        picture.left().months().getFirst().stream()
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    List<Mark> texts = new ArrayList<>();
    List<Layer> layers = new ArrayList<>();
    Rect left = panel.part(0, 0, 0.47f, 1);
    Rect right = panel.part(0.53f, 0, 1, 1);
    int longest = Math.max(picture.left().months().size(), picture.right().months().size());
    Path first = new Path(picture.left(), panel, left, most, "mountain-snow", 0);
    Path second = new Path(picture.right(), panel, right, most, "snowflake", 1);
    layers.addAll(first.layers(texts, longest));
    layers.addAll(second.layers(texts, longest));
    float middle = Sketch.middleX(panel.inner());
    layers.addFirst(
        panel.ground(
            texts,
            (canvas, brush) -> {
              Rect divider =
                  Rect.makeXYWH(
                      middle - brush.unit(),
                      panel.inner().getTop(),
                      2 * brush.unit(),
                      panel.inner().getHeight());
              brush.fill(canvas, divider, brush.unit(), brush.palette().veil(0x22));
              for (Mark text : texts) {
                Sketch.write(canvas, brush, text, brush.palette().soft());
              }
            }));
    return layers;
  }

  private record Path(
      Paydown paydown, Panel panel, Rect area, double most, String icon, int number) {

    List<Layer> layers(List<Mark> texts, int longest) {
      float side = panel.px(34);
      int color = panel.desk().palette().series(number == 0 ? 0 : 3);
      Rect sign = Rect.makeXYWH(area.getLeft(), area.getTop(), side, side);
      float width = area.getWidth();
      Text name = panel.text(paydown.name(), Panel.VALUE, width - side - panel.px(12));
      Mark title = Sketch.left(name, sign.getRight() + panel.px(12), Sketch.middleY(sign));
      Text rule = panel.text(paydown.rule(), Panel.SMALL, width);
      texts.add(title);
      texts.add(new Mark(rule, area.getLeft(), sign.getBottom() + panel.px(18)));
      float top = sign.getBottom() + panel.px(62);
      float bottom = area.getBottom() - panel.px(54);
      int count = paydown.debts().size();
      float row = (bottom - top) / count;
      List<Rect> tracks = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        Text debt = panel.text(paydown.debts().get(i), Panel.SMALL, width);
        float y = top + i * row;
        texts.add(new Mark(debt, area.getLeft(), y));
        float thick = Math.min(panel.px(26), row * 0.34f);
        tracks.add(Rect.makeXYWH(area.getLeft(), y + debt.height() + panel.px(12), width, thick));
      }
      Text result = panel.text(paydown.result(), Panel.LABEL, width);
      Mark end = new Mark(result, area.getLeft(), area.getBottom() - result.height());
      texts.add(end);
      Rect moving = Rect.makeLTRB(area.getLeft(), top, area.getRight(), bottom);
      return List.of(
          panel.moving(
              Rect.makeLTRB(area.getLeft(), area.getTop(), area.getRight(), sign.getBottom()),
              Cue.line(number, 0),
              0.01,
              (canvas, brush, share) -> {
                Icons.draw(canvas, icon, sign, color);
                Sketch.write(canvas, brush, title, brush.palette().text());
              }),
          panel.moving(
              moving,
              Panel.at(0.08),
              Panel.at(0.86),
              (canvas, brush, share) -> {
                double month = share * (longest - 1);
                for (int i = 0; i < count; i++) {
                  double left = left(i, month);
                  Rect track = tracks.get(i);
                  brush.fill(canvas, track, track.getHeight() / 2, brush.palette().veil(0x16));
                  Sketch.bar(canvas, brush, track, left / most, color);
                  if (left < 0.5) {
                    float tick = track.getHeight() * 1.2f;
                    Rect at =
                        Sketch.around(track.getLeft() + tick / 2, Sketch.middleY(track), tick);
                    Sketch.tick(canvas, at, Signals.good(brush.palette()), 0xFF10241A);
                  }
                }
              }));
    }

    /** What is left of a debt, also within a month. */
    private double left(int debt, double month) {
      List<List<Double>> months = paydown.months();
      int before = Math.min((int) month, months.size() - 1);
      int after = Math.min(before + 1, months.size() - 1);
      double share = month - Math.floor(month);
      return months.get(before).get(debt) * (1 - share) + months.get(after).get(debt) * share;
    }
  }
}

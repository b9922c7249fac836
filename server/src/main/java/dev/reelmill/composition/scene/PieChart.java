package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.composition.theme.Type;
import dev.reelmill.script.ScenePicture.Chart;
import dev.reelmill.script.ScenePicture.Datum;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** A ring of shares that sweeps round, with a legend; the largest share stands in its middle. */
final class PieChart {
  private static final double GROWTH_SECONDS = 1.5;
  private static final Type NAME = new Type(600, 32, 22, -0.008f, 0.26f, 1.2f, 2);
  private static final Type VALUE = new Type(700, 34, 22, -0.012f, 0.26f, 1, 1);
  private static final Type MIDDLE = Type.display(800, 84, 30, -0.03f, 1, 1);
  private static final float THICK = 0.3f;

  private PieChart() {}

  static Block block(Chart chart, Desk desk) {
    boolean stacked = desk.stage().tall();
    float padding = desk.px(40);
    int count = chart.data().size();
    float inner = desk.width() - 2 * padding;
    float ring = stacked ? desk.px(340) : Math.min(desk.px(desk.wide() ? 330 : 240), inner * 0.48f);
    float legendLeft = desk.left() + padding + (stacked ? 0 : ring + desk.px(44));
    float legendWidth = desk.left() + desk.width() - padding - legendLeft;
    List<Text> values =
        chart.data().stream()
            .map(
                datum ->
                    desk.setFigure(
                        Numbers.written(chart, datum.value(), 1), VALUE, legendWidth * 0.4f))
            .toList();
    float widest = (float) values.stream().mapToDouble(Text::width).max().orElse(0);
    float swatch = desk.px(26);
    List<Text> names =
        desk.setAlike(
            chart.data().stream().map(Datum::label).toList(),
            NAME,
            legendWidth - swatch - desk.px(20) - widest - desk.px(24));
    float row =
        Math.max(
            desk.px(62),
            (float) names.stream().mapToDouble(Text::height).max().orElse(0) + desk.px(32));
    float legend = row * count;
    float height =
        stacked ? 2 * padding + ring + desk.px(44) + legend : 2 * padding + Math.max(ring, legend);
    return new Block(
        0,
        height,
        names.stream().anyMatch(Text::cut),
        top -> {
          Rect card = Rect.makeXYWH(desk.left(), top, desk.width(), height);
          float ringLeft =
              stacked ? desk.left() + (desk.width() - ring) / 2 : desk.left() + padding;
          float ringTop = stacked ? top + padding : top + (height - ring) / 2;
          Rect round = Rect.makeXYWH(ringLeft, ringTop, ring, ring);
          float legendTop = stacked ? round.getBottom() + desk.px(44) : top + (height - legend) / 2;
          List<Mark> marks = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            float middle = legendTop + (i + 0.5f) * row;
            Text name = names.get(i);
            Text value = values.get(i);
            marks.add(
                new Mark(name, legendLeft + swatch + desk.px(20), middle - name.height() / 2));
            marks.add(
                new Mark(
                    value, legendLeft + legendWidth - value.width(), middle - value.height() / 2));
          }
          return List.of(
              Layer.content(
                      "chart",
                      card,
                      (canvas, brush) -> {
                        brush.card(canvas, card, desk.px(34));
                        for (int i = 0; i < count; i++) {
                          float middle = legendTop + (i + 0.5f) * row;
                          Rect at = Rect.makeXYWH(legendLeft, middle - swatch / 2, swatch, swatch);
                          brush.fill(canvas, at, swatch * 0.3f, brush.palette().series(i));
                          Mark name = marks.get(2 * i);
                          Mark value = marks.get(2 * i + 1);
                          brush.text(
                              canvas, name.text(), name.x(), name.y(), brush.palette().soft());
                          brush.text(
                              canvas, value.text(), value.x(), value.y(), brush.palette().text());
                        }
                      })
                  .bleed(desk.px(52))
                  .enter(Cue.start(0.1), Move.RISE)
                  .texts(marks),
              Layer.ornament("ring", round, (canvas, brush) -> {})
                  .growing(
                      GROWTH_SECONDS,
                      (canvas, brush, share) -> draw(canvas, brush, chart, desk, round, share))
                  .enter(Cue.start(0.45), Move.NONE));
        });
  }

  private static void draw(
      Canvas canvas, Brush brush, Chart chart, Desk desk, Rect round, double share) {
    double sum = chart.data().stream().mapToDouble(Datum::value).sum();
    double swept = 360 * Easing.inOut(share);
    float thick = round.getWidth() / 2 * THICK * 1.1f;
    Rect middle = round.inflate(-thick / 2);
    double start = 0;
    float gap = chart.data().size() > 1 ? 1.6f : 0;
    try (Paint paint = new Paint().setAntiAlias(true).setMode(PaintMode.STROKE)) {
      paint.setStrokeWidth(thick);
      paint.setColor(brush.palette().veil(0x12));
      canvas.drawOval(middle, paint);
      for (int i = 0; i < chart.data().size(); i++) {
        double angle = 360 * chart.data().get(i).value() / sum;
        double shown = Math.min(angle, swept - start) - gap;
        if (shown > 0) {
          paint.setColor(brush.palette().series(i));
          canvas.drawArc(
              middle.getLeft(),
              middle.getTop(),
              middle.getRight(),
              middle.getBottom(),
              (float) (start - 90 + gap / 2),
              (float) shown,
              false,
              paint);
        }
        start += angle;
      }
    }
    Datum largest =
        chart.data().stream().max((a, b) -> Double.compare(a.value(), b.value())).orElseThrow();
    double counted = Easing.out(share);
    Text whole =
        desk.setFigure(
            Numbers.written(chart, largest.value(), 1), MIDDLE, round.getWidth() - 2.6f * thick);
    Text now = desk.setFigureIn(Numbers.written(chart, largest.value(), counted), whole);
    brush.text(
        canvas,
        now,
        (round.getLeft() + round.getRight() - now.width()) / 2,
        (round.getTop() + round.getBottom() - now.height()) / 2,
        brush.palette().text());
  }
}

package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.script.ScenePicture.Chart;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.List;

/** Columns that grow one after the other, their values counting with them. */
final class BarChart implements GrowingChart {
  private static final double GROWTH_SECONDS = 1.6;

  /** Share of the growth after which the last column starts. */
  private static final double LAST_START = 0.45;

  private BarChart() {}

  static Block block(Chart chart, Desk desk) {
    return GrowingChart.block(chart, desk, new BarChart(), GROWTH_SECONDS, 0);
  }

  @Override
  public Mark mark(ChartFrame frame, Text written, int number) {
    return mark(frame, written, number, frame.chart().data().get(number).value());
  }

  @Override
  public void draw(Canvas canvas, Brush brush, ChartFrame frame, List<Mark> marks, double share) {
    int count = marks.size();
    float width = Math.min(frame.slot() * 0.6f, frame.desk().px(96));
    for (int i = 0; i < count; i++) {
      double begun = count > 1 ? LAST_START * i / (count - 1) : 0;
      double grown = Easing.out((share - begun) / (1 - LAST_START));
      if (grown <= 0) {
        continue;
      }
      double value = frame.chart().data().get(i).value();
      boolean main = i == frame.emphasised();
      bar(canvas, brush, frame, i, width, value * grown, main);
      Text set = marks.get(i).text();
      Text now =
          grown >= 1
              ? set
              : frame.desk().setFigureIn(Numbers.written(frame.chart(), value, grown), set);
      Mark mark = mark(frame, now, i, value * grown);
      brush.text(
          canvas,
          now,
          mark.x(),
          mark.y(),
          main ? brush.palette().series(1) : brush.palette().text());
    }
  }

  private static void bar(
      Canvas canvas,
      Brush brush,
      ChartFrame frame,
      int number,
      float width,
      double value,
      boolean main) {
    float end = frame.y(value);
    float least = 4 * brush.unit();
    float top = value >= 0 ? Math.min(end, frame.zero() - least) : frame.zero();
    float bottom = value >= 0 ? frame.zero() : Math.max(end, frame.zero() + least);
    Rect bar = Rect.makeLTRB(frame.x(number) - width / 2, top, frame.x(number) + width / 2, bottom);
    float radius = Math.min(12 * brush.unit(), (bottom - top) / 2);
    if (main) {
      brush.gradient(canvas, bar, radius, brush.palette().series(1), brush.palette().deepSeries(1));
    } else {
      brush.gradient(canvas, bar, radius, brush.palette().accent(), brush.palette().deepSeries(0));
    }
  }

  private static Mark mark(ChartFrame frame, Text text, int number, double value) {
    float gap = frame.desk().px(16);
    float y =
        value >= 0
            ? Math.min(frame.y(value), frame.zero() - frame.desk().px(4)) - gap - text.height()
            : frame.y(value) + gap;
    return new Mark(text, frame.x(number) - text.width() / 2, y);
  }
}

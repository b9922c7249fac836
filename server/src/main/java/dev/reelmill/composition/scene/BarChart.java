package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.script.ScenePicture.Chart;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** Columns that grow one after the other, their values counting with them. */
final class BarChart {
  private static final double GROWTH_SECONDS = 1.6;

  /** Share of the growth after which the last column starts. */
  private static final double LAST_START = 0.45;

  private BarChart() {}

  static Block block(Chart chart, Desk desk) {
    return new Block(
        0,
        ChartFrame.height(desk),
        false,
        top -> {
          ChartFrame frame = ChartFrame.of(chart, desk, top);
          List<Text> values = frame.values();
          List<Mark> marks = new ArrayList<>();
          for (int i = 0; i < values.size(); i++) {
            double value = chart.data().get(i).value();
            marks.add(mark(frame, values.get(i), i, value));
          }
          Rect at =
              Rect.makeLTRB(
                  frame.card().getLeft(),
                  frame.card().getTop(),
                  frame.card().getRight(),
                  frame.plot().getBottom());
          return List.of(
              frame.layer().enter(Cue.start(0.1), Move.RISE),
              Layer.ornament("bars", at, (canvas, brush) -> {})
                  .growing(
                      GROWTH_SECONDS,
                      (canvas, brush, share) -> bars(canvas, brush, frame, values, share))
                  .enter(Cue.start(0.45), Move.NONE)
                  .texts(marks));
        });
  }

  private static void bars(
      Canvas canvas, Brush brush, ChartFrame frame, List<Text> values, double share) {
    int count = values.size();
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
      Text set = values.get(i);
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

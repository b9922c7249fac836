package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.script.ScenePicture.Chart;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** Data that grow within a chart's frame. */
interface GrowingChart {

  /** Where a value is written in the end. */
  Mark mark(ChartFrame frame, Text written, int number);

  /**
   * Draws the data.
   *
   * @param marks the values as written in the end
   * @param share of the growth, 0 to 1
   */
  void draw(Canvas canvas, Brush brush, ChartFrame frame, List<Mark> marks, double share);

  /**
   * Frame and data of a chart.
   *
   * @param seconds of the growth
   * @param below what the data may reach below the plot, in units of design
   */
  static Block block(Chart chart, Desk desk, GrowingChart data, double seconds, float below) {
    return new Block(
        0,
        ChartFrame.height(desk),
        false,
        top -> {
          ChartFrame frame = ChartFrame.of(chart, desk, top);
          List<Text> values = frame.values();
          List<Mark> marks = new ArrayList<>();
          for (int i = 0; i < values.size(); i++) {
            marks.add(data.mark(frame, values.get(i), i));
          }
          Rect at =
              Rect.makeLTRB(
                  frame.card().getLeft(),
                  frame.card().getTop(),
                  frame.card().getRight(),
                  frame.plot().getBottom() + desk.px(below));
          return List.of(
              frame.layer().enter(Cue.start(0.1), Move.RISE),
              Layer.ornament("data", at, (canvas, brush) -> {})
                  .growing(
                      seconds,
                      (canvas, brush, share) -> data.draw(canvas, brush, frame, marks, share))
                  .enter(Cue.start(0.45), Move.NONE)
                  .texts(marks));
        });
  }
}

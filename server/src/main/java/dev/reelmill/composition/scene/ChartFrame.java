package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Type;
import dev.reelmill.script.ScenePicture.Chart;
import dev.reelmill.script.ScenePicture.Datum;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/**
 * The card of a chart with axes: lines of the grid, a label below each value, and the scale.
 *
 * @param card the whole
 * @param plot where values are drawn
 * @param slot width of one value's column
 * @param zero height of the value 0, in pixels from the top of the frame
 * @param step pixels for a value of 1
 */
record ChartFrame(
    Chart chart, Desk desk, Rect card, Rect plot, float slot, float zero, double step) {
  static final Type LABEL = new Type(600, 25, 17, 0, 0.26f, 1.2f, 1);
  static final Type VALUE = new Type(700, 28, 17, -0.01f, 0.26f, 1, 1);
  private static final int LINES = 4;

  /** Height of a card, in pixels. */
  static float height(Desk desk) {
    return desk.px(desk.stage().tall() ? 520 : desk.wide() ? 452 : 330);
  }

  static ChartFrame of(Chart chart, Desk desk, float top) {
    Rect card = Rect.makeXYWH(desk.left(), top, desk.width(), height(desk));
    float padding = desk.px(34);
    Rect plot =
        Rect.makeLTRB(
            card.getLeft() + padding,
            card.getTop() + padding + desk.px(44),
            card.getRight() - padding,
            card.getBottom() - padding - desk.px(50));
    double high = Math.max(0, chart.data().stream().mapToDouble(Datum::value).max().orElse(0));
    double low = Math.min(0, chart.data().stream().mapToDouble(Datum::value).min().orElse(0));
    double span = high > low ? high - low : 1;
    float below = low < 0 ? desk.px(58) : 0;
    double step = (plot.getHeight() - below) / span;
    float zero = (float) (plot.getTop() + high * step);
    float slot = plot.getWidth() / Math.max(1, chart.data().size());
    return new ChartFrame(chart, desk, card, plot, slot, zero, step);
  }

  /** Middle of a value's column. */
  float x(int number) {
    return plot.getLeft() + (number + 0.5f) * slot;
  }

  float y(double value) {
    return (float) (zero - value * step);
  }

  /** Labels below the columns, in one size. */
  List<Mark> labels() {
    List<Text> labels =
        desk.setAlike(chart.data().stream().map(Datum::label).toList(), LABEL, slot - desk.px(10));
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Text label = labels.get(i);
      marks.add(new Mark(label, x(i) - label.width() / 2, plot.getBottom() + desk.px(30)));
    }
    return marks;
  }

  /** The values as written at the end, in one size. */
  List<Text> values() {
    List<String> written =
        chart.data().stream().map(datum -> Numbers.written(chart, datum.value(), 1)).toList();
    float room = slot - desk.px(4);
    float size =
        (float)
            written.stream()
                .map(value -> desk.setFigure(value, VALUE, room))
                .mapToDouble(Text::size)
                .min()
                .orElse(VALUE.size());
    return written.stream()
        .map(value -> desk.setFigure(value, VALUE.noLargerThan(size / desk.px(1)), room))
        .toList();
  }

  /** The value the chart is about: the last of a sequence, else the largest. */
  int emphasised() {
    List<Datum> data = chart.data();
    boolean sequence =
        data.stream().allMatch(datum -> datum.label().codePoints().anyMatch(Character::isDigit));
    int most = data.size() - 1;
    for (int i = 0; !sequence && i < data.size(); i++) {
      most = data.get(i).value() > data.get(most).value() ? i : most;
    }
    return most;
  }

  /** Card, grid and labels. */
  Layer layer() {
    List<Mark> labels = labels();
    return Layer.content(
            "chart",
            card,
            (canvas, brush) -> {
              brush.card(canvas, card, desk.px(34));
              grid(canvas, brush);
              for (Mark label : labels) {
                brush.text(canvas, label.text(), label.x(), label.y(), brush.palette().soft());
              }
            })
        .bleed(desk.px(52))
        .texts(labels);
  }

  private void grid(Canvas canvas, Brush brush) {
    float thin = Math.max(1, 1.5f * brush.unit());
    for (int line = 0; line < LINES; line++) {
      float y = plot.getTop() + (plot.getHeight() - thin) * line / (LINES - 1);
      Rect at = Rect.makeXYWH(plot.getLeft(), y, plot.getWidth(), thin);
      brush.fill(canvas, at, 0, brush.palette().veil(0x16));
    }
    Rect axis = Rect.makeXYWH(plot.getLeft(), zero - thin, plot.getWidth(), 2 * thin);
    brush.fill(canvas, axis, thin, brush.palette().veil(0x40));
  }
}

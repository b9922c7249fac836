package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.script.ScenePicture.Chart;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.skija.PaintStrokeCap;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.skija.Shader;
import io.github.humbleui.types.Rect;
import java.util.List;

/** A line that is drawn from left to right, its points popping up as it passes. */
final class LineChart implements GrowingChart {
  private static final double GROWTH_SECONDS = 1.7;

  private LineChart() {}

  static Block block(Chart chart, Desk desk) {
    return GrowingChart.block(chart, desk, new LineChart(), GROWTH_SECONDS, 12);
  }

  @Override
  public void draw(Canvas canvas, Brush brush, ChartFrame frame, List<Mark> marks, double share) {
    float unit = brush.unit();
    float reach = (float) (frame.plot().getLeft() + frame.plot().getWidth() * Easing.inOut(share));
    int save = canvas.save();
    canvas.clipRect(
        Rect.makeLTRB(
            frame.card().getLeft(), frame.card().getTop(), reach, frame.card().getBottom()));
    try (Path line = path(frame, false);
        Path area = path(frame, true);
        Shader fade =
            Shader.makeLinearGradient(
                0,
                frame.plot().getTop(),
                0,
                frame.plot().getBottom(),
                new int[] {brush.palette().tint(0x66), brush.palette().tint(0x08)});
        Paint paint = new Paint().setAntiAlias(true)) {
      paint.setShader(fade).setDither(true);
      canvas.drawPath(area, paint);
      paint.setShader(null).setColor(brush.palette().accent());
      paint.setMode(PaintMode.STROKE).setStrokeWidth(6 * unit).setStrokeCap(PaintStrokeCap.ROUND);
      canvas.drawPath(line, paint);
    }
    canvas.restoreToCount(save);
    for (int i = 0; i < marks.size(); i++) {
      double shown = Easing.back((reach - frame.x(i)) / (frame.slot() * 0.5));
      if (reach >= frame.x(i)) {
        point(canvas, brush, frame, marks.get(i), i, shown);
      }
    }
  }

  private static void point(
      Canvas canvas, Brush brush, ChartFrame frame, Mark mark, int number, double shown) {
    boolean main = number == frame.emphasised();
    float x = frame.x(number);
    float y = frame.y(frame.chart().data().get(number).value());
    float radius = (float) ((main ? 12 : 8) * brush.unit() * shown);
    int ring = main ? brush.palette().series(1) : brush.palette().text();
    disc(canvas, brush, x, y, radius, ring);
    disc(canvas, brush, x, y, radius * 0.5f, brush.palette().surface());
    Rect plate = mark.ink().inflate(5 * brush.unit());
    brush.fill(
        canvas, plate, 8 * brush.unit(), 0xD0000000 | (brush.palette().surface() & 0xFFFFFF));
    brush.text(
        canvas,
        mark.text(),
        mark.x(),
        mark.y(),
        main ? brush.palette().series(1) : brush.palette().text());
  }

  private static void disc(Canvas canvas, Brush brush, float x, float y, float radius, int color) {
    Rect at = Rect.makeLTRB(x - radius, y - radius, x + radius, y + radius);
    brush.fill(canvas, at, radius, color);
  }

  /** Above its point, or below it where the line comes down to a low point from both sides. */
  @Override
  public Mark mark(ChartFrame frame, Text text, int number) {
    List<Double> values = frame.chart().data().stream().map(datum -> datum.value()).toList();
    double here = values.get(number);
    boolean higherBefore = number > 0 && values.get(number - 1) > here;
    boolean higherAfter = number + 1 < values.size() && values.get(number + 1) > here;
    float gap = frame.desk().px(22);
    float y = frame.y(here);
    boolean valley =
        higherBefore && higherAfter && y + gap + 1.3f * text.size() < frame.plot().getBottom();
    float x = frame.x(number) - text.width() / 2;
    float aside =
        Math.clamp(
            (frame.slot() - text.width()) / 2, 0, Math.min(text.width(), frame.slot()) * 0.2f);
    float shift = higherBefore == higherAfter ? 0 : higherBefore ? aside : -aside;
    float least = frame.plot().getLeft();
    float most = frame.plot().getRight() - text.width();
    return new Mark(
        text,
        Math.clamp(x + shift, least, Math.max(least, most)),
        valley ? y + gap : y - gap - text.height());
  }

  /** Smooth through every point, flat at hills and valleys so that it never overshoots. */
  private static Path path(ChartFrame frame, boolean closed) {
    int count = frame.chart().data().size();
    try (PathBuilder path = new PathBuilder()) {
      path.moveTo(frame.x(0), y(frame, 0));
      for (int i = 1; i < count; i++) {
        float third = (frame.x(i) - frame.x(i - 1)) / 3;
        path.cubicTo(
            frame.x(i - 1) + third,
            y(frame, i - 1) + third * slope(frame, i - 1),
            frame.x(i) - third,
            y(frame, i) - third * slope(frame, i),
            frame.x(i),
            y(frame, i));
      }
      if (closed) {
        path.lineTo(frame.x(count - 1), frame.zero());
        path.lineTo(frame.x(0), frame.zero());
        path.closePath();
      }
      return path.build();
    }
  }

  /** Fritsch and Carlson's choice: the harmonic mean of both sides, 0 where they disagree. */
  private static float slope(ChartFrame frame, int number) {
    int last = frame.chart().data().size() - 1;
    float before = number > 0 ? (y(frame, number) - y(frame, number - 1)) / frame.slot() : 0;
    float after = number < last ? (y(frame, number + 1) - y(frame, number)) / frame.slot() : 0;
    if (number == 0 || number == last) {
      return before + after;
    }
    return before * after <= 0 ? 0 : 2 * before * after / (before + after);
  }

  private static float y(ChartFrame frame, int number) {
    return frame.y(frame.chart().data().get(number).value());
  }
}

package dev.reelmill.composition.draw;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.skija.PaintStrokeCap;
import io.github.humbleui.skija.PaintStrokeJoin;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;

/** Strokes and fills of one colour that all pictures have in common. */
public final class Pen {
  private Pen() {}

  /** A line with round ends through points, given as x and y by turns. */
  public static void line(Canvas canvas, float width, int color, float... points) {
    PathBuilder path = new PathBuilder();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    stroke(canvas, path, width, color);
  }

  /** Strokes a path with round ends and corners, and closes its builder. */
  public static void stroke(Canvas canvas, PathBuilder builder, float width, int color) {
    try (builder;
        Path path = builder.build();
        Paint paint = new Paint().setAntiAlias(true).setMode(PaintMode.STROKE)) {
      paint.setStrokeWidth(width).setColor(color);
      paint.setStrokeCap(PaintStrokeCap.ROUND).setStrokeJoin(PaintStrokeJoin.ROUND);
      canvas.drawPath(path, paint);
    }
  }

  /** Fills a path, and closes its builder. */
  public static void fill(Canvas canvas, PathBuilder builder, int color) {
    try (builder;
        Path path = builder.build();
        Paint paint = new Paint().setAntiAlias(true).setColor(color)) {
      canvas.drawPath(path, paint);
    }
  }

  /** A filled circle. */
  public static void disc(Canvas canvas, float x, float y, float radius, int color) {
    try (Paint paint = new Paint().setAntiAlias(true).setColor(color)) {
      canvas.drawCircle(x, y, radius, paint);
    }
  }

  /** A stroked circle; its radius is that of the stroke's middle. */
  public static void ring(Canvas canvas, float x, float y, float radius, float width, int color) {
    try (Paint paint = new Paint().setAntiAlias(true).setMode(PaintMode.STROKE)) {
      canvas.drawCircle(x, y, radius, paint.setStrokeWidth(width).setColor(color));
    }
  }
}

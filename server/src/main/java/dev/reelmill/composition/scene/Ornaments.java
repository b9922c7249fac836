package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Stage;
import dev.reelmill.composition.theme.Ornament;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.skija.Shader;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** Fine figures at the right edge, behind scenes of bare text; faint enough to read over. */
final class Ornaments {
  private static final float REACH = 360;

  private Ornaments() {}

  /**
   * A theme's ornament.
   *
   * @param height of its middle, as a share of the frame's
   */
  static Layer at(Ornament ornament, Stage stage, float height) {
    float unit = stage.unit();
    float reach = REACH * unit * (stage.tall() ? 1 : 0.8f);
    float x = stage.width() - 20 * unit;
    float lowest = (stage.captioned() ? stage.captions().getTop() : stage.height()) - reach;
    float y = Math.max(reach * 0.6f, Math.min(stage.height() * height, lowest));
    Rect visible = Rect.makeLTRB(x - reach, Math.max(0, y - reach), stage.width(), y + reach);
    return Layer.ornament(
        "ornament", visible, (canvas, brush) -> draw(ornament, canvas, brush, x, y, reach));
  }

  private static void draw(
      Ornament ornament, Canvas canvas, Brush brush, float x, float y, float reach) {
    switch (ornament) {
      case RINGS -> rings(canvas, brush, x, y, reach);
      case WAVES -> waves(canvas, brush, x, y, reach);
      case SUN -> sun(canvas, brush, x, y, reach);
      case LEAVES -> leaves(canvas, brush, x, y, reach);
      case DOTS -> dots(canvas, brush, x, y, reach);
      case GRID -> grid(canvas, brush, x, y, reach);
      case CONFETTI -> confetti(canvas, brush, x, y, reach);
    }
  }

  private static Paint line(Brush brush, float width) {
    return new Paint()
        .setAntiAlias(true)
        .setMode(PaintMode.STROKE)
        .setStrokeWidth(width * brush.unit());
  }

  private static void rings(Canvas canvas, Brush brush, float x, float y, float reach) {
    try (Paint paint = line(brush, 2)) {
      for (int ring = 1; ring <= 5; ring++) {
        paint.setColor(brush.palette().tint(0x3C * (6 - ring) / 5));
        canvas.drawCircle(x, y, reach * ring / 5 * 0.98f, paint);
      }
    }
  }

  private static void waves(Canvas canvas, Brush brush, float x, float y, float reach) {
    try (Paint paint = line(brush, 2.5f)) {
      for (int wave = 0; wave < 6; wave++) {
        float base = y + (wave - 2.5f) * reach * 0.17f;
        float start = x - reach * (0.85f - 0.09f * Math.abs(wave - 2.5f) * 2);
        float end = x + 40 * brush.unit();
        paint.setColor(brush.palette().tint(0x38 - 5 * wave));
        float half = reach * 0.13f;
        try (PathBuilder path = new PathBuilder()) {
          path.moveTo(start, base);
          float side = 1;
          for (float at = start; at < end; at += half, side = -side) {
            path.quadTo(at + half / 2, base - side * reach * 0.09f, at + half, base);
          }
          try (Path built = path.build()) {
            canvas.drawPath(built, paint);
          }
        }
      }
    }
  }

  private static void sun(Canvas canvas, Brush brush, float x, float y, float reach) {
    float radius = reach * 0.56f;
    float middle = x - radius * 0.35f;
    try (Shader fade =
            Shader.makeLinearGradient(
                0,
                y - radius,
                0,
                y + radius,
                new int[] {brush.palette().tint(0x50), brush.palette().tint(0)});
        Paint paint = new Paint().setAntiAlias(true).setDither(true).setShader(fade)) {
      canvas.drawCircle(middle, y, radius, paint);
    }
    try (Paint paint = line(brush, 2)) {
      paint.setColor(brush.palette().tint(0x20));
      canvas.drawCircle(middle, y, radius * 1.28f, paint);
    }
  }

  private static void leaves(Canvas canvas, Brush brush, float x, float y, float reach) {
    try (Paint fill = new Paint().setAntiAlias(true);
        Paint rim = line(brush, 2)) {
      for (int leaf = 0; leaf < 5; leaf++) {
        float length = reach * (0.86f - 0.08f * Math.abs(leaf - 2));
        canvas.save();
        canvas.translate(x + 20 * brush.unit(), y + reach * 0.1f);
        canvas.rotate(180 - 56 + 28 * leaf);
        try (PathBuilder path = new PathBuilder()) {
          path.moveTo(0, 0);
          path.quadTo(length * 0.5f, -length * 0.26f, length, 0);
          path.quadTo(length * 0.5f, length * 0.26f, 0, 0);
          try (Path built = path.build()) {
            canvas.drawPath(built, fill.setColor(brush.palette().tint(0x12)));
            canvas.drawPath(built, rim.setColor(brush.palette().tint(0x30)));
          }
        }
        canvas.restore();
      }
    }
  }

  private static void dots(Canvas canvas, Brush brush, float x, float y, float reach) {
    float step = 30 * brush.unit();
    try (Paint paint = new Paint().setAntiAlias(true)) {
      for (int row = -9; row <= 9; row++) {
        for (int column = 0; column < 11; column++) {
          double far = Math.hypot(row, column) * step / reach;
          int alpha = (int) (0x34 * Math.max(0, 1 - far));
          paint.setColor(brush.palette().tint(alpha));
          canvas.drawCircle(x - column * step, y + row * step, 4 * brush.unit(), paint);
        }
      }
    }
  }

  private static void grid(Canvas canvas, Brush brush, float x, float y, float reach) {
    float step = reach / 6;
    try (Paint paint = line(brush, 1.5f)) {
      for (int i = 0; i <= 6; i++) {
        paint.setColor(brush.palette().tint(0x2C - 5 * i));
        canvas.drawLine(x - i * step, y - reach * 0.8f, x - i * step, y + reach * 0.8f, paint);
        float half = i * step * 0.8f;
        canvas.drawLine(x - reach, y - half, x + reach, y - half, paint);
        canvas.drawLine(x - reach, y + half, x + reach, y + half, paint);
      }
    }
  }

  private static void confetti(Canvas canvas, Brush brush, float x, float y, float reach) {
    Random places = new Random(7);
    try (Paint paint = new Paint().setAntiAlias(true)) {
      for (int i = 0; i < 34; i++) {
        double angle = Math.PI * (0.5 + places.nextDouble());
        double far = reach * Math.sqrt(places.nextDouble()) * 0.94;
        float size = (float) (8 + 14 * places.nextDouble()) * brush.unit();
        int alpha = (int) (0x30 + 0x38 * (1 - far / reach));
        paint.setColor(alpha << 24 | (brush.palette().series(i % 5) & 0xFFFFFF));
        canvas.save();
        canvas.translate((float) (x + far * Math.cos(angle)), (float) (y + far * Math.sin(angle)));
        canvas.rotate((float) (360 * places.nextDouble()));
        Rect piece = Rect.makeXYWH(-size / 2, -size / 4, size, size / 2);
        canvas.drawRRect(piece.withRadii(i % 3 == 0 ? size / 4 : size / 12), paint);
        canvas.restore();
      }
    }
  }
}

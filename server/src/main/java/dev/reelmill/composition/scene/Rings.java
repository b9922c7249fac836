package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.draw.Layer.Role;
import dev.reelmill.composition.draw.Stage;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Optional;

/** Fine circles around a point of the right edge, behind scenes of bare text. */
final class Rings {
  private static final int COUNT = 5;
  private static final int STRONGEST = 0x3C;

  private Rings() {}

  /**
   * The circles.
   *
   * @param height of their middle, as a share of the frame's
   */
  static Layer at(Stage stage, float height) {
    float step = 72 * stage.unit();
    float x = stage.width() - 20 * stage.unit();
    float reach = COUNT * step + 4 * stage.unit();
    float y = Math.min(stage.height() * height, stage.captions().getTop() - reach);
    Rect visible = Rect.makeLTRB(x - reach, y - reach, stage.width(), y + reach);
    return new Layer(
        "rings",
        Role.ORNAMENT,
        visible,
        0,
        Cue.start(0),
        Optional.empty(),
        Move.FADE,
        List.of(),
        (canvas, brush) -> draw(canvas, brush, x, y, step));
  }

  private static void draw(Canvas canvas, Brush brush, float x, float y, float step) {
    try (Paint paint = new Paint().setAntiAlias(true).setMode(PaintMode.STROKE)) {
      for (int ring = 1; ring <= COUNT; ring++) {
        int alpha = STRONGEST * (COUNT + 1 - ring) / COUNT;
        paint.setStrokeWidth(2 * brush.unit());
        paint.setColor((alpha << 24) | (brush.theme().accent() & 0xFFFFFF));
        canvas.drawCircle(x, y, ring * step, paint);
      }
    }
  }
}

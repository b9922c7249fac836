package dev.reelmill.composition.draw;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;

/** A thin bar with a part for each scene, filling as the film goes on. */
public final class ProgressBar {
  private final Rect place;
  private final Brush brush;
  private final int index;
  private final int count;

  /**
   * The bar during one scene.
   *
   * @param index number of the scene, from 0
   * @param count number of scenes
   */
  public ProgressBar(Stage stage, Brush brush, int index, int count) {
    this.place = stage.progress();
    this.brush = brush;
    this.index = index;
    this.count = count;
  }

  /** Draws it with a share of the scene passed. */
  public void draw(Sheet sheet, double share) {
    sheet.paint(place, 1, canvas -> draw(canvas, share));
  }

  private void draw(Canvas canvas, double share) {
    float gap = count > 24 ? 0 : 6 * brush.unit();
    float width = (place.getWidth() - gap * (count - 1)) / count;
    for (int part = 0; part < count; part++) {
      float left = place.getLeft() + part * (width + gap);
      draw(canvas, left, width, brush.palette().veil(0x38));
      double passed = Math.clamp(index + share - part, 0, 1);
      if (passed > 0) {
        int save = canvas.save();
        canvas.clipRect(
            Rect.makeXYWH(left, place.getTop(), (float) (width * passed), place.getHeight()), true);
        draw(canvas, left, width, brush.palette().veil(0xF2));
        canvas.restoreToCount(save);
      }
    }
  }

  private void draw(Canvas canvas, float left, float width, int color) {
    Rect part = Rect.makeXYWH(left, place.getTop(), width, place.getHeight());
    brush.fill(canvas, part, place.getHeight() / 2, color);
  }
}

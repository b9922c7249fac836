package dev.reelmill.composition.draw;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;
import java.util.function.Consumer;

/** A picture drawn once, with the place it belongs to. */
final class Sprite implements AutoCloseable {
  private static final double OPAQUE = 0.998;
  private static final double INVISIBLE = 0.002;
  private static final float AT_REST = 0.02f;

  private final Image image;
  private final int left;
  private final int top;

  private Sprite(Image image, int left, int top) {
    this.image = image;
    this.left = left;
    this.top = top;
  }

  /**
   * Draws a picture.
   *
   * @param extent what the painting touches, in pixels of the frame
   * @param painting in the frame's coordinates
   */
  static Sprite of(Rect extent, Consumer<Canvas> painting) {
    int left = (int) Math.floor(extent.getLeft());
    int top = (int) Math.floor(extent.getTop());
    int width = Math.max(1, (int) Math.ceil(extent.getRight()) - left);
    int height = Math.max(1, (int) Math.ceil(extent.getBottom()) - top);
    ImageInfo pixels = new ImageInfo(width, height, ColorType.BGRA_8888, ColorAlphaType.PREMUL);
    try (Surface surface = Surface.makeRaster(pixels)) {
      surface.getCanvas().translate(-left, -top);
      painting.accept(surface.getCanvas());
      return new Sprite(surface.makeImageSnapshot(), left, top);
    }
  }

  /** Draws it moved from its place by some pixels. */
  void draw(Canvas canvas, float dx, float dy, double alpha) {
    if (alpha <= INVISIBLE) {
      return;
    }
    boolean resting = Math.abs(dx) < AT_REST && Math.abs(dy) < AT_REST;
    if (resting && alpha >= OPAQUE) {
      canvas.drawImage(image, left, top);
      return;
    }
    try (Paint paint = new Paint().setAlphaf((float) Math.min(1, alpha))) {
      if (resting) {
        canvas.drawImage(image, left, top, paint);
      } else {
        Rect whole = Rect.makeWH(image.getWidth(), image.getHeight());
        canvas.drawImageRect(
            image, whole, whole.offset(left + dx, top + dy), SamplingMode.LINEAR, paint, false);
      }
    }
  }

  /** Draws it scaled about a point of the frame. */
  void drawScaled(Canvas canvas, float scale, float x, float y, double alpha) {
    if (Math.abs(scale - 1) < 0.001f) {
      draw(canvas, 0, 0, alpha);
      return;
    }
    Rect whole = Rect.makeWH(image.getWidth(), image.getHeight());
    Rect target =
        Rect.makeXYWH(
            x + (left - x) * scale,
            y + (top - y) * scale,
            image.getWidth() * scale,
            image.getHeight() * scale);
    try (Paint paint = new Paint().setAlphaf((float) Math.min(1, alpha))) {
      canvas.drawImageRect(image, whole, target, SamplingMode.LINEAR, paint, false);
    }
  }

  @Override
  public void close() {
    image.close();
  }
}

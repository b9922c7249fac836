package dev.reelmill.composition.draw;

import io.github.humbleui.types.Rect;

/** One colour over the whole frame, more or less transparent. */
public final class Curtain implements AutoCloseable {
  private final Sprite sprite;

  /**
   * A curtain.
   *
   * @param color 0xAARRGGBB, opaque
   */
  public Curtain(Stage stage, int color) {
    sprite = Sprite.of(Rect.makeWH(stage.width(), stage.height()), canvas -> canvas.clear(color));
  }

  /** Draws it with an opacity of 0 to 1. */
  public void draw(Sheet sheet, double alpha) {
    sheet.put(sprite, Place.OWN, alpha, null);
  }

  @Override
  public void close() {
    sprite.close();
  }
}

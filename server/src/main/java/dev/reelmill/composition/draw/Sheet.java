package dev.reelmill.composition.draw;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A frame on which parts are put, from back to front. */
public sealed interface Sheet permits CanvasSheet, PlaneSheet {
  /** Less than this is not seen. */
  double INVISIBLE = 0.002;

  /**
   * Puts a sprite.
   *
   * @param alpha opacity, 0 to 1
   * @param clip pixels of the frame beyond which nothing is put; null for none
   */
  void put(Sprite sprite, Place place, double alpha, @Nullable Rect clip);

  /**
   * Draws something anew.
   *
   * @param extent pixels of the frame which it may touch
   * @param alpha opacity, 0 to 1
   * @param painting in the frame's coordinates
   */
  void paint(Rect extent, double alpha, Consumer<Canvas> painting);
}

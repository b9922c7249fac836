package dev.reelmill.composition.draw;

import io.github.humbleui.types.Rect;

/**
 * Where something is put: scaled about the frame's corner, then moved.
 *
 * @param scale 1 for its own size
 * @param dx pixels to the right
 * @param dy pixels downwards
 */
public record Place(float scale, float dx, float dy) {
  /** Where it was drawn. */
  public static final Place OWN = new Place(1, 0, 0);

  private static final float NEAR = 0.02f;

  static Place moved(float dx, float dy) {
    return new Place(1, dx, dy);
  }

  /** Scaled about a point, then moved. */
  static Place scaled(float scale, float x, float y, float dx, float dy) {
    return new Place(scale, x - scale * x + dx, y - scale * y + dy);
  }

  /** The place of something that is put at another place within this one. */
  Place of(Place inner) {
    return new Place(scale * inner.scale, scale * inner.dx + dx, scale * inner.dy + dy);
  }

  Rect map(Rect rect) {
    return Rect.makeLTRB(
        scale * rect.getLeft() + dx,
        scale * rect.getTop() + dy,
        scale * rect.getRight() + dx,
        scale * rect.getBottom() + dy);
  }

  /** Whether a rectangle looks the same there as at its own place. */
  boolean rests(Rect rect) {
    Rect there = map(rect);
    return Math.abs(there.getLeft() - rect.getLeft()) < NEAR
        && Math.abs(there.getTop() - rect.getTop()) < NEAR
        && Math.abs(there.getRight() - rect.getRight()) < 4 * NEAR
        && Math.abs(there.getBottom() - rect.getBottom()) < 4 * NEAR;
  }
}

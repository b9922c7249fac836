package dev.reelmill.composition.draw;

import dev.reelmill.composition.theme.Type;
import io.github.humbleui.types.Rect;

/**
 * The places of a frame, in pixels.
 *
 * @param width of the frame
 * @param height of the frame
 * @param captioned whether captions are drawn, so that nothing else may stand in their zone
 */
public record Stage(int width, int height, boolean captioned) {
  /** A stage with captions. */
  public Stage(int width, int height) {
    this(width, height, true);
  }

  /** Pixels for one unit of design, of which the short side has 720. */
  public float unit() {
    return Math.min(width, height) / 720f;
  }

  /** Higher than wide; scenes are columns then. */
  public boolean tall() {
    return height >= width * 1.25f;
  }

  /** Wide enough for two columns. */
  public boolean wide() {
    return width >= height * 1.25f;
  }

  public float margin() {
    return 56 * unit();
  }

  /** A type in pixels of this frame, times a factor. */
  public Type type(Type type, float factor) {
    return type.scaled(unit() * factor);
  }

  /** The thin bar that fills as the film goes on. */
  public Rect progress() {
    float top = (tall() ? 40 : 24) * unit();
    return Rect.makeLTRB(margin(), top, width - margin(), top + 5 * unit());
  }

  /** Where the tag stands in every scene. */
  public Rect header() {
    float top = (tall() ? 76 : 46) * unit();
    return Rect.makeLTRB(margin(), top, width - margin(), top + (tall() ? 44 : 38) * unit());
  }

  /** Only captions are drawn here, if there are any. */
  public Rect captions() {
    float middle = height - (tall() ? 150 : 78) * unit();
    float half = (tall() ? 80 : 46) * unit();
    return Rect.makeLTRB(margin(), middle - half, width - margin(), middle + half);
  }

  /** How captions are set: on two lines where there is room. */
  public Type captionType() {
    return type(tall() ? Type.CAPTION : Type.CAPTION.lines(1), tall() ? 1 : 0.9f);
  }

  /** Where scenes lay out their content. */
  public Rect content() {
    return Rect.makeLTRB(
        margin(),
        header().getBottom() + (tall() ? 44 : 22) * unit(),
        width - margin(),
        captioned
            ? captions().getTop() - (tall() ? 40 : 12) * unit()
            : height - (tall() ? 1.5f : 1) * margin());
  }

  /** Nothing that is to be read reaches beyond this. */
  public Rect safe() {
    float bottom = tall() ? margin() : 24 * unit();
    return Rect.makeLTRB(margin(), header().getTop(), width - margin(), height - bottom);
  }
}

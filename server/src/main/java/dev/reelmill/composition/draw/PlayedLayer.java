package dev.reelmill.composition.draw;

import dev.reelmill.composition.theme.Easing;
import dev.reelmill.composition.theme.Motion;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import org.jspecify.annotations.Nullable;

/** A layer with its sprite: where and how it is shown so long after it entered. */
final class PlayedLayer implements AutoCloseable {
  private final Layer layer;
  private final Brush brush;
  private @Nullable Sprite sprite;
  private double drawn = -1;

  PlayedLayer(Layer layer, Brush brush) {
    this.layer = layer;
    this.brush = brush;
  }

  Layer layer() {
    return layer;
  }

  void draw(Canvas canvas, double passed, double alpha) {
    if (passed <= 0 || alpha <= 0) {
      return;
    }
    Sprite shown = sprite(layer.growth() > 0 ? Math.min(1, passed / layer.growth()) : 1);
    Rect at = layer.bounds();
    switch (layer.move()) {
      case NONE -> shown.draw(canvas, 0, 0, alpha);
      case FADE -> shown.draw(canvas, 0, 0, alpha * Easing.out(passed / 0.5));
      case RISE -> rise(canvas, shown, passed, alpha);
      case OPEN -> {
        int save = canvas.save();
        float width = (float) (at.getWidth() * Easing.out(passed / 0.7));
        canvas.clipRect(Rect.makeXYWH(at.getLeft(), at.getTop(), width, at.getHeight()));
        shown.draw(canvas, 0, 0, alpha);
        canvas.restoreToCount(save);
      }
      case POP ->
          shown.drawScaled(
              canvas,
              (float) (0.72 + 0.28 * Easing.back(passed / 0.5)),
              (at.getLeft() + at.getRight()) / 2,
              (at.getTop() + at.getBottom()) / 2,
              alpha * Easing.out(passed / 0.3));
    }
  }

  private void rise(Canvas canvas, Sprite shown, double passed, double alpha) {
    Motion motion = brush.theme().motion();
    float way = (float) (1 - Easing.out(passed / motion.seconds())) * brush.unit();
    double visible = alpha * Easing.out(passed / (motion.seconds() * 0.7));
    shown.draw(canvas, way * motion.dx(), way * motion.dy(), visible);
  }

  /** The sprite with a share of the layer's growth passed; drawn anew only if that changed. */
  private Sprite sprite(double share) {
    Sprite kept = sprite;
    if (kept != null && share == drawn) {
      return kept;
    }
    close();
    Sprite made =
        Sprite.of(
            layer.bounds().inflate(layer.bleed()),
            canvas -> layer.painting().paint(canvas, brush, share));
    sprite = made;
    drawn = share;
    return made;
  }

  @Override
  public void close() {
    if (sprite != null) {
      sprite.close();
    }
    sprite = null;
  }
}

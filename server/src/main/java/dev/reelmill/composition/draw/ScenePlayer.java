package dev.reelmill.composition.draw;

import dev.reelmill.composition.theme.Easing;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** Plays a scene's layers over time. Keeps each as a sprite. */
public final class ScenePlayer implements AutoCloseable {
  private static final double LEAD_SECONDS = 0.1;
  private static final double SETTLED = 1e6;
  private static final double EXIT_SECONDS = 0.26;

  /** The last frame shows the bare background. */
  private static final double AFTER_EXIT_SECONDS = 0.034;

  private final List<Layer> layers;
  private final SceneTiming scene;
  private final Brush brush;
  private final boolean there;
  private final boolean stays;
  private final List<Sprite> sprites = new ArrayList<>();

  /**
   * Prepares a scene.
   *
   * @param there whether it is there from the first frame on instead of appearing
   * @param stays whether it is there to the last frame instead of leaving
   */
  public ScenePlayer(
      List<Layer> layers, SceneTiming scene, Brush brush, boolean there, boolean stays) {
    this.layers = List.copyOf(layers);
    this.scene = scene;
    this.brush = brush;
    this.there = there;
    this.stays = stays;
  }

  /** Draws the scene at a moment, in seconds from its start. */
  public void draw(Canvas canvas, double seconds) {
    if (sprites.isEmpty()) {
      layers.forEach(layer -> sprites.add(sprite(layer)));
    }
    double exit = scene.seconds() - EXIT_SECONDS - AFTER_EXIT_SECONDS;
    double gone = stays ? 0 : Easing.in((seconds - exit) / EXIT_SECONDS);
    for (int i = 0; i < layers.size(); i++) {
      draw(canvas, layers.get(i), sprites.get(i), seconds, gone);
    }
  }

  private void draw(Canvas canvas, Layer layer, Sprite sprite, double seconds, double gone) {
    double passed = there ? SETTLED : seconds - layer.enter().in(scene) + LEAD_SECONDS;
    double left =
        layer.leave().map(leave -> Easing.out((seconds - leave.in(scene)) / 0.4)).orElse(0.0);
    double alpha = (1 - gone) * (1 - left);
    if (passed <= 0 || alpha <= 0) {
      return;
    }
    float exit = (float) (-gone * (sideways() ? 90 : 60) * brush.unit());
    int save = canvas.save();
    canvas.translate(sideways() ? exit : 0, sideways() ? 0 : exit);
    Rect at = layer.bounds();
    switch (layer.move()) {
      case FADE -> sprite.draw(canvas, 0, 0, alpha * Easing.out(passed / 0.5));
      case RISE -> rise(canvas, sprite, passed, alpha);
      case OPEN -> {
        float width = (float) (at.getWidth() * Easing.out(passed / 0.7));
        canvas.clipRect(Rect.makeXYWH(at.getLeft(), at.getTop(), width, at.getHeight()));
        sprite.draw(canvas, 0, 0, alpha);
      }
      case POP ->
          sprite.drawScaled(
              canvas,
              (float) (0.72 + 0.28 * Easing.back(passed / 0.5)),
              (at.getLeft() + at.getRight()) / 2,
              (at.getTop() + at.getBottom()) / 2,
              alpha * Easing.out(passed / 0.3));
    }
    canvas.restoreToCount(save);
  }

  private void rise(Canvas canvas, Sprite sprite, double passed, double alpha) {
    float way = (float) ((1 - Easing.out(passed / 0.75)) * (sideways() ? 84 : 56) * brush.unit());
    double shown = alpha * Easing.out(passed / 0.5);
    sprite.draw(canvas, sideways() ? way : 0, sideways() ? 0 : way, shown);
  }

  private boolean sideways() {
    return brush.theme().sideways();
  }

  private Sprite sprite(Layer layer) {
    return Sprite.of(
        layer.bounds().inflate(layer.bleed()), canvas -> layer.painting().paint(canvas, brush));
  }

  @Override
  public void close() {
    sprites.forEach(Sprite::close);
    sprites.clear();
  }
}

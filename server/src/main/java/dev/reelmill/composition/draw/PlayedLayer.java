package dev.reelmill.composition.draw;

import dev.reelmill.composition.theme.Easing;
import dev.reelmill.composition.theme.Motion;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import org.jspecify.annotations.Nullable;

/** A layer with its sprite: where and how it is shown so long after it entered. */
final class PlayedLayer implements AutoCloseable {
  private static final float FAR = 100_000;

  private final Layer layer;
  private final Brush brush;
  private final float lowest;
  private @Nullable Sprite sprite;
  private double drawn = -1;

  /**
   * A layer that has not entered yet.
   *
   * @param lowest pixels from the top of the frame; on its way it reaches no lower, unless it rests
   *     there
   */
  PlayedLayer(Layer layer, Brush brush, float lowest) {
    this.layer = layer;
    this.brush = brush;
    this.lowest =
        layer.drift().equals(Drift.STILL) ? Math.max(lowest, layer.bounds().getBottom()) : FAR;
  }

  Layer layer() {
    return layer;
  }

  /**
   * Draws it.
   *
   * @param passed seconds since it entered
   * @param growth seconds for which its looks change
   * @param moment seconds since the scene began
   */
  void draw(
      Sheet sheet,
      Place stage,
      double passed,
      double growth,
      double opacity,
      double moment,
      double share) {
    Drift drift = layer.drift();
    Place scene = drift.equals(Drift.STILL) ? stage : stage.of(drift.place(moment, share));
    double alpha = drift.equals(Drift.STILL) ? opacity : opacity * drift.opacity(moment, share);
    draw(sheet, scene, passed, growth, alpha);
  }

  private void draw(Sheet sheet, Place scene, double passed, double growth, double alpha) {
    if (passed <= 0 || alpha <= Sheet.INVISIBLE) {
      return;
    }
    double share = growth > 0 ? Math.min(1, passed / growth) : 1;
    if (share < 1 && scene.equals(Place.OWN) && inPlace()) {
      sheet.paint(extent(), alpha * faded(passed), canvas -> paint(canvas, share));
      return;
    }
    Sprite shown = sprite(share);
    switch (layer.move()) {
      case NONE, FADE -> put(sheet, shown, scene, alpha * faded(passed), null);
      case RISE -> rise(sheet, shown, scene, passed, alpha);
      case OPEN -> put(sheet, shown, scene, alpha, opened(scene, Easing.out(passed / 0.7)));
      case POP ->
          put(
              sheet,
              shown,
              scene.of(popping((float) (0.72 + 0.28 * Easing.back(passed / 0.5)))),
              alpha * Easing.out(passed / 0.3),
              null);
    }
  }

  private boolean inPlace() {
    return layer.move() == Layer.Move.NONE || layer.move() == Layer.Move.FADE;
  }

  private double faded(double passed) {
    return layer.move() == Layer.Move.FADE ? Easing.out(passed / 0.5) : 1;
  }

  private Rect extent() {
    return layer.bounds().inflate(layer.bleed());
  }

  private void paint(Canvas canvas, double share) {
    layer.painting().paint(canvas, brush, share);
  }

  private void rise(Sheet sheet, Sprite shown, Place scene, double passed, double alpha) {
    Motion motion = brush.theme().motion();
    float way = (float) (1 - Easing.out(passed / motion.seconds())) * brush.unit();
    double visible = alpha * Easing.out(passed / (motion.seconds() * 0.7));
    Place place = scene.of(Place.moved(way * motion.dx(), way * motion.dy()));
    put(sheet, shown, place, visible, null);
  }

  private void put(Sheet sheet, Sprite shown, Place place, double alpha, @Nullable Rect clip) {
    if (place.rests(shown.bounds()) || place.map(shown.bounds()).getBottom() <= lowest) {
      sheet.put(shown, place, alpha, clip);
      return;
    }
    Rect above = Rect.makeLTRB(-FAR, -FAR, FAR, lowest);
    Rect seen = clip == null ? above : clip.intersect(above);
    if (seen != null) {
      sheet.put(shown, place, alpha, seen);
    }
  }

  /** Everything once it is open. */
  private @Nullable Rect opened(Place scene, double share) {
    Rect at = layer.bounds();
    float width = (float) (at.getWidth() * share);
    return scene.map(Rect.makeXYWH(at.getLeft(), at.getTop(), width, at.getHeight()));
  }

  private Place popping(float scale) {
    Rect at = layer.bounds();
    return Place.scaled(
        scale, (at.getLeft() + at.getRight()) / 2, (at.getTop() + at.getBottom()) / 2, 0, 0);
  }

  /** The sprite with a share of the layer's growth passed; drawn anew only if that changed. */
  private Sprite sprite(double share) {
    Sprite kept = sprite;
    if (kept != null && share == drawn) {
      return kept;
    }
    close();
    Sprite made = Sprite.of(extent(), canvas -> paint(canvas, share));
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

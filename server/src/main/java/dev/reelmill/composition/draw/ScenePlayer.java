package dev.reelmill.composition.draw;

import dev.reelmill.composition.theme.Easing;
import dev.reelmill.composition.theme.Motion;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** Plays a scene's layers over time. */
public final class ScenePlayer implements AutoCloseable {
  private static final double LEAD_SECONDS = 0.1;
  private static final double SETTLED = 1e6;
  private static final double EXIT_SECONDS = 0.26;

  /** The last frame shows the bare background. */
  private static final double AFTER_EXIT_SECONDS = 0.034;

  private final List<PlayedLayer> layers = new ArrayList<>();
  private final SceneTiming scene;
  private final Stage stage;
  private final Brush brush;
  private final boolean there;
  private final boolean stays;

  /**
   * Prepares a scene.
   *
   * @param there whether it is there from the first frame on instead of appearing
   * @param stays whether it is there to the last frame instead of leaving
   */
  public ScenePlayer(
      List<Layer> layers,
      SceneTiming scene,
      Stage stage,
      Brush brush,
      boolean there,
      boolean stays) {
    float lowest = stage.captioned() ? stage.captions().getTop() : stage.height();
    layers.forEach(layer -> this.layers.add(new PlayedLayer(layer, brush, lowest)));
    this.scene = scene;
    this.stage = stage;
    this.brush = brush;
    this.there = there;
    this.stays = stays;
  }

  /** Draws the scene at a moment, in seconds from its start. */
  public void draw(Sheet sheet, double seconds) {
    double exit = scene.seconds() - EXIT_SECONDS - AFTER_EXIT_SECONDS;
    double gone = stays ? 0 : Easing.in((seconds - exit) / EXIT_SECONDS);
    if (gone >= 1) {
      return;
    }
    Place place = leaving((float) gone);
    for (PlayedLayer played : layers) {
      Layer layer = played.layer();
      double passed = there ? SETTLED : seconds - layer.enter().in(scene) + LEAD_SECONDS;
      double left =
          layer.leave().map(leave -> Easing.out((seconds - leave.in(scene)) / 0.4)).orElse(0.0);
      played.draw(
          sheet,
          place,
          passed,
          layer.growth(scene),
          (1 - gone) * (1 - left),
          seconds,
          seconds / scene.seconds());
    }
  }

  /** The whole scene moves and is scaled as it leaves. */
  private Place leaving(float gone) {
    if (gone <= 0) {
      return Place.OWN;
    }
    Motion motion = brush.theme().motion();
    Rect content = stage.content();
    return Place.scaled(
        1 + (motion.exitScale() - 1) * gone,
        (content.getLeft() + content.getRight()) / 2,
        (content.getTop() + content.getBottom()) / 2,
        motion.exitX() * gone * brush.unit(),
        motion.exitY() * gone * brush.unit());
  }

  @Override
  public void close() {
    layers.forEach(PlayedLayer::close);
  }
}

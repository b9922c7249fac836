package dev.reelmill.composition.vista;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Drift;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.draw.Layer.Painting;
import dev.reelmill.composition.draw.Stage;
import dev.reelmill.script.Vista;
import dev.reelmill.script.Vista.Air;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Where a picture is put together, layer by layer from back to front. */
final class Easel {
  private static final float REACH = 60;

  private final List<Layer> layers = new ArrayList<>();
  private final long seed;
  final Stage stage;
  final Tints tints;
  final Vista vista;
  final float width;
  final float height;

  /** Pixels from the top where sky and land meet. */
  final float horizon;

  /** Pixels from the top where those in front stand. */
  final float feet;

  /** Pixels from the top below which only captions are to be looked at. */
  final float captions;

  /** Side of the picture on which sun or moon and what matters are: 1 right, -1 left. */
  final int side;

  Easel(Vista vista, Stage stage, Tints tints) {
    this.vista = vista;
    this.stage = stage;
    this.tints = tints;
    this.width = stage.width();
    this.height = stage.height();
    this.seed =
        31L * vista.view() + vista.ground().name().hashCode() + 7L * vista.subject().hashCode();
    this.captions = stage.captions().getTop();
    this.feet = captions - px(stage.tall() ? 66 : 40);
    float lift = vista.view() % 3 == 1 ? 0.05f : vista.view() % 3 == 2 ? -0.04f : 0;
    this.horizon = height * ((stage.tall() ? 0.6f : 0.56f) - lift);
    this.side = vista.view() % 2 == 0 ? 1 : -1;
  }

  /** Pixels for units of design; things are smaller where there is less height. */
  float px(double units) {
    return (float) units * stage.unit() * (stage.tall() ? 1 : 0.74f);
  }

  /** A place across, from the side that matters (1) to the other one (0). */
  float across(double share) {
    return (float) (width * (side > 0 ? share : 1 - share));
  }

  /** Dice that fall alike whenever they are thrown for the same purpose. */
  Random dice(String purpose) {
    return new Random(seed * 1_000_003 + purpose.hashCode());
  }

  boolean dark() {
    return vista.air() == Air.DARK;
  }

  /** How fast everything moves: 1 as a rule. */
  double pace() {
    return switch (vista.air()) {
      case CALM -> 0.8;
      case BRIGHT -> 1.15;
      case WONDER -> 0.9;
      case SAD -> 0.65;
      case DARK -> 1.35;
    };
  }

  /** How far layers at a distance are moved to and fro by the walk of the eye, in pixels. */
  float parallax(double nearness) {
    return px(8 + 46 * nearness * nearness) * side;
  }

  /** Pixels that land reaches beyond the frame so that it may move. */
  float reach() {
    return px(REACH) + 4;
  }

  /** The walk of the eye past something at a distance. */
  Drift walk(double nearness) {
    float way = parallax(nearness);
    return Drift.along(way, 0, -way, 0);
  }

  /** Slowly to and fro, whatever the eye does. */
  Drift wander(double units) {
    float way = px(units);
    return Drift.along(-way, 0, way, 0);
  }

  /** Adds a layer in front of the others. */
  void add(String name, Rect bounds, Drift drift, Painting painting) {
    layers.add(
        Layer.ornament(name, bounds, painting).enter(Cue.start(0), Move.NONE).drifting(drift));
  }

  /** Adds a layer made elsewhere. */
  void add(Layer layer) {
    layers.add(layer);
  }

  /** Adds a layer that covers the whole width. */
  void band(String name, float top, float bottom, Drift drift, Painting painting) {
    float reach = drift.equals(Drift.STILL) ? 0 : reach();
    add(name, Rect.makeLTRB(-reach, top, width + reach, bottom), drift, painting);
  }

  List<Layer> layers() {
    return List.copyOf(layers);
  }
}

package dev.reelmill.composition.draw;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Optional;

/**
 * A part of a scene. Drawn once and kept, only its place and opacity change; one that grows is
 * drawn anew for every frame of its growth, and kept from then on.
 *
 * @param name for messages
 * @param role whether others may share its place
 * @param bounds pixels of the frame once it has come to rest
 * @param bleed pixels around the bounds that its painting may touch: shadows, descenders
 * @param enter when it begins to appear
 * @param leave when it begins to vanish before the scene ends
 * @param move how it appears
 * @param growth seconds for which its looks change after it entered; 0 for never
 * @param grown when they have changed for the last time, where that is a moment of the scene
 * @param texts what is to be read on it
 * @param drift how it keeps moving
 * @param painting draws it at its place
 */
public record Layer(
    String name,
    Role role,
    Rect bounds,
    float bleed,
    Cue enter,
    Optional<Cue> leave,
    Move move,
    double growth,
    Optional<Cue> grown,
    List<Mark> texts,
    Drift drift,
    GrowingPainting painting) {
  private static final double SHORTEST = 0.2;

  public Layer {
    texts = List.copyOf(texts);
  }

  /** Something to be seen from the start of the scene that needs its place for itself. */
  public static Layer content(String name, Rect bounds, Painting painting) {
    return new Layer(
        name,
        Role.CONTENT,
        bounds,
        0,
        Cue.start(0),
        Optional.empty(),
        Move.RISE,
        0,
        Optional.empty(),
        List.of(),
        Drift.STILL,
        (canvas, brush, share) -> painting.paint(canvas, brush));
  }

  /** Something whose place others may share. */
  public static Layer ornament(String name, Rect bounds, Painting painting) {
    Layer layer = content(name, bounds, painting);
    return new Layer(
        layer.name,
        Role.ORNAMENT,
        layer.bounds,
        0,
        layer.enter,
        layer.leave,
        Move.FADE,
        0,
        layer.grown,
        layer.texts,
        layer.drift,
        layer.painting);
  }

  /** Whether a layer needs its place for itself. */
  public enum Role {
    CONTENT,
    ORNAMENT
  }

  /** How a layer appears. */
  public enum Move {
    /** There from the start of the scene, fading. */
    FADE,
    /** Comes to its place as the theme moves. */
    RISE,
    /** Opens from the left. */
    OPEN,
    /** Grows to its size, a little past and back. */
    POP,
    /** There at once; its growth is how it appears. */
    NONE
  }

  /** A text and where its box stands in the frame. */
  public record Mark(Text text, float x, float y) {
    public Rect ink() {
      return text.ink(x, y);
    }
  }

  /** Draws a layer in the frame's coordinates. */
  public interface Painting {
    void paint(Canvas canvas, Brush brush);
  }

  /** Draws a layer with a share of its growth passed, 0 to 1, in the frame's coordinates. */
  public interface GrowingPainting {
    void paint(Canvas canvas, Brush brush, double share);
  }

  /** The same with shadows, accents or descenders reaching beyond its bounds. */
  public Layer bleed(float pixels) {
    return new Layer(
        name, role, bounds, pixels, enter, leave, move, growth, grown, texts, drift, painting);
  }

  /** The same, appearing at a moment. */
  public Layer enter(Cue moment, Move how) {
    return new Layer(
        name, role, bounds, bleed, moment, leave, how, growth, grown, texts, drift, painting);
  }

  /** The same, vanishing at a moment. */
  public Layer until(Cue moment) {
    return new Layer(
        name,
        role,
        bounds,
        bleed,
        enter,
        Optional.of(moment),
        move,
        growth,
        grown,
        texts,
        drift,
        painting);
  }

  /** The same with texts on it; empty ones are left out. */
  public Layer texts(List<Mark> marks) {
    List<Mark> shown = marks.stream().filter(mark -> !mark.text().isEmpty()).toList();
    return new Layer(
        name, role, bounds, bleed, enter, leave, move, growth, grown, shown, drift, painting);
  }

  /** The same, its looks changing for some seconds after it entered. */
  public Layer growing(double seconds, GrowingPainting changing) {
    return new Layer(
        name, role, bounds, bleed, enter, leave, move, seconds, grown, texts, drift, changing);
  }

  /** The same, its looks changing from when it enters until a moment. */
  public Layer growing(Cue end, GrowingPainting changing) {
    return new Layer(
        name, role, bounds, bleed, enter, leave, move, 0, Optional.of(end), texts, drift, changing);
  }

  /** The same, moving on for as long as the scene lasts. */
  public Layer drifting(Drift other) {
    return new Layer(
        name, role, bounds, bleed, enter, leave, move, growth, grown, texts, other, painting);
  }

  /** Seconds for which its looks change in a scene. */
  double growth(SceneTiming scene) {
    return grown.map(end -> Math.max(SHORTEST, end.in(scene) - enter.in(scene))).orElse(growth);
  }
}

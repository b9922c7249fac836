package dev.reelmill.composition.draw;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Optional;

/**
 * A part of a scene that keeps its looks and is drawn once; only place and opacity change.
 *
 * @param name for messages
 * @param role whether others may share its place
 * @param bounds pixels of the frame once it has come to rest
 * @param bleed pixels around the bounds that its painting may touch: shadows, descenders
 * @param enter when it begins to appear
 * @param leave when it begins to vanish before the scene ends
 * @param move how it appears
 * @param texts what is to be read on it
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
    List<Mark> texts,
    Painting painting) {
  public Layer {
    texts = List.copyOf(texts);
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
    /** Comes up to its place. */
    RISE,
    /** Opens from the left. */
    OPEN,
    /** Grows to its size, a little past and back. */
    POP
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

  /** The same, vanishing at a moment. */
  public Layer until(Cue moment) {
    return new Layer(name, role, bounds, bleed, enter, Optional.of(moment), move, texts, painting);
  }
}

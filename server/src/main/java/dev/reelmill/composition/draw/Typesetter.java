package dev.reelmill.composition.draw;

import dev.reelmill.composition.theme.Type;
import java.util.List;

/**
 * Sets text into a width: shrinks step by step until it fits its lines without broken words, then
 * breaks words, and at last ends in an ellipsis.
 */
public final class Typesetter {
  private static final float STEP = 0.94f;

  private Typesetter() {}

  /**
   * Sets a text.
   *
   * @param raw anything; what cannot be drawn is dropped
   * @param type sizes in pixels of this frame
   * @param width pixels
   */
  public static Text set(String raw, Type type, float width) {
    List<Piece> pieces = Piece.of(DrawableText.of(raw), type.weight());
    if (pieces.isEmpty()) {
      return new Text(raw, type, type.size(), List.of(), false);
    }
    LineBreaker breaker = new LineBreaker(type);
    for (float size = type.size(); size > type.smallest(); size *= STEP) {
      List<List<Piece>> lines = breaker.wrap(pieces, width / size);
      if (lines.size() <= type.lines() && breaker.fits(lines, width / size)) {
        return text(raw, type, size, breaker.balance(pieces, lines.size(), width / size), false);
      }
    }
    float size = type.smallest();
    List<Piece> broken = breaker.breakLong(pieces, width / size);
    List<List<Piece>> lines = breaker.wrap(broken, width / size);
    boolean cut = lines.size() > type.lines();
    return text(raw, type, size, cut ? breaker.cut(lines, width / size) : lines, cut);
  }

  private static Text text(
      String raw, Type type, float size, List<List<Piece>> lines, boolean cut) {
    LineBreaker breaker = new LineBreaker(type);
    return new Text(
        raw, type, size, lines.stream().map(line -> breaker.place(line, size)).toList(), cut);
  }
}

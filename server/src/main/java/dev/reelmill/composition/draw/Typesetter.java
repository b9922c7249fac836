package dev.reelmill.composition.draw;

import dev.reelmill.composition.theme.Type;
import java.util.List;

/**
 * Sets text into a width: shrinks step by step until it fits its lines without broken words, then
 * breaks words, and at last ends in an ellipsis.
 */
public final class Typesetter {
  private static final float STEP = 0.95f;

  /** So much smaller a text may become to save a line. */
  private static final float FOR_A_LINE = 0.85f;

  private static final float ROUNDING = 0.1f;

  private Typesetter() {}

  /**
   * Sets a text.
   *
   * @param raw anything; what cannot be drawn is dropped
   * @param type sizes in pixels of this frame
   * @param width pixels
   */
  public static Text set(String raw, Type type, float width) {
    List<Piece> pieces = Piece.of(DrawableText.of(raw), type);
    if (pieces.isEmpty()) {
      return new Text(raw, type, type.size(), List.of(), false);
    }
    LineBreaker breaker = new LineBreaker(type);
    float fitting = fitting(pieces, breaker, width, type.size(), type.lines());
    if (fitting > 0) {
      int lines = breaker.wrap(pieces, width / fitting).size();
      float smaller = fitting(pieces, breaker, width, fitting * STEP, lines - 1);
      float size = smaller >= fitting * FOR_A_LINE ? smaller : fitting;
      int count = breaker.wrap(pieces, width / size).size();
      return text(raw, breaker, size, breaker.balance(pieces, count, width / size), false);
    }
    float size = type.smallest();
    List<Piece> broken = breaker.breakLong(pieces, width / size);
    List<List<Piece>> lines = breaker.wrap(broken, width / size);
    boolean cut = lines.size() > type.lines();
    return text(raw, breaker, size, cut ? breaker.cut(lines, width / size) : lines, cut);
  }

  /**
   * Sets a figure on one line, all digits equally wide, so that it does not tremble as it counts.
   *
   * @param raw anything; cut where it does not fit in the smallest size
   */
  public static Text setFigure(String raw, Type type, float width) {
    String text = DrawableText.of(raw);
    if (text.isEmpty()) {
      return new Text(raw, type, type.size(), List.of(), false);
    }
    Text.Line line = Figures.line(text, type);
    float size = Math.clamp(width / line.width(), type.smallest(), type.size());
    if (line.width() * size > width + ROUNDING) {
      return set(raw, type.lines(1), width);
    }
    return new Text(raw, type, size, List.of(Figures.scaled(line, size)), false);
  }

  /** The largest size from one down to the type's smallest that needs no more lines; 0 if none. */
  private static float fitting(
      List<Piece> pieces, LineBreaker breaker, float width, float from, int lines) {
    for (float size = from; size >= breaker.type().smallest() * 0.999f; size *= STEP) {
      List<List<Piece>> wrapped = breaker.wrap(pieces, width / size);
      if (wrapped.size() <= lines && breaker.fits(wrapped, width / size)) {
        return size;
      }
    }
    return 0;
  }

  private static Text text(
      String raw, LineBreaker breaker, float size, List<List<Piece>> lines, boolean cut) {
    return new Text(
        raw,
        breaker.type(),
        size,
        lines.stream().map(line -> breaker.place(line, size)).toList(),
        cut);
  }
}

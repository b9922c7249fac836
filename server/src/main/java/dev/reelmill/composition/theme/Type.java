package dev.reelmill.composition.theme;

/**
 * How a text is set. Sizes are pixels of a frame whose short side has 720.
 *
 * @param weight of Inter: 500, 600, 700 or 800
 * @param size wanted em
 * @param smallest em down to which the text may shrink before it is cut
 * @param tracking extra space after each glyph, in ems
 * @param space between words, in ems
 * @param leading distance of base lines, in ems
 * @param lines at most
 */
public record Type(
    int weight, float size, float smallest, float tracking, float space, float leading, int lines) {

  public static final Type TITLE = new Type(800, 88, 44, -0.032f, 0.26f, 1.04f, 5);
  public static final Type HEADING = new Type(800, 60, 40, -0.026f, 0.26f, 1.1f, 3);
  public static final Type STATEMENT = new Type(700, 66, 38, -0.022f, 0.26f, 1.16f, 8);
  public static final Type REMARK = new Type(500, 36, 28, -0.01f, 0.26f, 1.3f, 3);
  public static final Type ITEM = new Type(600, 36, 28, -0.012f, 0.26f, 1.26f, 4);
  public static final Type LABEL = new Type(600, 24, 20, 0.002f, 0.26f, 1.2f, 1);
  public static final Type VALUE = new Type(700, 38, 26, -0.016f, 0.26f, 1.18f, 3);
  public static final Type BUTTON = new Type(700, 34, 27, -0.01f, 0.26f, 1.2f, 1);
  public static final Type TAG = new Type(700, 20, 15, 0.03f, 0.26f, 1.2f, 1);
  public static final Type CAPTION = new Type(800, 46, 30, -0.016f, 0.4f, 1.26f, 2);

  /** The same, all sizes multiplied. */
  public Type scaled(float factor) {
    return new Type(weight, size * factor, smallest * factor, tracking, space, leading, lines);
  }

  /** The same, no larger than a size. */
  public Type noLargerThan(float most) {
    float least = Math.min(smallest, most);
    return new Type(weight, Math.min(size, most), least, tracking, space, leading, lines);
  }
}

package dev.reelmill.composition.theme;

/**
 * How a text is set. Sizes are pixels of a frame whose short side has 720.
 *
 * @param family its typeface; themes choose another one for display types
 * @param weight 300 to 900; where the typeface lacks it, the nearest it has
 * @param size wanted em
 * @param smallest em down to which the text may shrink before it is cut
 * @param tracking extra space after each glyph, in ems
 * @param space between words, in ems
 * @param leading distance of base lines, in ems
 * @param lines at most
 * @param use what it is for
 */
public record Type(
    FontFamily family,
    int weight,
    float size,
    float smallest,
    float tracking,
    float space,
    float leading,
    int lines,
    Use use) {

  /** What a type is for; themes set display types in their own lettering. */
  public enum Use {
    READING,
    DISPLAY,
    HEADLINE
  }

  /** A type for reading. */
  public Type(
      int weight,
      float size,
      float smallest,
      float tracking,
      float space,
      float leading,
      int lines) {
    this(FontFamily.INTER, weight, size, smallest, tracking, space, leading, lines, Use.READING);
  }

  public static final Type TITLE = headline(800, 88, 44, -0.032f, 1.04f, 5);
  public static final Type HEADING = headline(800, 60, 40, -0.026f, 1.1f, 3);
  public static final Type STATEMENT = display(700, 66, 38, -0.022f, 1.16f, 8);
  public static final Type REMARK = new Type(500, 36, 28, -0.01f, 0.26f, 1.3f, 3);
  public static final Type ITEM = new Type(600, 36, 28, -0.012f, 0.26f, 1.26f, 4);
  public static final Type LABEL = new Type(600, 24, 20, 0.002f, 0.26f, 1.2f, 1);
  public static final Type VALUE = new Type(700, 38, 26, -0.016f, 0.26f, 1.18f, 3);
  public static final Type BUTTON = new Type(700, 34, 27, -0.01f, 0.26f, 1.2f, 1);
  public static final Type TAG = new Type(700, 20, 15, 0.03f, 0.26f, 1.2f, 1);
  public static final Type CAPTION = new Type(800, 46, 30, -0.016f, 0.4f, 1.26f, 2);

  /** A type for large texts. */
  public static Type display(
      int weight, float size, float smallest, float tracking, float leading, int lines) {
    return new Type(
        FontFamily.INTER, weight, size, smallest, tracking, 0.26f, leading, lines, Use.DISPLAY);
  }

  /** A type for titles and headings. */
  public static Type headline(
      int weight, float size, float smallest, float tracking, float leading, int lines) {
    return new Type(
        FontFamily.INTER, weight, size, smallest, tracking, 0.26f, leading, lines, Use.HEADLINE);
  }

  public boolean display() {
    return use != Use.READING;
  }

  public boolean headline() {
    return use == Use.HEADLINE;
  }

  /** The same with another number of lines at most. */
  public Type lines(int most) {
    return new Type(family, weight, size, smallest, tracking, space, leading, most, use);
  }

  /** The same, all sizes multiplied. */
  public Type scaled(float factor) {
    return new Type(
        family, weight, size * factor, smallest * factor, tracking, space, leading, lines, use);
  }

  /** The same in one size only. */
  public Type exactly(float only) {
    return new Type(family, weight, only, only, tracking, space, leading, lines, use);
  }

  /** The same, no larger than a size. */
  public Type noLargerThan(float most) {
    float least = Math.min(smallest, most);
    return new Type(
        family, weight, Math.min(size, most), least, tracking, space, leading, lines, use);
  }
}

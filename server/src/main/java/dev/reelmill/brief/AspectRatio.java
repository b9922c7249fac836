package dev.reelmill.brief;

/** The shape of the picture, width to height. */
public enum AspectRatio {
  PORTRAIT("9:16", 9, 16),
  LANDSCAPE("16:9", 16, 9),
  SQUARE("1:1", 1, 1),
  CLASSIC("4:3", 4, 3);

  private final String label;
  private final int width;
  private final int height;

  AspectRatio(String label, int width, int height) {
    this.label = label;
    this.width = width;
    this.height = height;
  }

  /** The form used in requests and metadata, "9:16". */
  public String label() {
    return label;
  }

  /** Pixel width of a picture whose short side has the given length, rounded to even. */
  public int widthFor(int shortSide) {
    return width <= height ? shortSide : even(shortSide * width, height);
  }

  /** Pixel height of a picture whose short side has the given length, rounded to even. */
  public int heightFor(int shortSide) {
    return height <= width ? shortSide : even(shortSide * height, width);
  }

  private static int even(int numerator, int denominator) {
    return 2 * Math.round(numerator / (2f * denominator));
  }
}

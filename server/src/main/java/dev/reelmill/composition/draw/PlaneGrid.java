package dev.reelmill.composition.draw;

import dev.reelmill.composition.Planes;
import java.lang.foreign.MemorySegment;

/**
 * A coarse grid's picture as planes. What is lost by rounding is spread by an ordered pattern, so
 * that slow gradients have no bands.
 */
final class PlaneGrid {
  private static final int LUMA_CELL = CoarseGrid.CELL;
  private static final int CHROMA_CELL = CoarseGrid.CELL / 2;

  /** For each of 16 rows, what is added to 16 neighbours before rounding down: 0 to 255. */
  private static final short[][] PATTERN = pattern();

  private final int width;
  private final int height;
  private final int columns;
  private final int[] luma;
  private final int[] blue;
  private final int[] red;
  private short[] above;
  private short[] below;

  PlaneGrid(int width, int height, int columns, int rows) {
    this.width = width;
    this.height = height;
    this.columns = columns;
    this.luma = new int[columns * rows];
    this.blue = new int[columns * rows];
    this.red = new int[columns * rows];
    this.above = new short[width];
    this.below = new short[width];
  }

  /** Fills a frame's planes from samples. */
  void spread(CoarseGrid grid, Planes frame) {
    int[] fine = grid.fine();
    for (int i = 0; i < luma.length; i++) {
      long r = fine[4 * i];
      long g = fine[4 * i + 1];
      long b = fine[4 * i + 2];
      luma[i] = part(r * Rows.Y_RED + g * Rows.Y_GREEN + b * Rows.Y_BLUE, 16);
      blue[i] = part(r * Rows.U_RED + g * Rows.U_GREEN + b * Rows.U_BLUE, 128);
      red[i] = part(r * Rows.V_RED + g * Rows.V_GREEN + b * Rows.V_BLUE, 128);
    }
    spread(luma, LUMA_CELL, 0, width, height, frame.luma(), frame.lumaStride());
    spread(blue, CHROMA_CELL, 1, width / 2, height / 2, frame.blue(), frame.chromaStride());
    spread(red, CHROMA_CELL, 1, width / 2, height / 2, frame.red(), frame.chromaStride());
  }

  /** In parts of 256. */
  private static int part(long sum, int zero) {
    return (int) ((sum + (1 << 15)) >> 16) + (zero << 8);
  }

  /**
   * Fills a plane.
   *
   * @param quarter 1 when a sample of the plane stands for two by two pixels, whose middle is a
   *     quarter of its own width off
   */
  private void spread(
      int[] samples, int cell, int quarter, int across, int down, MemorySegment plane, int stride) {
    wide(samples, 0, cell, quarter, across, below);
    for (int y = 0; y < down; y++) {
      if (y % cell == 0) {
        short[] passed = above;
        above = below;
        below = passed;
        wide(samples, (y / cell + 1) * columns, cell, quarter, across, below);
      }
      Rows.FASTEST.between(
          above, below, cell, y % cell, PATTERN[y & 15], plane, (long) y * stride, across);
    }
  }

  /** A row of samples with what is between them, in parts of 256 / cell. */
  private static void wide(
      int[] samples, int row, int cell, int quarter, int across, short[] wide) {
    int shift = 2 * Integer.numberOfTrailingZeros(cell) + 2;
    for (int x = 0, column = row; x < across; x += cell, column++) {
      int step = samples[column + 1] - samples[column];
      int value = samples[column] * 4 * cell + quarter * step + (1 << (shift - 1));
      for (int i = x; i < Math.min(x + cell, across); i++, value += 4 * step) {
        wide[i] = (short) (value >> shift);
      }
    }
  }

  /** Bayer's matrix of order 16: neighbouring numbers lie far apart. */
  private static short[][] pattern() {
    short[][] pattern = new short[16][16];
    for (int y = 0; y < 16; y++) {
      for (int x = 0; x < 16; x++) {
        int number = 0;
        for (int bit = 0; bit < 4; bit++) {
          int across = (x >> bit) & 1;
          int down = (y >> bit) & 1;
          number |= (2 * (across ^ down) + down) << (2 * (3 - bit));
        }
        pattern[y][x] = (short) number;
      }
    }
    return pattern;
  }
}

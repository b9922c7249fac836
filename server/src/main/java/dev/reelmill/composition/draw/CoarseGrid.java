package dev.reelmill.composition.draw;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Samples of a smooth picture, one every 16 pixels, and their bilinear interpolation.
 *
 * <p>A pixel's four channels are interpolated at once in the four 16-bit lanes of a long. A
 * difference of two such longs may borrow between lanes, but adding it up to 16 times to the first
 * always gives lanes of 0 to 255 × 256 again.
 */
final class CoarseGrid {
  /** Pixels between samples. */
  static final int CELL = 16;

  private static final long LANES = 0x00FF00FF00FF00FFL;
  private static final long HALF = 0x0080008000800080L;
  private static final long OPAQUE = (255L * CELL) << 48;
  private static final int FULL = 255 * 256;

  private final int width;
  private final int height;
  private final int columns;
  private final int rows;
  private final MemorySegment samples;
  private final int[] fine;
  private final long[] row;

  /** A grid whose samples live in an arena, for a frame of some pixels. */
  CoarseGrid(int width, int height, Arena arena) {
    this.width = width;
    this.height = height;
    this.columns = Math.ceilDiv(width, CELL) + 1;
    this.rows = Math.ceilDiv(height, CELL) + 1;
    this.samples = arena.allocate(8L * columns * rows, 64);
    this.fine = new int[4 * columns * rows];
    this.row = new long[columns];
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  /** RGBA as half floats, row by row; to be written before {@link #read}. */
  MemorySegment samples() {
    return samples;
  }

  /** Numbers in a picture's samples. */
  int size() {
    return fine.length;
  }

  /** The samples as RGBA in parts of 65,280. */
  void read(int[] into) {
    for (int i = 0; i < into.length; i++) {
      float value = Float.float16ToFloat(samples.getAtIndex(ValueLayout.JAVA_SHORT, i));
      into[i] = (int) (Math.clamp(value, 0f, 1f) * FULL + 0.5f);
    }
  }

  /**
   * Takes a picture between two that were read.
   *
   * @param share of the second, in parts of 256
   */
  void mix(int[] first, int[] second, int share) {
    for (int i = 0; i < fine.length; i++) {
      fine[i] = (first[i] * (256 - share) + second[i] * share) >> 8;
    }
  }

  /** The picture in parts of 65,280, row by row. */
  int[] fine() {
    return fine;
  }

  /** Fills a frame of BGRA pixels. */
  void spread(MemorySegment bgra) {
    for (int y = 0; y < height; y++) {
      int above = y / CELL * columns;
      for (int column = 0; column < columns; column++) {
        row[column] = lanes(above + column, y % CELL);
      }
      spreadRow(bgra, (long) y * width);
    }
  }

  private void spreadRow(MemorySegment bgra, long start) {
    for (int x = 0, column = 0; x < width; x += CELL, column++) {
      long value = row[column] * CELL + HALF;
      long step = row[column + 1] - row[column];
      int end = Math.min(CELL, width - x);
      for (int i = 0; i < end; i++, value += step) {
        long bytes = (value >>> 8) & LANES;
        long pairs = (bytes | (bytes >>> 8)) & 0x0000FFFF0000FFFFL;
        bgra.setAtIndex(ValueLayout.JAVA_INT, start + x + i, (int) (pairs | (pairs >>> 16)));
      }
    }
  }

  /** A sample and the one below it, mixed; each lane 0 to 255 × 16. */
  private long lanes(int sample, int share) {
    long red = mixed(4 * sample, share);
    long green = mixed(4 * sample + 1, share);
    long blue = mixed(4 * sample + 2, share);
    return blue | (green << 16) | (red << 32) | OPAQUE;
  }

  private long mixed(int channel, int share) {
    long sum = (long) fine[channel] * (CELL - share) + (long) fine[channel + 4 * columns] * share;
    return (sum + CELL * CELL / 2) >> 8;
  }
}

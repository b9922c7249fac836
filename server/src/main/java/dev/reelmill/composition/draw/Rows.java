package dev.reelmill.composition.draw;

import java.lang.foreign.MemorySegment;

/**
 * What is done to a row of samples. Integers only, so that every implementation gives the same
 * bytes on every processor.
 */
sealed interface Rows permits PlainRows, VectorRows {
  /** The fastest there is: vectors need the module {@code jdk.incubator.vector}. */
  Rows FASTEST =
      ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
          ? new VectorRows()
          : new PlainRows();

  /** BT.709 of limited range, in parts of 65,536: shares of red, green and blue. */
  int Y_RED = 11966;

  int Y_GREEN = 40254;
  int Y_BLUE = 4064;
  int U_RED = -6596;
  int U_GREEN = -22189;
  int U_BLUE = 28785;
  int V_RED = 28785;
  int V_GREEN = -26146;
  int V_BLUE = -2639;

  /**
   * Two rows of premultiplied pixels to a cutout's samples.
   *
   * @param upper pixels as 0xAARRGGBB
   * @param lower the same of the row below; both are used up, and have room for one pixel more
   * @param width pixels in a row
   * @param from first pixel to convert, even
   * @param to last pixel + 1 to convert, even
   * @param at number of the row's first sample in luma and cover
   * @param chromaAt number of the row's first sample in the chroma planes
   */
  void convert(
      int[] upper,
      int[] lower,
      int width,
      int from,
      int to,
      byte[] luma,
      byte[] cover,
      int at,
      byte[] blue,
      byte[] red,
      byte[] chromaCover,
      int chromaAt);

  /** Shares of {@link #mix} come in so many parts. */
  int PARTS = 64;

  /**
   * Mixes two rows of numbers from 0 to 255.
   *
   * @param share of the second row in {@link #PARTS}, the first has the rest
   * @param at where the mixture begins in its array
   */
  void mix(
      byte[] first,
      int firstFrom,
      byte[] second,
      int secondFrom,
      int share,
      byte[] mixed,
      int at,
      int count);

  /** The same with numbers from -128 to 127. */
  void mixSigned(
      byte[] first,
      int firstFrom,
      byte[] second,
      int secondFrom,
      int share,
      byte[] mixed,
      int at,
      int count);

  /** Lays luma, 0 to 219, over luma of 16 to 235. */
  void luma(
      byte[] source, byte[] cover, int from, MemorySegment target, long to, int count, int opacity);

  /** Lays chroma, -112 to 112, over chroma of 16 to 240. */
  void chroma(
      byte[] source, byte[] cover, int from, MemorySegment target, long to, int count, int opacity);

  /**
   * A row between two others, rounded by a pattern.
   *
   * @param above samples in parts of 256 / cell
   * @param below samples in parts of 256 / cell
   * @param cell rows from one to the other, a power of 2
   * @param share rows from the one above
   * @param pattern added before rounding down, in parts of 256, one for each of 16 pixels
   */
  void between(
      short[] above,
      short[] below,
      int cell,
      int share,
      short[] pattern,
      MemorySegment target,
      long to,
      int count);
}

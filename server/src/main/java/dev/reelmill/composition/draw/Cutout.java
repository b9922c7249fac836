package dev.reelmill.composition.draw;

import dev.reelmill.composition.Planes;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * A picture with transparent parts in the encoder's own form: BT.709 of limited range, multiplied
 * by its cover, without the offsets of 16 and 128, so that grey has no chroma however thin it is. A
 * chroma sample stands for the mean of four pixels.
 */
final class Cutout {
  /** Vectors may read, but not use, so much beyond the end. */
  private static final int SLACK = 64;

  private final byte[] luma;
  private final byte[] cover;
  private final byte[] blue;
  private final byte[] red;
  private final byte[] chromaCover;

  /** Two rows of pixels while a picture is taken. */
  private final int[] upper;

  private final int[] lower;

  /** For each pair of rows, first and last + 1 pixel that is not transparent; even. */
  private final int[] begin;

  private final int[] end;
  private int left;
  private int top;
  private int width;
  private int height;

  /** Room for a picture of so many pixels. */
  Cutout(int mostWidth, int mostHeight) {
    int pixels = mostWidth * mostHeight;
    luma = new byte[pixels + SLACK];
    cover = new byte[pixels + SLACK];
    blue = new byte[pixels / 4 + SLACK];
    red = new byte[pixels / 4 + SLACK];
    chromaCover = new byte[pixels / 4 + SLACK];
    upper = new int[mostWidth + 1];
    lower = new int[mostWidth + 1];
    begin = new int[mostHeight / 2];
    end = new int[mostHeight / 2];
  }

  /**
   * Takes a picture.
   *
   * @param bgra premultiplied, rows without padding
   * @param across even
   * @param down even
   * @param x where it belongs in the frame, even
   * @param y where it belongs in the frame, even
   */
  void load(MemorySegment bgra, int across, int down, int x, int y) {
    left = x;
    top = y;
    width = across;
    height = down;
    for (int pair = 0; pair < height / 2; pair++) {
      long row = 8L * width * pair;
      MemorySegment.copy(bgra, ValueLayout.JAVA_INT, row, upper, 0, width);
      MemorySegment.copy(bgra, ValueLayout.JAVA_INT, row + 4L * width, lower, 0, width);
      int first = 0;
      while (first < width && clear(first)) {
        first += 2;
      }
      int last = width;
      while (last > first && clear(last - 2)) {
        last -= 2;
      }
      begin[pair] = first;
      end[pair] = last;
      int at = 2 * pair * width;
      Rows.FASTEST.convert(
          upper, lower, width, first, last, luma, cover, at, blue, red, chromaCover, at / 4);
    }
  }

  /** Whether four pixels are transparent. */
  private boolean clear(int x) {
    return (upper[x] | upper[x + 1] | lower[x] | lower[x + 1]) == 0;
  }

  /**
   * Puts it at its place over what is there.
   *
   * @param frameWidth pixels of the frame across
   * @param frameHeight pixels of the frame down
   * @param opacity 0 to 256
   */
  void put(Planes frame, int frameWidth, int frameHeight, int opacity) {
    for (int pair = Math.max(0, -top / 2);
        pair < height / 2 && top + 2 * pair < frameHeight;
        pair++) {
      int from = Math.max(begin[pair], -left);
      int count = Math.min(end[pair], frameWidth - left) - from;
      if (count <= 0) {
        continue;
      }
      int source = 2 * pair * width + from;
      long target = (long) (top + 2 * pair) * frame.lumaStride() + left + from;
      Rows.FASTEST.luma(luma, cover, source, frame.luma(), target, count, opacity);
      Rows.FASTEST.luma(
          luma, cover, source + width, frame.luma(), target + frame.lumaStride(), count, opacity);
      source = (pair * width + from) / 2;
      target = (long) (top / 2 + pair) * frame.chromaStride() + (left + from) / 2;
      Rows.FASTEST.chroma(blue, chromaCover, source, frame.blue(), target, count / 2, opacity);
      Rows.FASTEST.chroma(red, chromaCover, source, frame.red(), target, count / 2, opacity);
    }
  }

  /**
   * Puts it beside its place over what is there.
   *
   * @param dx pixels to the right
   * @param dy pixels downwards
   * @param opacity 0 to 256
   */
  void slide(
      Slide slide, Planes frame, int frameWidth, int frameHeight, float dx, float dy, int opacity) {
    int right = Math.round(dx * Slide.PARTS / 2);
    int down = Math.round(dy * Slide.PARTS / 2);
    var brightness = new Slide.Target(frame.luma(), frame.lumaStride(), frameWidth, frameHeight);
    slide.put(
        new CutoutPlane(luma, cover, width, height, left, top, false, begin, end),
        brightness,
        2 * right,
        2 * down,
        opacity);
    slide.put(
        chroma(blue), half(frame, frame.blue(), frameWidth, frameHeight), right, down, opacity);
    slide.put(chroma(red), half(frame, frame.red(), frameWidth, frameHeight), right, down, opacity);
  }

  private CutoutPlane chroma(byte[] samples) {
    return new CutoutPlane(
        samples, chromaCover, width / 2, height / 2, left / 2, top / 2, true, begin, end);
  }

  private static Slide.Target half(Planes frame, MemorySegment plane, int width, int height) {
    return new Slide.Target(plane, frame.chromaStride(), width / 2, height / 2);
  }
}

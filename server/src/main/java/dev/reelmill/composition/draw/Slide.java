package dev.reelmill.composition.draw;

import java.lang.foreign.MemorySegment;

/**
 * Puts cutouts between pixels: every sample is mixed of the four it lies between. For one thread.
 */
final class Slide {
  /** Parts of a sample that are told apart. */
  static final int PARTS = Rows.PARTS;

  private static final int MARGIN = 16;

  private final byte[] nothing;
  private final byte[] own;
  private final byte[] cover;
  private final byte[] ownAcross;
  private final byte[] coverAcross;

  /** For cutouts of so many samples across. */
  Slide(int mostWidth) {
    int room = mostWidth + 2 * MARGIN;
    nothing = new byte[room];
    own = new byte[room];
    cover = new byte[room];
    ownAcross = new byte[room];
    coverAcross = new byte[room];
  }

  /** One of a frame's planes. */
  record Target(MemorySegment samples, int stride, int width, int height) {}

  /**
   * Blends a plane into a frame's.
   *
   * @param dx to the right, in parts of a sample
   * @param dy downwards, in parts of a sample
   * @param opacity 0 to 256
   */
  void put(CutoutPlane plane, Target target, int dx, int dy, int opacity) {
    int left = plane.left + Math.floorDiv(dx, PARTS);
    int top = plane.top + Math.floorDiv(dy, PARTS);
    int right = Math.floorMod(dx, PARTS);
    int down = Math.floorMod(dy, PARTS);
    for (int row = Math.max(0, -top); row <= plane.height && top + row < target.height; row++) {
      int from = Math.min(plane.from(row), down > 0 ? plane.from(row - 1) : plane.width);
      int to = Math.max(plane.to(row), down > 0 ? plane.to(row - 1) : 0);
      if (from >= to) {
        continue;
      }
      between(plane, row, down, from, to);
      byte[] samples = own;
      byte[] covers = cover;
      if (right > 0) {
        across(plane.chroma, right, from, to);
        to++;
        samples = ownAcross;
        covers = coverAcross;
      }
      int first = Math.max(from, -left);
      int count = Math.min(to, target.width - left) - first;
      if (count > 0) {
        long at = (long) (top + row) * target.stride + left + first;
        blend(plane.chroma, samples, covers, MARGIN + first, target, at, count, opacity);
      }
    }
  }

  /** What lies between a row and the one above it. */
  private void between(CutoutPlane plane, int row, int share, int from, int to) {
    between(plane, plane.own, plane.chroma, own, row, share, from, to);
    between(plane, plane.cover, false, cover, row, share, from, to);
  }

  private void between(
      CutoutPlane plane,
      byte[] samples,
      boolean signed,
      byte[] mixed,
      int row,
      int share,
      int from,
      int to) {
    byte[] here = row < plane.height ? samples : nothing;
    byte[] above = row > 0 ? samples : nothing;
    int hereFrom = row < plane.height ? row * plane.width + from : 0;
    int aboveFrom = row > 0 ? (row - 1) * plane.width + from : 0;
    mix(signed, here, hereFrom, above, aboveFrom, share, mixed, MARGIN + from, to - from);
    mixed[MARGIN + from - 1] = 0;
    mixed[MARGIN + to] = 0;
  }

  /** What lies between each sample and the one to its left. */
  private void across(boolean chroma, int share, int from, int to) {
    int at = MARGIN + from;
    int count = to - from + 1;
    mix(chroma, own, at, own, at - 1, share, ownAcross, at, count);
    mix(false, cover, at, cover, at - 1, share, coverAcross, at, count);
  }

  private static void mix(
      boolean signed,
      byte[] first,
      int firstFrom,
      byte[] second,
      int secondFrom,
      int share,
      byte[] mixed,
      int at,
      int count) {
    if (signed) {
      Rows.FASTEST.mixSigned(first, firstFrom, second, secondFrom, share, mixed, at, count);
    } else {
      Rows.FASTEST.mix(first, firstFrom, second, secondFrom, share, mixed, at, count);
    }
  }

  private static void blend(
      boolean chroma,
      byte[] samples,
      byte[] covers,
      int from,
      Target target,
      long at,
      int count,
      int opacity) {
    if (chroma) {
      Rows.FASTEST.chroma(samples, covers, from, target.samples, at, count, opacity);
    } else {
      Rows.FASTEST.luma(samples, covers, from, target.samples, at, count, opacity);
    }
  }
}

package dev.reelmill.composition.draw;

/** One of a cutout's planes, with what is covered by it; owned by the cutout. */
final class CutoutPlane {
  final byte[] own;
  final byte[] cover;
  final int width;
  final int height;
  final int left;
  final int top;

  /** Whether its samples are signed, and stand for two by two pixels. */
  final boolean chroma;

  private final int[] begin;
  private final int[] end;

  /**
   * A view.
   *
   * @param left of the plane's samples in the frame's plane
   * @param top of the plane's samples in the frame's plane
   * @param begin for each two rows of pixels the first pixel that is not transparent
   * @param end for each two rows of pixels the last of them + 1
   */
  CutoutPlane(
      byte[] own,
      byte[] cover,
      int width,
      int height,
      int left,
      int top,
      boolean chroma,
      int[] begin,
      int[] end) {
    this.own = own;
    this.cover = cover;
    this.width = width;
    this.height = height;
    this.left = left;
    this.top = top;
    this.chroma = chroma;
    this.begin = begin;
    this.end = end;
  }

  /** First sample of a row that is not transparent; a row that is not there has none. */
  int from(int row) {
    return row < 0 || row >= height ? width : chroma ? begin[row] / 2 : begin[row / 2];
  }

  /** Last sample of a row that is not transparent + 1. */
  int to(int row) {
    return row < 0 || row >= height ? 0 : chroma ? end[row] / 2 : end[row / 2];
  }
}

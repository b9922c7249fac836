package dev.reelmill.encode;

import java.util.List;

/**
 * A picture size that follows from a film's.
 *
 * @param width pixels across, even
 * @param height pixels down, even
 */
record StillSize(int width, int height) {
  /** Pixels on the long side of the thumbnails. */
  static final List<Integer> THUMBNAILS = List.of(320, 640, 1280);

  private static final int TILE = 160;

  /** The film's shape with another long side. */
  static StillSize of(FilmShape film, int longSide) {
    int own = Math.max(film.width(), film.height());
    return new StillSize(even(film.width(), longSide, own), even(film.height(), longSide, own));
  }

  /** The size of the preview's pictures. */
  static StillSize tile(FilmShape film) {
    return of(film, TILE);
  }

  private static int even(int length, int numerator, int denominator) {
    return Math.max(2, 2 * Math.round((float) length * numerator / denominator / 2));
  }
}

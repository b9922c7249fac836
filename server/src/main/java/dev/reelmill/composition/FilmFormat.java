package dev.reelmill.composition;

/**
 * Size and speed of a film.
 *
 * @param width pixels across, even, 64 to 4096
 * @param height pixels down, even, 64 to 4096
 * @param framesPerSecond 1 to 120
 */
public record FilmFormat(int width, int height, int framesPerSecond) {
  public FilmFormat {
    if (!isSide(width) || !isSide(height)) {
      throw new IllegalArgumentException("frame of " + width + "×" + height);
    }
    if (framesPerSecond < 1 || framesPerSecond > 120) {
      throw new IllegalArgumentException(framesPerSecond + " frames a second");
    }
  }

  private static boolean isSide(int pixels) {
    return pixels >= 64 && pixels <= 4096 && pixels % 2 == 0;
  }
}

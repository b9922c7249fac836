package dev.reelmill.encode;

/**
 * What all scenes of a film have in common.
 *
 * @param width pixels across, even
 * @param height pixels down, even
 * @param framesPerSecond of the drawn pictures and of every rendition
 * @param ladder sizes not larger than the film's
 */
public record FilmShape(int width, int height, int framesPerSecond, EncodingLadder ladder) {
  public FilmShape {
    for (EncodingLadder.Rung rung : ladder.rungs()) {
      if (rung.width() > width || rung.height() > height) {
        throw new IllegalArgumentException(rung + " is larger than the film");
      }
    }
    if (framesPerSecond < 1) {
      throw new IllegalArgumentException(framesPerSecond + " frames a second");
    }
  }
}

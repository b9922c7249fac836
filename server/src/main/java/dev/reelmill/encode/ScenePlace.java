package dev.reelmill.encode;

/**
 * A scene's place in its film.
 *
 * @param number of the scene, from 0
 * @param firstFrame its first frame's number in the film
 * @param firstSegment its first segment's number in the film
 * @param cuts where it is cut
 */
record ScenePlace(int number, int firstFrame, int firstSegment, SceneCuts cuts) {

  /** The place of the scene behind this one. */
  ScenePlace next(int framesPerSecond, int frameCount) {
    return new ScenePlace(
        number + 1,
        firstFrame + cuts.frameCount(),
        firstSegment + cuts.count(),
        SceneCuts.of(framesPerSecond, frameCount, false));
  }

  static ScenePlace first(int framesPerSecond, int frameCount) {
    return new ScenePlace(0, 0, 0, SceneCuts.of(framesPerSecond, frameCount, true));
  }
}

package dev.reelmill.encode;

/**
 * The parts of a scene that each get a small picture: all equally long, about a second.
 *
 * @param parts how many, at least 1
 */
record PreviewTimes(int frameCount, int parts) {

  static PreviewTimes of(int framesPerSecond, int frameCount) {
    return new PreviewTimes(
        frameCount, Math.max(1, Math.round(frameCount / (float) framesPerSecond)));
  }

  /** The first frame of a part; the scene's length for the part behind the last. */
  int start(int part) {
    return frameCount * part / parts;
  }

  /** Whether this frame, in the middle of its part, is the part's picture. */
  boolean shows(int frame) {
    int part = (int) ((long) frame * parts / frameCount);
    for (int near = Math.max(0, part - 1); near <= Math.min(parts - 1, part + 1); near++) {
      if ((start(near) + start(near + 1)) / 2 == frame) {
        return true;
      }
    }
    return false;
  }
}

package dev.reelmill.encode;

/**
 * Where a film is cut: at 0 s, 1 s, 3 s, 5 s and so on, the first segment short so that playing
 * starts early. A last piece under 0.4 s stays with the segment before it.
 *
 * @param framesPerSecond of the film
 * @param frameCount of the film
 */
record SegmentTimes(int framesPerSecond, int frameCount) {
  SegmentTimes {
    if (framesPerSecond < 1 || frameCount < 1) {
      throw new IllegalArgumentException(frameCount + " frames at " + framesPerSecond);
    }
  }

  /** Whether a segment starts with this frame. */
  boolean startsAt(int frame) {
    if (frame == 0) {
      return true;
    }
    boolean onGrid =
        frame >= framesPerSecond && (frame - framesPerSecond) % (2 * framesPerSecond) == 0;
    return onGrid && 5 * (frameCount - frame) >= 2 * framesPerSecond;
  }
}

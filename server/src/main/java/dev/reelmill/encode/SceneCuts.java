package dev.reelmill.encode;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a scene is cut into segments, all about equally long and of at most 2.4 s. A film's first
 * segment lasts 1 s, so that playing starts early.
 *
 * @param ends frames of the scene behind each segment, rising; the last is the scene's length
 */
record SceneCuts(List<Integer> ends) {
  private static final double LONGEST_SECONDS = 2.4;

  SceneCuts {
    ends = List.copyOf(ends);
  }

  /**
   * The cuts of a scene.
   *
   * @param first whether the film begins with it
   */
  static SceneCuts of(int framesPerSecond, int frameCount, boolean first) {
    if (framesPerSecond < 1 || frameCount < 1) {
      throw new IllegalArgumentException(frameCount + " frames at " + framesPerSecond);
    }
    List<Integer> ends = new ArrayList<>();
    int begin = 0;
    if (first && 5 * frameCount >= 7 * framesPerSecond) {
      begin = framesPerSecond;
      ends.add(begin);
    }
    int rest = frameCount - begin;
    int pieces = (int) Math.ceil(rest / (LONGEST_SECONDS * framesPerSecond));
    for (int piece = 1; piece <= pieces; piece++) {
      ends.add(begin + rest * piece / pieces);
    }
    return new SceneCuts(ends);
  }

  /** How many segments there are. */
  int count() {
    return ends.size();
  }

  int frameCount() {
    return ends.getLast();
  }

  /** The first frame of a segment. */
  int start(int segment) {
    return segment == 0 ? 0 : ends.get(segment - 1);
  }

  /** How many frames a segment has. */
  int length(int segment) {
    return ends.get(segment) - start(segment);
  }

  /** Whether a segment starts with this frame. */
  boolean startsAt(int frame) {
    return frame < frameCount() && (frame == 0 || ends.contains(frame));
  }
}

package dev.reelmill.composition;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** One drawn frame, as 0xAARRGGBB numbers. */
final class Pixels {
  private final int width;
  private final int height;
  private final int[] argb;

  private Pixels(int width, int height, int[] argb) {
    this.width = width;
    this.height = height;
    this.argb = argb;
  }

  static Pixels of(FrameSource film, int frame) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment bgra = arena.allocate(4L * film.width() * film.height());
      film.draw(frame, bgra);
      return new Pixels(film.width(), film.height(), bgra.toArray(ValueLayout.JAVA_INT));
    }
  }

  static Pixels at(FrameSource film, double seconds) {
    return of(film, (int) Math.round(seconds * film.framesPerSecond()));
  }

  boolean same(Pixels other) {
    return Arrays.equals(argb, other.argb);
  }

  /** Pixels that satisfy a condition within shares of the frame. */
  int count(double left, double top, double right, double bottom, IntPredicate condition) {
    int count = 0;
    for (int y = (int) (top * height); y < (int) (bottom * height); y++) {
      for (int x = (int) (left * width); x < (int) (right * width); x++) {
        if (condition.test(argb[y * width + x])) {
          count++;
        }
      }
    }
    return count;
  }

  /** The greatest difference of a channel between two frames, in a column of the width. */
  int largestStep(Pixels other, double left, double right, double bottom) {
    int largest = 0;
    for (int y = 0; y < (int) (bottom * height); y++) {
      for (int x = (int) (left * width); x < (int) (right * width); x++) {
        for (int shift = 0; shift <= 16; shift += 8) {
          int here = argb[y * width + x] >> shift & 255;
          int there = other.argb[y * width + x] >> shift & 255;
          largest = Math.max(largest, Math.abs(here - there));
        }
      }
    }
    return largest;
  }

  static boolean bright(int argb) {
    return (argb >> 16 & 255) > 150 && (argb >> 8 & 255) > 150 && (argb & 255) > 150;
  }
}

package dev.reelmill.composition;

import io.github.humbleui.types.Rect;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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
        largest = Math.max(largest, step(argb[y * width + x], other.argb[y * width + x]));
      }
    }
    return largest;
  }

  /** The greatest difference of a channel between two frames, in a part of them. */
  int largestStep(Pixels other, Rect part) {
    int largest = 0;
    for (int y = (int) Math.ceil(part.getTop()); y < (int) part.getBottom(); y++) {
      for (int x = (int) part.getLeft(); x < (int) part.getRight(); x++) {
        largest = Math.max(largest, step(argb[y * width + x], other.argb[y * width + x]));
      }
    }
    return largest;
  }

  private static int step(int one, int other) {
    int largest = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      largest = Math.max(largest, Math.abs((one >> shift & 255) - (other >> shift & 255)));
    }
    return largest;
  }

  /** Where the middle of all pixels of a colour is, across a part of the frame; -1 if nowhere. */
  double middleOf(int rgb, Rect part) {
    double sum = 0;
    int count = 0;
    for (int y = (int) part.getTop(); y < (int) part.getBottom(); y++) {
      for (int x = (int) part.getLeft(); x < (int) part.getRight(); x++) {
        if ((argb[y * width + x] & 0xFFFFFF) == rgb) {
          sum += x;
          count++;
        }
      }
    }
    return count == 0 ? -1 : sum / count;
  }

  /** Contrast of a plain ground with the darkest hundredth of what stands in its lines. */
  double contrastOn(int rgb, Rect part) {
    List<Double> written = new ArrayList<>();
    for (int y = (int) part.getTop(); y < (int) part.getBottom(); y++) {
      int first = -1;
      int last = -1;
      for (int x = (int) part.getLeft(); x < (int) part.getRight(); x++) {
        if ((argb[y * width + x] & 0xFFFFFF) == rgb) {
          first = first < 0 ? x : first;
          last = x;
        }
      }
      for (int x = first; x >= 0 && x < last; x++) {
        written.add(luminance(argb[y * width + x]));
      }
    }
    Collections.sort(written);
    return (luminance(rgb) + 0.05) / (written.get(written.size() / 100) + 0.05);
  }

  /**
   * Contrast as in WCAG 2.2 of a text with the least favourable of what stands right around it.
   *
   * @param ink the rectangle the text fills
   * @param others rectangles of other texts, which are not its surroundings
   */
  double contrast(Rect ink, List<Rect> others) {
    List<Double> inside = new ArrayList<>();
    List<Double> around = new ArrayList<>();
    int margin = 4;
    for (int y = (int) ink.getTop() - margin; y < ink.getBottom() + margin; y++) {
      for (int x = (int) ink.getLeft() - margin; x < ink.getRight() + margin; x++) {
        if (x < 0 || y < 0 || x >= width || y >= height) {
          continue;
        }
        int px = x;
        int py = y;
        boolean within =
            x >= ink.getLeft() && x < ink.getRight() && y >= ink.getTop() && y < ink.getBottom();
        if (within) {
          inside.add(luminance(argb[y * width + x]));
        } else if (others.stream().noneMatch(other -> holds(other, px, py))) {
          around.add(luminance(argb[y * width + x]));
        }
      }
    }
    Collections.sort(inside);
    Collections.sort(around);
    double ground = around.get(around.size() / 2);
    double dark = inside.get(inside.size() / 100);
    double bright = inside.get(inside.size() - 1 - inside.size() / 100);
    boolean lighter = bright - ground > ground - dark;
    double worst = around.get(around.size() * (lighter ? 97 : 3) / 100);
    return lighter ? (bright + 0.05) / (worst + 0.05) : (worst + 0.05) / (dark + 0.05);
  }

  /** Contrast of a colour with the least favourable hundredth of a part of the frame. */
  double contrastAgainst(int rgb, Rect part) {
    List<Double> ground = new ArrayList<>();
    for (int y = (int) part.getTop(); y < part.getBottom(); y++) {
      for (int x = (int) part.getLeft(); x < part.getRight(); x++) {
        ground.add(luminance(argb[y * width + x]));
      }
    }
    Collections.sort(ground);
    double text = luminance(rgb);
    boolean light = text > 0.5;
    double worst = ground.get(light ? ground.size() * 99 / 100 : ground.size() / 100);
    return light ? (text + 0.05) / (worst + 0.05) : (worst + 0.05) / (text + 0.05);
  }

  int hash() {
    return Arrays.hashCode(argb);
  }

  private static boolean holds(Rect rect, int x, int y) {
    return x >= rect.getLeft() - 2
        && x <= rect.getRight() + 2
        && y >= rect.getTop() - 2
        && y <= rect.getBottom() + 2;
  }

  private static double luminance(int argb) {
    return 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
  }

  private static double linear(int channel) {
    double value = (channel & 255) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  static boolean bright(int argb) {
    return (argb >> 16 & 255) > 150 && (argb >> 8 & 255) > 150 && (argb & 255) > 150;
  }
}

package dev.reelmill.composition;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** One frame as luma and chroma, BT.709 of limited range. */
final class Yuv {
  private static final int PADDING = 24;

  private final Map<Plane, byte[]> samples;

  enum Plane {
    LUMA,
    BLUE,
    RED
  }

  private Yuv(byte[] luma, byte[] blue, byte[] red) {
    this.samples = Map.of(Plane.LUMA, luma, Plane.BLUE, blue, Plane.RED, red);
  }

  /** As the source fills planes. */
  static Yuv ofPlanes(FrameSource film, int frame) {
    int width = film.width();
    int height = film.height();
    int stride = width + PADDING;
    int half = width / 2 + PADDING;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment luma = arena.allocate((long) stride * height);
      MemorySegment blue = arena.allocate((long) half * height / 2);
      MemorySegment red = arena.allocate((long) half * height / 2);
      if (!film.draw(frame, new Planes(luma, blue, red, stride, half))) {
        throw new AssertionError("no planes");
      }
      return new Yuv(
          without(luma, stride, width, height),
          without(blue, half, width / 2, height / 2),
          without(red, half, width / 2, height / 2));
    }
  }

  private static byte[] without(MemorySegment plane, int stride, int width, int height) {
    byte[] rows = new byte[width * height];
    for (int y = 0; y < height; y++) {
      MemorySegment.copy(plane, ValueLayout.JAVA_BYTE, (long) y * stride, rows, y * width, width);
      for (int x = width; x < stride; x++) {
        if (plane.get(ValueLayout.JAVA_BYTE, (long) y * stride + x) != 0) {
          throw new AssertionError("wrote beyond a row's end");
        }
      }
    }
    return rows;
  }

  /** As the source draws pixels, converted with ITU-R BT.709's real numbers. */
  static Yuv ofPixels(FrameSource film, int frame) {
    int width = film.width();
    int height = film.height();
    byte[][] planes = {
      new byte[width * height], new byte[width * height / 4], new byte[width * height / 4]
    };
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment bgra = arena.allocate(4L * width * height);
      film.draw(frame, bgra);
      int[] argb = bgra.toArray(ValueLayout.JAVA_INT);
      double[] sum = new double[3];
      for (int y = 0; y < height; y += 2) {
        for (int x = 0; x < width; x += 2) {
          Arrays.fill(sum, 0);
          for (int at : new int[] {0, 1, width, width + 1}) {
            int pixel = argb[y * width + x + at];
            double red = (pixel >> 16 & 255) / 255.0;
            double green = (pixel >> 8 & 255) / 255.0;
            double blue = (pixel & 255) / 255.0;
            planes[0][y * width + x + at] = rounded(16 + 219 * light(red, green, blue));
            sum[0] += red / 4;
            sum[1] += green / 4;
            sum[2] += blue / 4;
          }
          double light = light(sum[0], sum[1], sum[2]);
          int chroma = y / 2 * (width / 2) + x / 2;
          planes[1][chroma] = rounded(128 + 224 * (sum[2] - light) / 1.8556);
          planes[2][chroma] = rounded(128 + 224 * (sum[0] - light) / 1.5748);
        }
      }
    }
    return new Yuv(planes[0], planes[1], planes[2]);
  }

  private static double light(double red, double green, double blue) {
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  private static byte rounded(double value) {
    return (byte) Math.round(value);
  }

  /** Peak signal to noise ratio. */
  double decibels(Yuv other, Plane plane) {
    byte[] here = samples(plane);
    byte[] there = other.samples(plane);
    double sum = 0;
    for (int i = 0; i < here.length; i++) {
      double difference = (here[i] & 255) - (there[i] & 255);
      sum += difference * difference;
    }
    return 10 * Math.log10(255 * 255 / Math.max(1e-9, sum / here.length));
  }

  double mean(Plane plane) {
    double sum = 0;
    for (byte sample : samples(plane)) {
      sum += sample & 255;
    }
    return sum / samples(plane).length;
  }

  boolean same(Yuv other) {
    return Stream.of(Plane.values())
        .allMatch(plane -> Arrays.equals(samples(plane), other.samples(plane)));
  }

  private byte[] samples(Plane plane) {
    return Objects.requireNonNull(samples.get(plane));
  }
}

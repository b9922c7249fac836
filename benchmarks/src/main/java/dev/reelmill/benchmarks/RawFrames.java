package dev.reelmill.benchmarks;

import dev.reelmill.composition.FilmFormat;
import dev.reelmill.composition.FrameSource;
import dev.reelmill.composition.Planes;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Frames that were drawn before, as I420 from a file mapped into memory. */
final class RawFrames implements FrameSource {
  private final FilmFormat format;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment frames;

  RawFrames(Path file, FilmFormat format) throws IOException {
    this.format = format;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      frames = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
      frames.load();
    }
  }

  /** Draws every frame into a file. */
  static void record(FrameSource source, Path file) throws IOException {
    int width = source.width();
    int height = source.height();
    long size = (long) width * height * 3 / 2;
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        Arena memory = Arena.ofConfined()) {
      MemorySegment all = channel.map(MapMode.READ_WRITE, 0, size * source.frameCount(), memory);
      MemorySegment drawn = memory.allocate(4L * width * height, 64);
      for (int i = 0; i < source.frameCount(); i++) {
        source.draw(i, drawn);
        convert(drawn, width, height, all.asSlice(i * size, size));
      }
    }
  }

  /** BT.709 of limited range; each colour sample from the upper left of its four pixels. */
  private static void convert(MemorySegment bgra, int width, int height, MemorySegment planes) {
    long blue = (long) width * height;
    long red = blue + blue / 4;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int pixel = bgra.get(ValueLayout.JAVA_INT, 4L * (y * (long) width + x));
        double r = pixel >> 16 & 0xff;
        double g = pixel >> 8 & 0xff;
        double b = pixel & 0xff;
        double luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
        put(planes, (long) y * width + x, 16 + luma * 219 / 255);
        if (x % 2 == 0 && y % 2 == 0) {
          long at = (long) (y / 2) * (width / 2) + x / 2;
          put(planes, blue + at, 128 + (b - luma) / 1.8556 * 224 / 255);
          put(planes, red + at, 128 + (r - luma) / 1.5748 * 224 / 255);
        }
      }
    }
  }

  private static void put(MemorySegment planes, long at, double value) {
    planes.set(ValueLayout.JAVA_BYTE, at, (byte) Math.round(value));
  }

  @Override
  public int width() {
    return format.width();
  }

  @Override
  public int height() {
    return format.height();
  }

  @Override
  public int framesPerSecond() {
    return format.framesPerSecond();
  }

  @Override
  public int frameCount() {
    return (int) (frames.byteSize() / frameBytes());
  }

  @Override
  public void draw(int frameNumber, MemorySegment bgra) {
    throw new UnsupportedOperationException("these frames are planes");
  }

  @Override
  public boolean draw(int frameNumber, Planes planes) {
    long from = frameNumber * frameBytes();
    int width = format.width();
    int height = format.height();
    long luma = (long) width * height;
    copy(from, planes.luma(), width, height, planes.lumaStride());
    copy(from + luma, planes.blue(), width / 2, height / 2, planes.chromaStride());
    copy(from + luma + luma / 4, planes.red(), width / 2, height / 2, planes.chromaStride());
    return true;
  }

  private void copy(long from, MemorySegment plane, int width, int height, int stride) {
    for (int y = 0; y < height; y++) {
      MemorySegment.copy(frames, from + (long) y * width, plane, (long) y * stride, width);
    }
  }

  private long frameBytes() {
    return (long) format.width() * format.height() * 3 / 2;
  }

  @Override
  public void close() {
    arena.close();
  }
}

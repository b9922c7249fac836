package dev.reelmill.benchmarks;

import dev.reelmill.composition.FilmFormat;
import dev.reelmill.composition.FrameSource;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Frames that were drawn before, from a file mapped into memory. */
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
    long size = 4L * source.width() * source.height();
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        Arena memory = Arena.ofConfined()) {
      MemorySegment all = channel.map(MapMode.READ_WRITE, 0, size * source.frameCount(), memory);
      for (int i = 0; i < source.frameCount(); i++) {
        source.draw(i, all.asSlice(i * size, size));
      }
    }
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
    MemorySegment.copy(frames, frameNumber * frameBytes(), bgra, 0, frameBytes());
  }

  private long frameBytes() {
    return 4L * format.width() * format.height();
  }

  @Override
  public void close() {
    arena.close();
  }
}

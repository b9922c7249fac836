package dev.reelmill.media;

import dev.reelmill.brief.ReelmillException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Plays the pictures of a clip in MP4, made to fill another size: scaled until it covers it, and
 * what stands out on two sides cut off. Meant to be read forwards; for one thread.
 */
public final class ClipReader implements AutoCloseable {
  private final Path file;
  private final int width;
  private final int height;
  private final Arena arena = Arena.ofShared();
  private NativeScope scope = new NativeScope();
  private @Nullable ClipDecoding decoding;

  private ClipReader(Path file, int width, int height) {
    this.file = file;
    this.width = width;
    this.height = height;
  }

  /**
   * Opens a clip.
   *
   * @param width pixels wanted across
   * @param height pixels wanted down
   * @throws ReelmillException {@code encode_failed} when it cannot be played
   */
  public static ClipReader open(Path file, int width, int height) {
    Libav.load();
    ClipReader reader = new ClipReader(file, width, height);
    try {
      reader.decoding().forward(0);
      return reader;
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /** How long it plays, in seconds, as it says itself. */
  public double seconds() {
    return decoding().seconds();
  }

  /**
   * Shows the picture of a moment, after the end the last one.
   *
   * @param at seconds from the start
   * @param bgra receives width × height pixels of 4 bytes, rows without padding
   */
  public void read(double at, MemorySegment bgra) {
    ClipDecoding current = decoding();
    if (at < current.shownFrom()) {
      reopen();
      current = decoding();
    }
    current.forward(at);
    current.copy(bgra);
  }

  private ClipDecoding decoding() {
    ClipDecoding current = decoding;
    if (current == null) {
      current = new ClipDecoding(file, width, height, scope, arena);
      decoding = current;
    }
    return current;
  }

  private void reopen() {
    scope.close();
    scope = new NativeScope();
    decoding = null;
  }

  @Override
  public void close() {
    scope.close();
    if (arena.scope().isAlive()) {
      arena.close();
    }
  }
}

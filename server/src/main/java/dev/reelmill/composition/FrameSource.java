package dev.reelmill.composition;

import java.lang.foreign.MemorySegment;

/**
 * A film as pictures: a pure function of the frame number.
 *
 * <p>Owns native memory; one thread at a time, and nothing after {@link #close()}.
 */
public interface FrameSource extends AutoCloseable {

  /** Pixels across, even. */
  int width();

  /** Pixels down, even. */
  int height();

  /** Frames a second. */
  int framesPerSecond();

  /** Number of frames; valid frame numbers are 0 to one less. */
  int frameCount();

  /**
   * Draws one frame.
   *
   * @param frameNumber which
   * @param bgra receives width × height pixels of 4 bytes, blue first, opaque, rows without padding
   */
  void draw(int frameNumber, MemorySegment bgra);

  /**
   * Draws one frame in the encoder's own form, where the source can.
   *
   * @param frameNumber which
   * @param planes receive the picture
   * @return false when it cannot and nothing was drawn: then the other way is to be taken
   */
  default boolean draw(int frameNumber, Planes planes) {
    return false;
  }

  @Override
  void close();
}

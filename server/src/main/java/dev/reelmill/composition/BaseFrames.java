package dev.reelmill.composition;

import java.lang.foreign.MemorySegment;

/** What lies under captions and progress, by the frame's number. Owns native memory. */
public interface BaseFrames extends AutoCloseable {

  /**
   * Fills a whole frame.
   *
   * @param frameNumber from 0
   * @param bgra receives width × height pixels of 4 bytes, blue first, opaque, rows without padding
   */
  void fill(int frameNumber, MemorySegment bgra);

  @Override
  void close();
}

package dev.reelmill.composition;

import java.lang.foreign.MemorySegment;

/** Frames of another source, passed on; whoever extends this changes what is to be otherwise. */
public abstract class ForwardedFrames implements FrameSource {
  private final FrameSource frames;

  /**
   * Passes frames on.
   *
   * @param frames closed with this object
   */
  protected ForwardedFrames(FrameSource frames) {
    this.frames = frames;
  }

  @Override
  public int width() {
    return frames.width();
  }

  @Override
  public int height() {
    return frames.height();
  }

  @Override
  public int framesPerSecond() {
    return frames.framesPerSecond();
  }

  @Override
  public int frameCount() {
    return frames.frameCount();
  }

  @Override
  public void draw(int frameNumber, MemorySegment bgra) {
    frames.draw(frameNumber, bgra);
  }

  @Override
  public boolean draw(int frameNumber, Planes planes) {
    return frames.draw(frameNumber, planes);
  }

  @Override
  public void close() {
    frames.close();
  }
}

package dev.reelmill.pipeline;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.composition.ForwardedFrames;
import dev.reelmill.composition.FrameSource;
import dev.reelmill.composition.Planes;
import java.lang.foreign.MemorySegment;
import java.util.function.Supplier;

/** Frames whose failures are told from all others. Those with a code keep it. */
final class WatchedFrames extends ForwardedFrames {
  private final int scene;

  private WatchedFrames(int scene, FrameSource frames) {
    super(frames);
    this.scene = scene;
  }

  static FrameSource of(int scene, Supplier<FrameSource> pictures) {
    return new WatchedFrames(scene, guarded(scene, pictures));
  }

  private static <T> T guarded(int scene, Supplier<T> drawing) {
    try {
      return drawing.get();
    } catch (ReelmillException known) {
      throw known;
    } catch (RuntimeException failure) {
      throw new DrawingFailure(scene, failure);
    }
  }

  @Override
  public void draw(int frameNumber, MemorySegment bgra) {
    boolean _ =
        guarded(
            scene,
            () -> {
              super.draw(frameNumber, bgra);
              return true;
            });
  }

  @Override
  public boolean draw(int frameNumber, Planes planes) {
    return guarded(scene, () -> super.draw(frameNumber, planes));
  }
}

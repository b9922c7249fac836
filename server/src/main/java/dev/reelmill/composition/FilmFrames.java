package dev.reelmill.composition;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Scenes in a row; keeps one open at a time. */
final class FilmFrames implements FrameSource {
  private final FilmFormat format;
  private final List<Integer> borders;
  private final IntFunction<FrameSource> scenes;
  private int open = -1;
  private @Nullable FrameSource scene;
  private boolean closed;

  /**
   * A film.
   *
   * @param borders first frame of each scene, then the number of frames in the film
   * @param scenes makes the scene of a number
   */
  FilmFrames(FilmFormat format, List<Integer> borders, IntFunction<FrameSource> scenes) {
    this.format = format;
    this.borders = List.copyOf(borders);
    this.scenes = scenes;
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
    return borders.getLast();
  }

  @Override
  public void draw(int frameNumber, MemorySegment bgra) {
    int number = sceneOf(frameNumber);
    scene(number).draw(frameNumber - borders.get(number), bgra);
  }

  @Override
  public boolean draw(int frameNumber, Planes planes) {
    int number = sceneOf(frameNumber);
    return scene(number).draw(frameNumber - borders.get(number), planes);
  }

  private int sceneOf(int frameNumber) {
    if (closed) {
      throw new IllegalStateException("the film is closed");
    }
    if (frameNumber < 0 || frameNumber >= frameCount()) {
      throw new IndexOutOfBoundsException("frame " + frameNumber + " of " + frameCount());
    }
    int number = 0;
    while (frameNumber >= borders.get(number + 1)) {
      number++;
    }
    return number;
  }

  private FrameSource scene(int number) {
    FrameSource current = scene;
    if (current != null && number == open) {
      return current;
    }
    letGo();
    FrameSource made = scenes.apply(number);
    open = number;
    scene = made;
    return made;
  }

  private void letGo() {
    if (scene != null) {
      scene.close();
    }
    scene = null;
  }

  @Override
  public void close() {
    closed = true;
    letGo();
  }
}

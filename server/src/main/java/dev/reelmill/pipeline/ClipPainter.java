package dev.reelmill.pipeline;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.composition.BaseFrames;
import dev.reelmill.composition.Film;
import dev.reelmill.composition.FrameSource;
import dev.reelmill.composition.SceneSetting;
import dev.reelmill.media.ClipReader;
import dev.reelmill.narration.SpokenScene;
import dev.reelmill.script.ScriptScene;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;

/**
 * Shows clips under captions, one for each scene; one that is shorter than its scene is slowed.
 *
 * @param clips by scene
 */
record ClipPainter(List<Clip> clips) implements Painter {

  /**
   * A clip.
   *
   * @param name tells it from all others
   */
  record Clip(String name, Path file) {}

  @Override
  public String id(int scene) {
    return "ai " + clips.get(scene).name();
  }

  @Override
  public FrameSource pictures(ScriptScene scene, SpokenScene spoken, SceneSetting setting) {
    Path file = clips.get(setting.index()).file();
    try {
      ClipReader reader =
          ClipReader.open(file, setting.format().width(), setting.format().height());
      double speed = Math.min(1, reader.seconds() / Math.max(0.1, spoken.seconds()));
      double step = (speed > 0 ? speed : 1) / setting.format().framesPerSecond();
      return Film.over(new Playing(reader, step), spoken, setting);
    } catch (ReelmillException unplayable) {
      throw new IllegalStateException(unplayable);
    }
  }

  /** A clip's pictures, frame by frame. */
  private record Playing(ClipReader reader, double step) implements BaseFrames {
    @Override
    public void fill(int frameNumber, MemorySegment bgra) {
      try {
        reader.read(frameNumber * step, bgra);
      } catch (ReelmillException broken) {
        throw new IllegalStateException(broken);
      }
    }

    @Override
    public void close() {
      reader.close();
    }
  }
}

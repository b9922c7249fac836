package dev.reelmill.composition;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.CanvasSheet;
import dev.reelmill.composition.draw.ProgressBar;
import dev.reelmill.composition.draw.Stage;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.narration.Voiceover.NarratedLine;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Surface;
import java.lang.foreign.MemorySegment;
import java.util.List;

/** A scene's frames that come from elsewhere, with captions and progress over them. */
final class OverlaidFrames implements FrameSource {
  private final BaseFrames base;
  private final SceneSetting setting;
  private final int frameCount;
  private final CaptionTrack captions;
  private final ProgressBar progress;

  /**
   * Prepares a scene.
   *
   * @param base closed with this object
   * @param lines what is spoken, in seconds from the scene's start
   */
  OverlaidFrames(BaseFrames base, List<NarratedLine> lines, int frameCount, SceneSetting setting) {
    FilmFormat format = setting.format();
    Stage stage = new Stage(format.width(), format.height(), !lines.isEmpty());
    Brush brush = new Brush(Theme.of(setting.templateId()), stage.unit());
    double seconds = frameCount / (double) format.framesPerSecond();
    this.base = base;
    this.setting = setting;
    this.frameCount = frameCount;
    this.captions = new CaptionTrack(Captions.pages(lines, seconds), stage, brush);
    this.progress = new ProgressBar(stage, brush, setting.index(), setting.count());
  }

  @Override
  public int width() {
    return setting.format().width();
  }

  @Override
  public int height() {
    return setting.format().height();
  }

  @Override
  public int framesPerSecond() {
    return setting.format().framesPerSecond();
  }

  @Override
  public int frameCount() {
    return frameCount;
  }

  @Override
  public void draw(int frameNumber, MemorySegment bgra) {
    if (frameNumber < 0 || frameNumber >= frameCount) {
      throw new IndexOutOfBoundsException("frame " + frameNumber + " of " + frameCount);
    }
    base.fill(frameNumber, bgra);
    ImageInfo pixels = new ImageInfo(width(), height(), ColorType.BGRA_8888, ColorAlphaType.OPAQUE);
    try (Surface surface = Surface.wrapPixels(pixels, bgra.address(), width() * 4L)) {
      CanvasSheet sheet = new CanvasSheet(surface.getCanvas());
      captions.draw(sheet, frameNumber / (double) framesPerSecond());
      progress.draw(sheet, frameNumber / (double) frameCount);
    }
  }

  @Override
  public void close() {
    captions.close();
    base.close();
  }
}

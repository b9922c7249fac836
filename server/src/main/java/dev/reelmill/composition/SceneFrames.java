package dev.reelmill.composition;

import dev.reelmill.composition.draw.Background;
import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.CanvasSheet;
import dev.reelmill.composition.draw.DrawableText;
import dev.reelmill.composition.draw.PlaneSheet;
import dev.reelmill.composition.draw.ProgressBar;
import dev.reelmill.composition.draw.ScenePlayer;
import dev.reelmill.composition.draw.SceneTiming;
import dev.reelmill.composition.draw.Sheet;
import dev.reelmill.composition.draw.Stage;
import dev.reelmill.composition.scene.Header;
import dev.reelmill.composition.scene.SceneLayouts;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.composition.vista.VistaScene;
import dev.reelmill.narration.Voiceover.NarratedLine;
import dev.reelmill.script.ScenePicture;
import dev.reelmill.script.ScriptScene;
import dev.reelmill.script.Vista;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Surface;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A scene's frames: background, tag, picture, captions and progress, from back to front. */
final class SceneFrames implements FrameSource {
  private static final Logger LOG = LoggerFactory.getLogger(SceneFrames.class);

  private final SceneSetting setting;
  private final int frameCount;
  private final Background background;
  private final @Nullable Lids lids;
  private final ScenePlayer tag;
  private final ScenePlayer picture;
  private final CaptionTrack captions;
  private final ProgressBar progress;
  private @Nullable PlaneSheet planeSheet;
  private boolean closed;

  /**
   * Prepares a scene.
   *
   * @param lines what is spoken, in seconds from the scene's start
   */
  SceneFrames(ScriptScene scene, List<NarratedLine> lines, int frameCount, SceneSetting setting) {
    Theme theme = Theme.of(setting.templateId());
    FilmFormat format = setting.format();
    Stage stage = new Stage(format.width(), format.height(), !scene.lines().isEmpty());
    Brush brush = new Brush(theme, stage.unit());
    logMissing(scene);
    this.setting = setting;
    this.frameCount = frameCount;
    double seconds = frameCount / (double) format.framesPerSecond();
    SceneTiming timing = new SceneTiming(seconds, lines.stream().map(NarratedLine::start).toList());
    this.background = background(scene.picture(), stage, theme);
    boolean drawn = scene.picture() instanceof Vista;
    this.lids = drawn ? new Lids(stage, VistaScene.lids(theme), seconds, setting) : null;
    this.tag =
        new ScenePlayer(
            Header.of(setting.tag(), stage), timing, stage, brush, !setting.first(), true);
    this.picture =
        new ScenePlayer(
            SceneLayouts.of(scene, stage, theme).layers(),
            timing,
            stage,
            brush,
            false,
            setting.last() || drawn);
    this.captions = new CaptionTrack(Captions.pages(lines, seconds), stage, brush);
    this.progress = new ProgressBar(stage, brush, setting.index(), setting.count());
  }

  private static Background background(ScenePicture picture, Stage stage, Theme theme) {
    if (picture instanceof Vista vista) {
      VistaScene.Sky sky = VistaScene.sky(vista, stage, theme);
      return new Background(sky.shader(), sky.palette(), stage);
    }
    return new Background(theme, stage);
  }

  private static void logMissing(ScriptScene scene) {
    SceneTexts.of(scene.picture())
        .filter(text -> !DrawableText.missing(text).isEmpty())
        .forEach(
            text ->
                LOG.warn(
                    "drawn without {}, which no font has: {}", DrawableText.missing(text), text));
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
    requireFrame(frameNumber);
    long rowBytes = width() * 4L;
    if (!bgra.isNative() || bgra.byteSize() < rowBytes * height()) {
      throw new IllegalArgumentException("a frame needs " + rowBytes * height() + " native bytes");
    }
    background.fill(bgra, setting.index() + frameNumber / (double) frameCount);
    ImageInfo pixels = new ImageInfo(width(), height(), ColorType.BGRA_8888, ColorAlphaType.OPAQUE);
    try (Surface surface = Surface.wrapPixels(pixels, bgra.address(), rowBytes)) {
      draw(new CanvasSheet(surface.getCanvas()), frameNumber);
    }
  }

  @Override
  public boolean draw(int frameNumber, Planes planes) {
    requireFrame(frameNumber);
    background.fill(planes, setting.index() + frameNumber / (double) frameCount);
    PlaneSheet sheet = planeSheet();
    sheet.begin(planes);
    draw(sheet, frameNumber);
    return true;
  }

  private PlaneSheet planeSheet() {
    PlaneSheet sheet = planeSheet;
    if (sheet == null) {
      sheet = new PlaneSheet(width(), height());
      planeSheet = sheet;
    }
    return sheet;
  }

  private void draw(Sheet sheet, int frameNumber) {
    double seconds = frameNumber / (double) framesPerSecond();
    tag.draw(sheet, seconds);
    picture.draw(sheet, seconds);
    if (lids != null) {
      lids.draw(sheet, seconds);
    }
    captions.draw(sheet, seconds);
    progress.draw(sheet, frameNumber / (double) frameCount);
  }

  private void requireFrame(int frameNumber) {
    if (closed) {
      throw new IllegalStateException("the scene is closed");
    }
    if (frameNumber < 0 || frameNumber >= frameCount) {
      throw new IndexOutOfBoundsException("frame " + frameNumber + " of " + frameCount);
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      tag.close();
      picture.close();
      captions.close();
      if (lids != null) {
        lids.close();
      }
      background.close();
      if (planeSheet != null) {
        planeSheet.close();
      }
    }
  }
}

package dev.reelmill.composition;

import dev.reelmill.composition.draw.Background;
import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.ProgressBar;
import dev.reelmill.composition.draw.ScenePlayer;
import dev.reelmill.composition.draw.Stage;
import dev.reelmill.composition.scene.Header;
import dev.reelmill.composition.scene.SceneLayouts;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.narration.Voiceover;
import dev.reelmill.narration.Voiceover.NarratedScene;
import dev.reelmill.script.Script;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Surface;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/** A film's frames: background, tag, scenes, captions and progress, from back to front. */
final class FilmFrames implements FrameSource {
  private final FilmFormat format;
  private final int frameCount;
  private final Background background;
  private final List<ScenePlayer> players = new ArrayList<>();
  private final CaptionTrack captions;
  private final ProgressBar progress;
  private boolean closed;

  FilmFrames(Script script, Voiceover voiceover, FilmFormat format, Theme theme) {
    Stage stage = new Stage(format.width(), format.height());
    Brush brush = new Brush(theme, stage.unit());
    this.format = format;
    double seconds = voiceover.audio().seconds();
    this.frameCount = (int) Math.round(seconds * format.framesPerSecond());
    this.background = new Background(theme, stage);
    this.captions = new CaptionTrack(Captions.pages(voiceover), stage, brush);
    this.progress = new ProgressBar(stage, voiceover.scenes());
    NarratedScene whole = new NarratedScene(0, seconds, List.of());
    players.add(new ScenePlayer(Header.of(script, stage), whole, brush, true, true));
    int last = script.scenes().size() - 1;
    for (int i = 0; i <= last; i++) {
      players.add(
          new ScenePlayer(
              SceneLayouts.of(script.scenes().get(i), stage).layers(),
              voiceover.scenes().get(i),
              brush,
              i == 0,
              i == last));
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
    return frameCount;
  }

  @Override
  public void draw(int frameNumber, MemorySegment bgra) {
    if (closed) {
      throw new IllegalStateException("the film is closed");
    }
    if (frameNumber < 0 || frameNumber >= frameCount) {
      throw new IndexOutOfBoundsException("frame " + frameNumber + " of " + frameCount);
    }
    long rowBytes = width() * 4L;
    if (!bgra.isNative() || bgra.byteSize() < rowBytes * height()) {
      throw new IllegalArgumentException("a frame needs " + rowBytes * height() + " native bytes");
    }
    double seconds = frameNumber / (double) framesPerSecond();
    background.fill(bgra, seconds);
    ImageInfo pixels = new ImageInfo(width(), height(), ColorType.BGRA_8888, ColorAlphaType.OPAQUE);
    try (Surface surface = Surface.wrapPixels(pixels, bgra.address(), rowBytes)) {
      draw(surface.getCanvas(), seconds);
    }
  }

  private void draw(Canvas canvas, double seconds) {
    players.forEach(player -> player.draw(canvas, seconds));
    captions.draw(canvas, seconds);
    progress.draw(canvas, seconds);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      players.forEach(ScenePlayer::close);
      captions.close();
      background.close();
    }
  }
}

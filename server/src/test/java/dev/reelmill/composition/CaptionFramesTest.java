package dev.reelmill.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.composition.draw.CaptionBand;
import dev.reelmill.composition.draw.Stage;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.narration.Voiceover.NarratedLine;
import dev.reelmill.narration.WordTiming;
import dev.reelmill.script.ScenePicture.Statement;
import dev.reelmill.script.ScriptScene;
import dev.reelmill.script.Vista;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Captions on drawn frames: seen on every ground, marked in time, with nothing behind them. */
class CaptionFramesTest {
  private static final double LEAST = 4.5;
  private static final int PILL = Theme.PILL & 0xFFFFFF;
  private static final List<FilmFormat> SHAPES =
      List.of(
          new FilmFormat(720, 1280, 30),
          new FilmFormat(1280, 720, 30),
          new FilmFormat(720, 720, 30),
          new FilmFormat(960, 720, 30));

  private static final List<WordTiming> WORDS =
      List.of(
          new WordTiming("We", 0.31, 0.55),
          new WordTiming("ship", 0.55, 0.98),
          new WordTiming("parcels", 1.02, 1.5));

  /**
   * So many steps of 255 a soft shadow may change the ground by; texts and pictures are far more.
   */
  private static final int UNSEEN = 40;

  private static final String LONG = "Extraordinarily comprehensive responsibilities ".repeat(9);

  private static final ScriptScene SCENE = Scripts.scene(new Statement("Ports"), "We ship parcels");

  static Stream<String> themes() {
    return Theme.all().stream().map(Theme::id);
  }

  @ParameterizedTest
  @MethodSource("themes")
  void standOutInEveryShape(String theme) {
    for (FilmFormat shape : SHAPES) {
      Stage stage = new Stage(shape.width(), shape.height());
      Text text = CaptionBand.set(WORDS, stage);
      Rect zone = stage.captions();
      float left = zone.getLeft() + (zone.getWidth() - text.width()) / 2;
      Rect ink = text.ink(left, zone.getTop() + (zone.getHeight() - text.height()) / 2);
      try (FrameSource frames = film(SCENE, WORDS, shape, theme, 0)) {
        double plain = Pixels.at(frames, 1.8).contrast(ink, List.of());
        assertThat(plain).as("%s in %s", theme, shape).isGreaterThanOrEqualTo(LEAST);
        double marked = Pixels.at(frames, 1.3).contrastOn(PILL, zone);
        assertThat(marked).as("marked, %s in %s", theme, shape).isGreaterThanOrEqualTo(LEAST);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void theMarkMovesInTheFirstFrameOfAWord(String theme) {
    FilmFormat shape = SHAPES.getFirst();
    Rect zone = new Stage(shape.width(), shape.height()).captions();
    try (FrameSource frames = film(SCENE, WORDS, shape, theme, 0)) {
      double before = -1;
      for (WordTiming word : WORDS) {
        int first = (int) Math.ceil(word.start() * 30 - 1e-9);
        assertThat(Pixels.of(frames, first - 1).middleOf(PILL, zone))
            .isEqualTo(before, within(9.0));
        double now = Pixels.of(frames, first).middleOf(PILL, zone);
        assertThat(now).as(word.text()).isGreaterThan(before + 30);
        before = now;
      }
    }
  }

  /**
   * What is drawn in the captions' zone is the same whatever the scene shows; but drawn places fill
   * the frame and grow dark there, which VistaTest looks at.
   */
  @ParameterizedTest
  @MethodSource("themes")
  void nothingIsDrawnUnderThem(String theme) {
    List<String> under = new ArrayList<>();
    for (FilmFormat shape : SHAPES) {
      FilmFormat small = new FilmFormat(shape.width() / 4, shape.height() / 4, 10);
      Rect zone = new Stage(small.width(), small.height()).captions();
      List<Pixels> ground = drawn(SCENE, small, theme);
      for (ScriptScene scene : Scripts.everyKindOf(LONG)) {
        if (scene.picture() instanceof Vista) {
          continue;
        }
        List<Pixels> there = drawn(scene, small, theme);
        for (int i = 0; i < ground.size(); i++) {
          int seen = there.get(i).largestStep(ground.get(i), zone);
          if (seen > UNSEEN) {
            String kind = scene.picture().getClass().getSimpleName();
            under.add("%s in %s, picture %d: %d".formatted(kind, small, i, seen));
          }
        }
      }
    }
    assertThat(under).isEmpty();
  }

  /** Entering, standing and leaving. */
  private static List<Pixels> drawn(ScriptScene scene, FilmFormat shape, String theme) {
    try (FrameSource frames = film(scene, List.of(), shape, theme, 1)) {
      return Stream.of(1, 3, 12, frames.frameCount() - 3, frames.frameCount() - 1)
          .map(frame -> Pixels.of(frames, frame))
          .toList();
    }
  }

  private static FrameSource film(
      ScriptScene scene, List<WordTiming> words, FilmFormat shape, String theme, int number) {
    NarratedLine line = new NarratedLine(0.31, 1.5, words);
    return new SceneFrames(
        scene,
        List.of(line),
        2 * shape.framesPerSecond(),
        new SceneSetting(number, 3, "", shape, theme));
  }
}

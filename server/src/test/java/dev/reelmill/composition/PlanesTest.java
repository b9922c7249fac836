package dev.reelmill.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.composition.theme.Theme;
import dev.reelmill.narration.Voiceover;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptScene;
import dev.reelmill.script.Vista;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanesTest {
  private static final double LEAST_DECIBELS = 45;

  /** Every translucent layer is rounded; a drawn place has dozens of them. */
  private static final double OF_MANY_LAYERS = 1.5;

  private static final double OF_SOME_LAYERS = 0.8;

  static IntStream kinds() {
    return IntStream.range(0, Scripts.everyKind().size());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void looksAsWhatSkiaDraws(int kind) {
    ScriptScene scene = Scripts.everyKind().get(kind);
    Script script = new Script("Title", List.of(scene, scene));
    Voiceover voice = Scripts.spoken(script, 14, 0.4);
    List<Theme> themes = Theme.all();
    Theme theme = themes.get(kind % themes.size());
    FilmFormat format = new FilmFormat(360, 640, 30);
    double mostOff = scene.picture() instanceof Vista ? OF_MANY_LAYERS : OF_SOME_LAYERS;
    try (FrameSource film = WholeFilm.of(script, voice, format, theme.id())) {
      for (int frame = 0; frame < film.frameCount(); frame += 3) {
        Yuv planes = Yuv.ofPlanes(film, frame);
        Yuv skia = Yuv.ofPixels(film, frame);
        for (Yuv.Plane plane : Yuv.Plane.values()) {
          assertThat(planes.decibels(skia, plane))
              .as("%s of frame %s in %s", plane, frame, theme.id())
              .isGreaterThan(LEAST_DECIBELS);
          assertThat(planes.mean(plane)).isCloseTo(skia.mean(plane), within(mostOff));
        }
      }
    }
  }

  @Test
  void drawsTheSameBytesInAnyOrder() {
    Script script = Scripts.harbor();
    Voiceover voice = Scripts.spoken(script, 12, 0.8);
    FilmFormat format = new FilmFormat(360, 640, 30);
    List<Integer> frames = Stream.iterate(0, frame -> frame < 300, frame -> frame + 37).toList();
    try (FrameSource one = WholeFilm.of(script, voice, format, "midnight");
        FrameSource other = WholeFilm.of(script, voice, format, "midnight")) {
      List<Yuv> forth = frames.stream().map(frame -> Yuv.ofPlanes(one, frame)).toList();
      List<Yuv> back =
          frames.reversed().stream().map(frame -> Yuv.ofPlanes(other, frame)).toList().reversed();
      for (int i = 0; i < forth.size(); i++) {
        assertThat(forth.get(i).same(back.get(i))).as("frame " + frames.get(i)).isTrue();
      }
    }
  }
}

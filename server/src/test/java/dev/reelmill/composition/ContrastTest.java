package dev.reelmill.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Stage;
import dev.reelmill.composition.scene.SceneLayouts;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.narration.Voiceover;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptScene;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of scene in every theme, drawn; each text against what stands around it. */
class ContrastTest {
  private static final FilmFormat TALL = new FilmFormat(720, 1280, 30);
  private static final double LEAST = 4.5;

  static Stream<String> themes() {
    return Theme.all().stream().map(Theme::id);
  }

  @ParameterizedTest
  @MethodSource("themes")
  void everyTextStandsOut(String template) {
    List<String> faint = new ArrayList<>();
    for (ScriptScene scene : Scripts.everyKind()) {
      Script script = new Script("Title", List.of(scene));
      Voiceover voice = Scripts.spoken(script, 8, 0.8);
      try (FrameSource film = WholeFilm.of(script, voice, TALL, template)) {
        Pixels frame = Pixels.at(film, voice.audio().seconds() - 0.05);
        List<Layer> layers =
            SceneLayouts.of(scene, new Stage(720, 1280), Theme.of(template)).layers();
        List<Mark> marks = layers.stream().flatMap(layer -> layer.texts().stream()).toList();
        for (Layer layer : layers) {
          for (Mark mark : layer.texts()) {
            List<Rect> others =
                marks.stream().filter(other -> !other.equals(mark)).map(Mark::ink).toList();
            double contrast = frame.contrast(mark.ink(), others);
            if (contrast < LEAST) {
              faint.add("%s: %s has %.2f".formatted(layer.name(), mark.text().source(), contrast));
            }
          }
        }
      }
    }
    assertThat(faint).isEmpty();
  }
}

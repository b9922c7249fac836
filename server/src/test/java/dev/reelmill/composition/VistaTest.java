package dev.reelmill.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.composition.draw.CaptionBand;
import dev.reelmill.composition.draw.Stage;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.narration.Voiceover;
import dev.reelmill.narration.WordTiming;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptScene;
import dev.reelmill.script.Vista;
import dev.reelmill.script.Vista.Ground;
import dev.reelmill.script.Vista.Thing;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VistaTest {
  private static final double LEAST_CONTRAST = 4.5;
  private static final List<FilmFormat> FORMATS =
      List.of(
          new FilmFormat(360, 640, 30),
          new FilmFormat(640, 360, 30),
          new FilmFormat(360, 360, 30),
          new FilmFormat(480, 360, 30));

  /** Captions are read in the theme's colour on whatever is drawn beneath, in every light. */
  @ParameterizedTest
  @EnumSource
  void captionsStandOutInEveryPlace(Ground ground) {
    List<String> faint = new ArrayList<>();
    for (int number = 0; number < 6; number++) {
      Vista drawn = Scripts.vista("", number * 3 + ground.name().length());
      Vista vista =
          new Vista(
              "", ground, drawn.hour(), drawn.air(), drawn.weather(), drawn.things(), "", number);
      FilmFormat format = FORMATS.get(number % FORMATS.size());
      Theme theme = Theme.all().get(number % Theme.all().size());
      double contrast = captionContrast(vista, format, theme);
      if (contrast < LEAST_CONTRAST) {
        faint.add("%.2f in %s, %s".formatted(contrast, theme.id(), vista));
      }
    }
    assertThat(faint).isEmpty();
  }

  private static double captionContrast(Vista vista, FilmFormat format, Theme theme) {
    Script script = Scripts.of(vista);
    Voiceover voice = Scripts.spoken(script, 8, 0.8);
    Stage stage = new Stage(format.width(), format.height());
    List<WordTiming> words = voice.scenes().getFirst().lines().getFirst().words();
    try (FrameSource film = WholeFilm.of(script, voice, format, theme.id())) {
      Pixels frame = Pixels.at(film, voice.audio().seconds() - 0.1);
      Text text = CaptionBand.set(words, stage);
      Rect zone = stage.captions();
      float left = zone.getLeft() + (zone.getWidth() - text.width()) / 2;
      float top = zone.getTop() + (zone.getHeight() - text.height()) / 2;
      return frame.contrastAgainst(theme.palette().text(), text.ink(left, top));
    }
  }

  /** Whatever is drawn, words stay in their places and clear of captions. */
  @ParameterizedTest
  @EnumSource
  void wordsHaveTheirPlaceInEveryRatio(Ground ground) {
    String text = "The house at the end of the very long road that nobody remembered";
    for (FilmFormat format : FORMATS) {
      for (boolean spoken : new boolean[] {true, false}) {
        Vista drawn = Scripts.vista(text, 3);
        Vista vista =
            new Vista(
                text, ground, drawn.hour(), drawn.air(), drawn.weather(), drawn.things(), "", 1);
        ScriptScene scene =
            spoken ? Scripts.scene(vista, "One line.") : new ScriptScene(vista, List.of(), 3);
        Script script = new Script("Title", List.of(scene));
        assertThat(LayoutCheck.problems(script, format)).isEmpty();
        assertThat(ShortenedTexts.of(script, format)).isEmpty();
      }
    }
  }

  /** No thing leaves a picture empty or plain, and none looks like another. */
  @Test
  void everyThingIsSeen() {
    FilmFormat small = new FilmFormat(180, 320, 30);
    Pixels without = middle(with(List.of()), small);
    for (Thing thing : Thing.values()) {
      if (thing != Thing.FALLER) {
        assertThat(middle(with(List.of(thing)), small).same(without)).as(thing.name()).isFalse();
      }
    }
  }

  @Test
  void viewsOfOnePlaceDiffer() {
    FilmFormat small = new FilmFormat(180, 320, 30);
    Set<Integer> seen = new HashSet<>();
    for (int view = 0; view < 6; view++) {
      Vista vista = with(List.of(Thing.DREAMER));
      Vista other =
          new Vista(
              "",
              vista.ground(),
              vista.hour(),
              vista.air(),
              vista.weather(),
              vista.things(),
              "",
              view);
      seen.add(middle(other, small).hash());
    }
    assertThat(seen).hasSize(6);
  }

  private static Vista with(List<Thing> things) {
    return new Vista(
        "", Ground.HILLS, Vista.Hour.DUSK, Vista.Air.CALM, Vista.Weather.CLEAR, things, "", 2);
  }

  private static Pixels middle(Vista vista, FilmFormat format) {
    Script script = Scripts.of(vista);
    Voiceover voice = Scripts.spoken(script, 8, 0.8);
    try (FrameSource film = WholeFilm.of(script, voice, format, "midnight")) {
      return Pixels.at(film, 1.2);
    }
  }
}

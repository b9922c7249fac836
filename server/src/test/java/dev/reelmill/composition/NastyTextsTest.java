package dev.reelmill.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.composition.theme.Theme;
import dev.reelmill.narration.Voiceover;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptScene;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of scene with the same nasty text in each of its fields. */
class NastyTextsTest {
  private static final List<FilmFormat> FORMATS =
      List.of(
          new FilmFormat(720, 1280, 30),
          new FilmFormat(1280, 720, 30),
          new FilmFormat(720, 720, 30),
          new FilmFormat(960, 720, 30));

  static Stream<String> texts() {
    return Stream.of(
        "",
        " \t\n ",
        "x",
        "x".repeat(500),
        "W".repeat(60) + " " + "i".repeat(60),
        "Extraordinarily comprehensive responsibilities ".repeat(30),
        "🚀🔥✨",
        "👩‍👩‍👧‍👦🏳️‍🌈👍🏽 1️⃣",
        "a\u200Bb\u200D\u2060\uFEFF\u00ADc",
        "Z̷̢̛͔a̸̡͇l̵̨̩g̶̨͎o̷̢͓ e\u0301\u0301\u0301",
        "مهندس برمجيات עם עברית",
        "開発者 개발자 𠜎𠜱",
        "\u202Eright to left\u202C \u2066isolated\u2069",
        "<b>&amp;</b> --> '\"\\${x} %s %n {}",
        "NaN Infinity -0 1e309 ½ ⅷ ﷽",
        "\uD800 lone \uDC00 halves");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void areLaidOutInEveryRatio(String text) {
    int number = text.length();
    for (ScriptScene scene : Scripts.everyKindOf(text)) {
      Script script = new Script("Title", List.of(scene));
      FilmFormat format = FORMATS.get(number++ % FORMATS.size());
      assertThat(LayoutCheck.problems(script, format))
          .as("%s in %s", scene.picture(), format)
          .allMatch(problem -> problem.contains("without glyphs") || problem.contains("shown"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "🚀🔥✨", "a\u200Bb\uFEFFc", "مهندس", "Z̷̢̛͔a̸̡͇l̵̨̩g̶̨͎o̷̢͓"})
  void areDrawnToTheLastFrame(String text) {
    int number = 0;
    for (ScriptScene scene : Scripts.everyKindOf(text)) {
      Script script = new Script("Title", List.of(scene));
      Voiceover voice = Scripts.spoken(script, 12, 0.8);
      Theme theme = Theme.all().get(number++ % Theme.all().size());
      FilmFormat small = new FilmFormat(180, 320, 30);
      try (FrameSource film = WholeFilm.of(script, voice, small, theme.id())) {
        Pixels.of(film, 0);
        Pixels.of(film, film.frameCount() - 1);
      }
    }
  }
}

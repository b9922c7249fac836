package dev.reelmill.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Stage;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.draw.Typesetter;
import dev.reelmill.composition.theme.Type;
import dev.reelmill.script.ScenePicture.Bullets;
import dev.reelmill.script.ScenePicture.Statement;
import io.github.humbleui.types.Rect;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutCheckTest {
  private static final FilmFormat TALL = new FilmFormat(720, 1280, 30);
  private static final Stage STAGE = new Stage(720, 1280);
  private static final Text TEXT = Typesetter.set("Harbor and Pine", Type.HEADING, 600);

  @ParameterizedTest
  @CsvSource({"720,1280", "1280,720", "720,720", "960,720", "270,480", "1080,1920", "1920,1080"})
  void findsNothingWrongWithAGoodScript(int width, int height) {
    FilmFormat format = new FilmFormat(width, height, 30);
    assertThat(LayoutCheck.problems(Scripts.harbor(), format)).isEmpty();
    assertThat(ShortenedTexts.of(Scripts.harbor(), format)).isEmpty();
  }

  /** Whatever the writer may set as a statement has room over the captions, in every theme. */
  @ParameterizedTest
  @CsvSource({"720,1280", "1280,720", "720,720", "960,720"})
  void statementsOfEveryLengthStayAboveTheCaptions(int width, int height) {
    String text =
        "Quietly the big ship passed beyond every last island of the bay, and people on the pier"
            + " began to sing again";
    for (int end = 20; end <= text.length(); end += 5) {
      assertThat(
              LayoutCheck.problems(
                  Scripts.of(new Statement(text.substring(0, end))),
                  new FilmFormat(width, height, 30)))
          .as("%s characters", end)
          .isEmpty();
    }
  }

  @Test
  void reportsItemsThatAreNotShown() {
    Bullets bullets = new Bullets("Much", Collections.nCopies(40, "Own the ledger"));
    assertThat(LayoutCheck.problems(Scripts.of(bullets), TALL))
        .containsExactly("scene 1: 5 of 40 items shown");
  }

  @Test
  void reportsLettersWithoutGlyphsButNotEmoji() {
    assertThat(LayoutCheck.problems(Scripts.of(new Statement("Join us in 東京 🚀")), TALL))
        .singleElement()
        .satisfies(problem -> assertThat(problem).contains("without glyphs: 東京"));
    assertThat(LayoutCheck.problems(Scripts.of(new Statement("مهندس")), TALL)).hasSize(1);
    assertThat(LayoutCheck.problems(Scripts.of(new Statement("Join us 🚀")), TALL)).isEmpty();
  }

  @Test
  void tellsWhichTextsWereShortened() {
    String text = "Extraordinarily comprehensive responsibilities ".repeat(40);
    assertThat(ShortenedTexts.of(Scripts.of(new Statement(text)), TALL)).containsExactly(text);
  }

  @Test
  void reportsClippedOverlappingAndMisplacedElements() {
    Rect fitting = TEXT.ink(100, 400);
    assertThat(problems(layer(fitting, 100, 400))).isEmpty();
    assertThat(problems(layer(Rect.makeXYWH(100, 400, 80, 40), 100, 400)))
        .anyMatch(problem -> problem.endsWith("is clipped"));
    assertThat(problems(layer(TEXT.ink(20, 400), 20, 400)))
        .anyMatch(problem -> problem.endsWith("leaves the safe area"));
    assertThat(problems(layer(TEXT.ink(100, 1100), 100, 1100)))
        .anyMatch(problem -> problem.endsWith("reaches into the captions"));
    assertThat(problems(layer(fitting, 100, 400), layer(TEXT.ink(120, 410), 120, 410)))
        .anyMatch(problem -> problem.contains("overlaps"));
  }

  private static List<String> problems(Layer... layers) {
    return LayoutCheck.problems(List.of(layers), STAGE);
  }

  private static Layer layer(Rect bounds, float x, float y) {
    return Layer.content("heading", bounds, (canvas, brush) -> {})
        .texts(List.of(new Mark(TEXT, x, y)));
  }
}

package dev.reelmill.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.DreamBrief;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.brief.Style;
import dev.reelmill.script.ScenePicture.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class DreamWriterTest {
  private static final String STORY =
      "I was walking along a beach at night. The sand was warm and glowed like embers. Suddenly the"
          + " sea drew back, and there stood a door. I opened it.\n\n"
          + "Behind it was my grandmother's kitchen. She smiled and said, \"You are late for"
          + " supper.\" Then I woke up.";

  private static Script write(String title, String text, Style style) {
    return DreamWriter.write(new DreamBrief(title, text, style, BriefOptions.DEFAULT));
  }

  @Test
  void tellsItAsItIsWritten() {
    Script script = write("The door in the sea", STORY, Style.CALM);
    List<String> lines = script.scenes().stream().flatMap(scene -> scene.lines().stream()).toList();
    assertThat(lines)
        .startsWith("The door in the sea.", "I was walking along a beach at night.")
        .containsSubsequence(
            "I opened it.", "Behind it was my grandmother's kitchen.", "Then I woke up.");
    assertThat(script.mood()).isEqualTo(Mood.CALM);
    assertThat(script.seconds()).isBetween(15.0, 60.0);
  }

  @Test
  void shortSentencesShareAPictureAndNoneIsLeftOut() {
    String story =
        "I stood on a hill. The wind was warm. A kite came by and took me along. We flew over the"
            + " town. Everybody waved. I was not afraid at all.";

    Script script = write("The kite", story, Style.FUN);

    assertThat(script.scenes().stream().flatMap(scene -> scene.lines().stream()))
        .containsAll(PlainPrompt.sentences(story));
    assertThat(script.scenes().stream().map(ScriptScene::picture))
        .contains(new Statement("I stood on a hill. The wind was warm"));
  }

  @Test
  void tellsTheTurnsAndTheEndOfALongOne() {
    String walk =
        "I went on along the endless path between the quiet trees and the river. ".repeat(60);
    String story =
        "I stood at a gate. " + walk + "Suddenly a bird spoke to me. " + walk + "I flew home.";
    Script script = write("The path", story, Style.FUN);
    assertThat(script.seconds()).isEqualTo(60);
    assertThat(script.scenes().stream().flatMap(scene -> scene.lines().stream()))
        .contains("I stood at a gate.", "Suddenly a bird spoke to me.", "I flew home.");
    assertThat(SpeechTime.of(script)).isLessThan(61);
  }

  @Test
  void backgroundIsSilent() {
    assertThat(write("The door", STORY, Style.BACKGROUND).scenes())
        .allSatisfy(scene -> assertThat(scene.lines()).isEmpty());
  }

  @Test
  void refusesWhatIsTooShortOrForeign() {
    assertRefused("I flew.", "brief_too_short");
    assertRefused("🙂🙂🙂", "brief_too_short");
    assertRefused(
        "Ich bin mit dem Hund durch die Stadt geflogen und das war nicht leicht.",
        "unsupported_language");
  }

  private static void assertRefused(String text, String code) {
    assertThatThrownBy(() -> write("A dream", text, Style.CALM))
        .isInstanceOfSatisfying(
            ReelmillException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.retryable()).isFalse();
            });
  }
}

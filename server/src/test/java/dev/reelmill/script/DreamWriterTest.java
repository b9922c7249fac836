package dev.reelmill.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.DreamBrief;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.brief.Style;
import dev.reelmill.script.Vista.Air;
import dev.reelmill.script.Vista.Ground;
import dev.reelmill.script.Vista.Hour;
import dev.reelmill.script.Vista.Thing;
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
    assertThat(script.scenes().stream().map(ScriptScene::lines))
        .contains(List.of("I stood on a hill.", "The wind was warm."));
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
  void drawsThePlacesAndThingsThatItSpeaksOf() {
    List<Vista> drawn = drawn("The door in the sea", STORY, Style.CALM);
    assertThat(drawn.getFirst().text()).isEqualTo("The door in the sea");
    assertThat(drawn).anySatisfy(vista -> assertThat(vista.things()).contains(Thing.DOOR));
    assertThat(drawn.get(1).ground()).isEqualTo(Ground.SEA);
    assertThat(drawn.get(1).hour()).isEqualTo(Hour.NIGHT);
    assertThat(drawn).anySatisfy(vista -> assertThat(vista.subject()).isEqualTo("kitchen"));
    assertThat(drawn.subList(1, drawn.size() - 1))
        .as("what is heard is not written on the picture")
        .allSatisfy(vista -> assertThat(vista.text()).isEmpty());
  }

  @Test
  void aNightmareIsDarkAndAHappyDreamIsNot() {
    String chase =
        "Something was chasing me through the forest. I screamed. A monster with red eyes came out"
            + " of the shadow. My teeth fell out.";
    String feast =
        "We danced in the sunny garden and everybody laughed. There was music and cake. I was not"
            + " afraid. It was wonderful.";
    assertThat(write("At night", chase, Style.FUN).mood()).isEqualTo(Mood.DARK);
    assertThat(drawn("At night", chase, Style.CALM))
        .allSatisfy(vista -> assertThat(vista.air()).isEqualTo(Air.DARK))
        .anySatisfy(vista -> assertThat(vista.things()).contains(Thing.FOLLOWER))
        .anySatisfy(vista -> assertThat(vista.things()).contains(Thing.TEETH));
    assertThat(write("The feast", feast, Style.FUN).mood()).isEqualTo(Mood.FUN);
    assertThat(write("The feast", feast, Style.CALM).mood()).isEqualTo(Mood.CALM);
    assertThat(drawn("The feast", feast, Style.CALM))
        .noneSatisfy(vista -> assertThat(vista.air()).isEqualTo(Air.DARK));
  }

  @Test
  void wordsThatItDoesNotKnowAreDrawnAsNoPlaceAndNoPictureTwice() {
    String sums =
        "It kept counting and I could not tell why. Every figure became another figure. Somebody"
            + " asked whether the sum was mine. I said that it belonged to nobody. The answer grew"
            + " until it filled everything. In the end I agreed with it and it let me go.";
    List<Vista> drawn = drawn("Something about numbers", sums, Style.CALM);
    assertThat(drawn).allSatisfy(vista -> assertThat(vista.ground()).isEqualTo(Ground.VEIL));
    assertThat(drawn).doesNotHaveDuplicates().hasSizeGreaterThan(5);
    assertThat(drawn).isEqualTo(drawn("Something about numbers", sums, Style.CALM));
  }

  @Test
  void emojiAreDrawnToo() {
    String ride =
        "we were just chilling there 🏊 and out of nowhere this thing pops up?? 🐳 it was so big."
            + " then we went on and on through the night ✨🚀 no joke. I would do it all again 😂";
    assertThat(drawn("Wild", ride, Style.FUN))
        .anySatisfy(vista -> assertThat(vista.ground()).isEqualTo(Ground.DEEP))
        .anySatisfy(vista -> assertThat(vista.ground()).isEqualTo(Ground.SPACE));
  }

  private static List<Vista> drawn(String title, String text, Style style) {
    return write(title, text, style).scenes().stream()
        .map(ScriptScene::picture)
        .filter(Vista.class::isInstance)
        .map(Vista.class::cast)
        .toList();
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

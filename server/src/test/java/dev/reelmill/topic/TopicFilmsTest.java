package dev.reelmill.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.Topic;
import dev.reelmill.brief.TopicBrief;
import dev.reelmill.composition.FilmFormat;
import dev.reelmill.composition.LayoutCheck;
import dev.reelmill.composition.ShortenedTexts;
import dev.reelmill.script.MoneyPicture;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptCodec;
import dev.reelmill.script.ScriptScene;
import dev.reelmill.script.SpeechTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicFilmsTest {
  private static final List<String> SHAME =
      List.of(
          "stupid",
          "bad with",
          "lazy",
          "fault",
          "should have",
          "failure",
          "wasted",
          "guilty",
          "mistake");

  private static Script script(Topic topic) {
    return new TopicFilms().write(new TopicBrief(topic.persona(), topic, BriefOptions.DEFAULT));
  }

  @ParameterizedTest
  @EnumSource
  void lastsAsLongAsItMay(Topic topic) {
    Script script = script(topic);
    assertThat(script.seconds()).isEqualTo(topic.seconds());
    assertThat(SpeechTime.of(script)).isBetween(topic.seconds() * 0.8, topic.seconds() * 1.03);
    assertThat(script.scenes()).hasSizeBetween(3, 6);
  }

  @ParameterizedTest
  @EnumSource
  void showsAPictureOfItsOwn(Topic topic) {
    Script script = script(topic);
    List<? extends Class<?>> own = pictures(script);
    assertThat(own).hasSize(1);
    assertThat(Arrays.stream(Topic.values()).filter(other -> pictures(script(other)).equals(own)))
        .containsExactly(topic);
    assertThat(ScriptCodec.fromJson(ScriptCodec.toJson(script))).isEqualTo(script);
  }

  private static List<? extends Class<?>> pictures(Script script) {
    return script.scenes().stream()
        .map(ScriptScene::picture)
        .filter(MoneyPicture.class::isInstance)
        .map(Object::getClass)
        .toList();
  }

  /** In every size and theme: nothing clipped, on top of other things, or cut. */
  @ParameterizedTest
  @EnumSource
  void canBeReadInEveryShape(Topic topic) {
    for (int[] size : new int[][] {{720, 1280}, {1280, 720}, {720, 720}, {960, 720}, {270, 480}}) {
      FilmFormat format = new FilmFormat(size[0], size[1], 30);
      assertThat(LayoutCheck.problems(script(topic), format))
          .as("%d×%d", size[0], size[1])
          .isEmpty();
      assertThat(ShortenedTexts.of(script(topic), format)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void isSupportive(Topic topic) {
    String words = ScriptCodec.toJson(script(topic)).toLowerCase(java.util.Locale.ROOT);
    assertThat(SHAME).noneMatch(words::contains);
  }
}

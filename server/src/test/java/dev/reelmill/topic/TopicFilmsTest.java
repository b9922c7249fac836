package dev.reelmill.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.Topic;
import dev.reelmill.brief.TopicBrief;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptCodec;
import dev.reelmill.script.SpeechTime;
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
    assertThat(script.scenes()).hasSizeBetween(4, 6);
  }

  @ParameterizedTest
  @EnumSource
  void isSupportive(Topic topic) {
    String words = ScriptCodec.toJson(script(topic)).toLowerCase(java.util.Locale.ROOT);
    assertThat(SHAME).noneMatch(words::contains);
  }
}

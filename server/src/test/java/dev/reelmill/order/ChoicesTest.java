package dev.reelmill.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChoicesTest {
  private static final Choices CHOICES =
      new Choices(
          List.of("midnight", "paper"),
          () -> List.of("slt", "piper:amy", "openai:tts/alloy"),
          voice -> voice.startsWith("piper:far"));

  @Test
  void whatIsKnownMayBeChosen() {
    assertThat(CHOICES.wrong("paper", "slt")).isEmpty();
    assertThat(CHOICES.wrong(null, "piper:amy")).isEmpty();
    assertThat(CHOICES.wrong(null, "amy")).isEmpty();
    assertThat(CHOICES.wrong(null, "openai:tts/alloy")).isEmpty();
    assertThat(CHOICES.wrong(null, null)).isEmpty();
  }

  @Test
  void everythingElseIsNamedWithItsRule() {
    assertThat(CHOICES.wrong("neon", "my"))
        .containsEntry("template_id", "must be one of: midnight, paper")
        .containsEntry("voice", "must be one of: slt, piper:amy, openai:tts/alloy");
    assertThat(CHOICES.wrong(null, "openai:tts/echo")).containsOnlyKeys("voice");
    assertThat(CHOICES.wrong(null, "tts/alloy")).containsOnlyKeys("voice");
  }

  @Test
  void voicesThatOnlyOthersKnowAreLeftToThem() {
    assertThat(CHOICES.wrong(null, "piper:far-away")).isEmpty();
    assertThat(new Choices(List.of(), List::of, voice -> true).wrong(null, "whoever")).isEmpty();
  }
}

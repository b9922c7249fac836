package dev.reelmill.api.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** No failure is refused, whatever a tool's last words were. */
class ToldFailureTest {
  private final ObjectNode told = JsonMapper.shared().createObjectNode();

  @Test
  void longOnesAreShortenedBetweenCharacters() {
    told.put("error_code", "c".repeat(101)).put("error_message", "🎬".repeat(4001));
    ToldFailure failure = ToldFailure.read(told);
    assertThat(failure.code()).isEqualTo("c".repeat(100));
    assertThat(failure.message()).isEqualTo("🎬".repeat(4000));
  }

  @Test
  void controlCharactersAndHalvesOfCharactersAreLeftOut() {
    told.put("error_message", "\u0000\u001b[31mno\tfilm\n\uD83C.\u0007")
        .put("error_stage", "\u0000");
    ToldFailure failure = ToldFailure.read(told);
    assertThat(failure.message()).isEqualTo("[31mno\tfilm\n.");
    assertThat(failure.stage()).isNull();
  }

  @Test
  void whatIsMissingIsFilledIn() {
    told.put("error_code", "content_rejected")
        .put("error_message", "  ")
        .put("error_stage", "encode");
    assertThat(ToldFailure.read(told))
        .isEqualTo(
            new ToldFailure("content_rejected", "The worker gave no reason.", "encode", false));
    assertThat(ToldFailure.read(told.put("retryable", true)).retryable()).isTrue();
    assertThat(ToldFailure.read(JsonNodeFactory.instance.missingNode()).code())
        .isEqualTo("attempt_failed");
    assertThat(ToldFailure.read(told.putObject("error_code")).message())
        .isEqualTo("The worker gave no reason.");
  }
}

package dev.reelmill.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.ReelmillException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every speech engine keeps to. */
interface SpeechEngineContract {

  SpeechEngine engine();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Acme hires a Senior Engineer.",
        "You get $120k–$150k, a 401(k), and “unlimited” PTO — from day 1!",
        "Wow!",
        "2026"
      })
  default void everyTokenIsTimedInOrder(String line) {
    Speech speech = engine().speak(line);

    assertThat(speech.words()).extracting(WordTiming::text).containsExactly(line.split("(?U)\\s+"));
    double before = 0;
    for (WordTiming word : speech.words()) {
      assertThat(word.start()).as(word.text()).isGreaterThanOrEqualTo(before);
      assertThat(word.end()).isLessThanOrEqualTo(speech.audio().seconds());
      before = word.end();
    }
    assertThat(before).isGreaterThan(speech.audio().seconds() - 0.06);
    float[] samples = speech.audio().samples();
    assertThat(samples[0]).isZero();
    assertThat(samples[samples.length - 1]).isZero();
  }

  @Test
  default void theSameLineGivesTheSameBytes() {
    String line = "You bring 5+ years of SQL to the team.";
    assertThat(SpeechCodec.encode(engine().speak(line)))
        .isEqualTo(SpeechCodec.encode(engine().speak(line)));
    assertThat(engine().id()).isEqualTo(engine().id()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"'…',nothing_to_say", "🚀🔥,unsupported_language", "חברה,unsupported_language"})
  default void aLineThatCannotBeReadIsRefused(String line, String code) {
    assertThatThrownBy(() -> engine().speak(line))
        .isInstanceOfSatisfying(
            ReelmillException.class, failure -> assertThat(failure.code()).isEqualTo(code));
  }
}

package dev.reelmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.app.settings.Settings;
import dev.reelmill.order.Choices;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The voices that may be ordered, by what is configured. */
class FilmChoicesTest {
  private static Settings settings(Map<String, String> given) {
    Map<String, String> all =
        new TreeMap<>(Map.of("OPENAI_API_KEY", "k", "REELMILL_HOME", "/none"));
    all.putAll(given);
    return Settings.read(Map.of(), all, new Properties());
  }

  @Test
  void voicesOfProvidersStandBesideThoseOfThisMachineTheDefaultFirst() {
    Map<String, String> two = Map.of("SPEECH_VOICES", "openai:tts/alloy,openai:tts/echo");
    Choices choices = JobConfiguration.choices(settings(two));
    assertThat(choices.voices())
        .containsExactly("cmu-slt-hsmm", "openai:tts/alloy", "openai:tts/echo");
    assertThat(choices.wrong(null, "openai:tts/onyx").get("voice"))
        .isEqualTo("must be one of: cmu-slt-hsmm, openai:tts/alloy, openai:tts/echo");
    assertThat(JobConfiguration.usualFilm(settings(two)).voice()).isNull();
    Map<String, String> other = new TreeMap<>(two);
    other.put("DEFAULT_VOICE", "openai:tts/echo");
    assertThat(JobConfiguration.choices(settings(other)).voices())
        .containsExactly("openai:tts/echo", "cmu-slt-hsmm", "openai:tts/alloy");
    assertThat(JobConfiguration.usualFilm(settings(other)).voice()).isEqualTo("openai:tts/echo");
  }

  @Test
  void whereWorkersAreElsewhereTheirFoldersMayHaveMore() {
    Map<String, String> given = Map.of("SPEECH_VOICES", "openai:tts/alloy", "WORKERS", "0");
    Choices choices = JobConfiguration.choices(settings(given));
    assertThat(choices.wrong(null, "piper:amy")).isEmpty();
    assertThat(choices.wrong(null, "openai:tts/alloy")).isEmpty();
    assertThat(choices.wrong(null, "openai:tts/onyx")).containsOnlyKeys("voice");
    Choices unknown = JobConfiguration.choices(settings(Map.of("WORKERS", "0")));
    assertThat(unknown.voices()).isEmpty();
    assertThat(unknown.wrong(null, "openai:tts/onyx")).isEmpty();
  }
}

package dev.reelmill.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PiperSpeechTest implements SpeechEngineContract {
  private static final String DESCRIPTION =
      """
      {"audio": {"sample_rate": 22050}, "num_speakers": 1, "espeak": {"voice": "en-us"},
       "inference": {"noise_scale": 0.667, "length_scale": 1, "noise_w": 0.8},
       "phoneme_id_map": {"_": [0], "^": [1], "$": [2], " ": [3], "ˈ": [4], "ə": [5], "n": [6],
         "t": [7], "s": [8], "ɪ": [9], "l": [10], "ɛ": [11], "k": [12], "oʊ": [13], "i": [14]}}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void install() throws IOException {
    Files.write(folder.resolve("hum.onnx"), HummingModel.bytes());
    Files.writeString(folder.resolve("hum.onnx.json"), DESCRIPTION);
  }

  @Override
  public SpeechEngine engine() {
    return new SpeechEngines(folder).forVoice("piper:hum");
  }

  @Test
  void voicesInTheFolderAreKnown() {
    SpeechEngines engines = new SpeechEngines(folder);

    assertThat(engines.voices()).containsExactly("cmu-slt-hsmm", "piper:hum");
    assertThat(engines.forVoice("hum")).isSameAs(engines.forVoice("piper:hum"));
    assertThat(engines.forVoice("hum").id()).startsWith("piper/hum/");
    assertFails("unknown_voice", () -> engines.forVoice("../hum"));
    assertThat(new SpeechEngines(folder.resolve("none")).voices()).containsExactly("cmu-slt-hsmm");
  }

  @Test
  void longerLinesTakeLonger() {
    double brief = engine().speak("Listen.").audio().seconds();

    assertThat(engine().speak("Listen to this tale of ten lions.").audio().seconds())
        .isGreaterThan(2 * brief);
  }

  @Test
  void aModelThatIsNoneIsRefused() throws IOException {
    Files.writeString(folder.resolve("hum.onnx"), "no model");
    assertFails("voice_invalid", () -> engine().speak("Hello."));
    Files.write(folder.resolve("hum.onnx"), Arrays.copyOf(HummingModel.bytes(), 900));
    assertFails("voice_invalid", () -> engine().speak("Hello."));
    Files.write(folder.resolve("hum.onnx"), new byte[0]);
    assertFails("voice_invalid", () -> engine().id());
  }

  @Test
  void aDescriptionThatIsNoneIsRefused() throws IOException {
    for (String text : new String[] {"", "{}", "[1]", DESCRIPTION.replace("22050", "-5")}) {
      Files.writeString(folder.resolve("hum.onnx.json"), text);
      assertFails("voice_invalid", () -> engine().speak("Hello."));
    }
    Files.delete(folder.resolve("hum.onnx.json"));
    assertFails("voice_missing", () -> engine().speak("Hello."));
  }

  private static void assertFails(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ReelmillException.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(code);
              assertThat(failure.retryable()).isFalse();
            });
  }
}

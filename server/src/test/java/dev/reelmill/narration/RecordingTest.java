package dev.reelmill.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.provider.FishAudioSpeech;
import dev.reelmill.provider.ModelFacts;
import dev.reelmill.provider.ModelName;
import dev.reelmill.provider.OpenAiSpeech;
import dev.reelmill.provider.Provider;
import dev.reelmill.provider.ProviderException;
import dev.reelmill.provider.SpeechModel;
import dev.reelmill.provider.SpokenText;
import dev.reelmill.provider.StandIn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What voices outside record becomes speech like any other. */
@Timeout(120)
class RecordingTest implements SpeechEngineContract {
  private static final String LINE = "You get $120k–$150k, a 401(k), and 25 days off.";

  private final StandIn standIn = SpeakingProvider.at(new StandIn());

  @AfterEach
  void close() {
    standIn.close();
  }

  private static ModelFacts facts(String name) {
    return new ModelFacts(ModelName.parse(name), 15, 4096, Optional.empty());
  }

  private SpeechModel openAi() {
    return new OpenAiSpeech(standIn.client(Provider.OPENAI), facts("openai:tts"));
  }

  private SpeechModel fish() {
    return new FishAudioSpeech(standIn.client(Provider.FISH_AUDIO), facts("fish_audio:s2-pro"));
  }

  @Override
  public SpeechEngine engine() {
    return new Dictated(openAi());
  }

  /** Speaks line by line. */
  private record Dictated(SpeechModel model) implements SpeechEngine {
    @Override
    public String id() {
      return model.facts().name().toString();
    }

    @Override
    public Speech speak(String line) {
      DictatedLine dictated = dictated(line);
      try {
        return speech(model.read(dictated.text(), "alloy"), model.sampleRate(), dictated);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void warmUp() {}
  }

  private static DictatedLine dictated(String line) {
    return DictatedLine.of(new SpokenForm(), line);
  }

  private static Speech speech(SpokenText spoken, int rate, DictatedLine line) {
    return new Recording("somebody", spoken, rate)
        .speech(line, new SpeechEstimate().of(line.line()));
  }

  @Test
  void linesAreDictatedAsTheyAreSaid() {
    assertThat(dictated(LINE).text())
        .isEqualTo(
            "You get one hundred twenty thousand to one hundred fifty thousand dollars, a four oh"
                + " one K, and twenty five days off.");
    assertThat(dictated("Our API • “Berlin” team, at 9 – why?").text())
        .isEqualTo("Our API “Berlin” team, at nine , why?");
  }

  @Test
  void timesThatAreToldAreKept() throws InterruptedException {
    DictatedLine line = dictated(LINE);
    Speech mary = new SpeechEngines().forVoice(null).speak(line.text());
    Speech speech = speech(fish().read(line.text(), "v"), 44_100, line);
    assertThat(speech.words()).extracting(WordTiming::text).containsExactly(LINE.split(" "));
    double shift = mary.words().get(1).start() - speech.words().get(1).start();
    assertThat(shift).isBetween(-0.05, 0.05);
    assertThat(speech.words().get(2).end())
        .as("the end of the dollars")
        .isCloseTo(mary.words().get(11).end() - shift, within(1e-6));
    assertThat(speech.words().get(5).start())
        .as("and")
        .isCloseTo(mary.words().get(17).start() - shift, within(1e-6));
  }

  @Test
  void timesOfPartsOfWordsOrOfOthersWordsAreUnderstood() {
    DictatedLine line = dictated("Big news: 2 jobs.");
    List<SpokenText.Word> pieces =
        List.of(
            new SpokenText.Word("Bi", 0, 0.2),
            new SpokenText.Word("g news", 0.25, 0.75),
            new SpokenText.Word("two job", 0.9, 1.4));
    List<WordTiming> times = ToldTimes.of(line, pieces, 1.6).orElseThrow();
    assertThat(times).extracting(WordTiming::start).containsExactly(0.0, 0.35, 0.9, 1.15);
    assertThat(times.getLast().end()).isEqualTo(1.6);
    List<SpokenText.Word> gap =
        List.of(new SpokenText.Word("Big", 0.1, 0.4), new SpokenText.Word("jobs", 1.0, 1.5));
    assertThat(ToldTimes.of(dictated("Big a jobs."), gap, 1.6).orElseThrow())
        .containsExactly(
            new WordTiming("Big", 0, 0.4),
            new WordTiming("a", 0.4, 1.0),
            new WordTiming("jobs.", 1.0, 1.6));
    assertThat(ToldTimes.of(line, gap, 1.6)).as("something else").isEmpty();
    assertThat(ToldTimes.of(line, List.of(), 1.6)).isEmpty();
  }

  @Test
  void everyLineIsAsLoudAsTheNext() throws InterruptedException {
    DictatedLine line = dictated("Stars whispered.");
    SpokenText loud = openAi().read(line.text(), "alloy");
    byte[] soft = loud.audio().clone();
    for (int i = 0; i < soft.length; i += 2) {
      int sample = (short) ((soft[i] & 0xff) | soft[i + 1] << 8) / 8;
      soft[i] = (byte) sample;
      soft[i + 1] = (byte) (sample >> 8);
    }
    assertThat(level(new SpokenText(soft, List.of(), 0), line))
        .isCloseTo(level(loud, line), within(0.002));
  }

  private static double level(SpokenText spoken, DictatedLine line) {
    double squares = 0;
    float[] samples = speech(spoken, 24_000, line).audio().samples();
    for (float sample : samples) {
      squares += sample * sample;
    }
    return Math.sqrt(squares / samples.length);
  }

  @Test
  void whatCannotBeTheLineIsRefused() throws InterruptedException {
    DictatedLine line = dictated(LINE);
    SpokenText whole = fish().read(line.text(), "v");
    byte[] audio = whole.audio();
    unusable(new byte[44_100], List.of(), line, "it is silent");
    unusable(Arrays.copyOf(audio, audio.length / 4 * 2 + 1), List.of(), line, "within a sample");
    unusable(Arrays.copyOf(audio, audio.length / 5 / 2 * 2), List.of(), line, "s, not about");
    unusable(
        Arrays.copyOf(audio, audio.length * 3 / 4 / 2 * 2),
        whole.words(),
        line,
        "it ends before its last word");
    byte[] endless = new byte[audio.length * 4];
    for (int i = 0; i < 4; i++) {
      System.arraycopy(audio, 0, endless, i * audio.length, audio.length);
    }
    unusable(endless, List.of(), line, "s, not about");
    unusable(new byte[32 << 20], List.of(), line, "it lasts 380.4 s, not about");
    List<SpokenText.Word> untimed =
        whole.words().stream()
            .map(word -> new SpokenText.Word(word.text(), Double.NaN, word.end()))
            .toList();
    unusable(audio, untimed, line, "it is not understood: ");
  }

  private static void unusable(
      byte[] audio, List<SpokenText.Word> words, DictatedLine line, String why) {
    assertThatThrownBy(() -> speech(new SpokenText(audio, words, 0), 44_100, line))
        .isInstanceOf(ProviderException.class)
        .hasMessageStartingWith("somebody gave no usable speech: ")
        .hasMessageContaining(why);
  }

  @Test
  void voicesHaveNames() {
    OutsideVoice voice = OutsideVoice.parse("openai:vendor/tts-1/af_bella+af_sky");
    assertThat(voice.model()).hasToString("openai:vendor/tts-1");
    assertThat(voice).hasToString("openai:vendor/tts-1/af_bella+af_sky");
    assertThat(OutsideVoice.isNamed("fish_audio:s1/x")).isTrue();
    assertThat(OutsideVoice.isNamed("piper:amy")).isFalse();
    assertThat(OutsideVoice.isNamed(null)).isFalse();
    for (String none :
        List.of("", "alloy", "openai:alloy", "openai:tts/", "gemini:tts/kore", "openai:tts/a b")) {
      assertThatThrownBy(() -> OutsideVoice.parse(none))
          .as(none)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}

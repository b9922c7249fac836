package dev.reelmill.narration;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reelmill.provider.StandIn;
import dev.reelmill.provider.StandIn.Answer;
import dev.reelmill.provider.StandIn.Asked;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Providers of speech that really say what they are asked to: behind each is MaryTTS. */
public final class SpeakingProvider {
  public static final String OPENAI = "POST /audio/speech";
  public static final String FISH = "POST /v1/tts/stream/with-timestamp";

  /** Silence before and behind each line, in seconds. */
  static final double SILENCE = 0.2;

  private static final SpeechEngine MARY = new SpeechEngines().forVoice(null);

  static {
    MARY.warmUp();
  }

  private SpeakingProvider() {}

  /** Whoever is asked there speaks. */
  public static StandIn at(StandIn standIn) {
    return standIn
        .thinking(OPENAI, SpeakingProvider::openAi)
        .thinking(FISH, SpeakingProvider::fish);
  }

  /** Speech without times. */
  private static Answer openAi(Asked asked) {
    Speech speech = MARY.speak(body(asked).path("input").asString());
    return StandIn.content(200, "audio/pcm", pcm(speech, 24_000));
  }

  /** Speech with the time of every word, in two events. */
  private static Answer fish(Asked asked) {
    Speech speech = MARY.speak(body(asked).path("text").asString());
    byte[] pcm = pcm(speech, 44_100);
    int half = pcm.length / 4 * 2;
    String words =
        speech.words().stream()
            .map(
                word ->
                    "{\"text\":%s,\"start\":%s,\"end\":%s}"
                        .formatted(
                            JsonMapper.shared().writeValueAsString(word.text()),
                            word.start() + SILENCE,
                            word.end() + SILENCE))
            .collect(Collectors.joining(","));
    String events =
        event(Arrays.copyOfRange(pcm, 0, half), "null")
            + event(
                Arrays.copyOfRange(pcm, half, pcm.length),
                "{\"audio_duration\":1,\"segments\":[" + words + "]}");
    return StandIn.content(200, "text/event-stream", events.getBytes(UTF_8));
  }

  private static String event(byte[] audio, String alignment) {
    return "data: {\"audio_base64\":\"%s\",\"content\":\"\",\"chunk_seq\":0,\"chunk_audio_offset_sec\":0,\"alignment\":%s}\n\n"
        .formatted(Base64.getEncoder().encodeToString(audio), alignment);
  }

  private static JsonNode body(Asked asked) {
    return JsonMapper.shared().readTree(asked.body());
  }

  static byte[] pcm(Speech speech, int rate) {
    float[] samples = Resampler.resample(speech.audio().samples(), AudioClip.SAMPLE_RATE, rate);
    int silence = (int) (SILENCE * rate);
    ByteBuffer pcm =
        ByteBuffer.allocate(2 * (samples.length + 2 * silence)).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < samples.length; i++) {
      pcm.putShort(2 * (silence + i), (short) Math.round(32_000 * Math.clamp(samples[i], -1f, 1f)));
    }
    return pcm.array();
  }
}

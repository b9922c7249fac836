package dev.reelmill.provider;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Speech at {@code /audio/speech}; the words' times are not told. */
public final class OpenAiSpeech implements SpeechModel {
  private static final int RATE = 24_000;
  private static final long MOST_BYTES = 16L << 20;
  private static final double MILLION = 1e6;
  private static final Pattern ENCODED = Pattern.compile("audio/(mpeg|mp3|ogg|opus|aac|flac)");

  private final ProviderClient client;
  private final ModelFacts facts;

  /** A model of the client's provider; its price is for a million characters. */
  public OpenAiSpeech(ProviderClient client, ModelFacts facts) {
    this.client = client;
    this.facts = facts;
  }

  @Override
  public ModelFacts facts() {
    return facts;
  }

  @Override
  public int sampleRate() {
    return RATE;
  }

  @Override
  public double estimate(String text) {
    return text.length() * facts.price() / MILLION;
  }

  @Override
  public SpokenText read(String text, String voice) throws InterruptedException {
    String body =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "model",
                    facts.name().model(),
                    "input",
                    text,
                    "voice",
                    voice,
                    "response_format",
                    "pcm"));
    Question post =
        Question.post(client.endpoint().at("/audio/speech"), body)
            .wanting(Question.Form.AUDIO, MOST_BYTES);
    Reply reply = client.ask(post);
    if (reply.content().length < 2) {
      throw client.badAnswer("it has no sound");
    }
    if (encoded(reply)) {
      throw client.badAnswer("its sound is not PCM, which it was asked for");
    }
    return new SpokenText(reply.content(), List.of(), estimate(text));
  }

  /** Some that speak this way give what they always give; heard as PCM it would be noise. */
  private static boolean encoded(Reply reply) {
    String head = new String(reply.content(), 0, Math.min(4, reply.content().length), ISO_8859_1);
    return ENCODED.matcher(reply.type()).matches()
        || Stream.of("RIFF", "ID3", "OggS", "fLaC").anyMatch(head::startsWith);
  }
}

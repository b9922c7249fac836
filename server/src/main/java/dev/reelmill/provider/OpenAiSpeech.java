package dev.reelmill.provider;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Speech at {@code /audio/speech}; the words' times are not told. */
public final class OpenAiSpeech implements SpeechModel {
  private static final int RATE = 24_000;
  private static final long MOST_BYTES = 16L << 20;
  private static final double MILLION = 1e6;

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
    byte[] audio = client.ask(post).content();
    if (audio.length < 2) {
      throw client.badAnswer("it has no sound");
    }
    return new SpokenText(audio, List.of(), estimate(text));
  }
}

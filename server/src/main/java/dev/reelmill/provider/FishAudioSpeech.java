package dev.reelmill.provider;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Speech of Fish Audio, with the words' times. */
public final class FishAudioSpeech implements SpeechModel {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int RATE = 44_100;
  private static final long MOST_BYTES = 32L << 20;
  private static final double MILLION = 1e6;

  private final ProviderClient client;
  private final ModelFacts facts;

  /** A model of the client's provider; its price is for a million bytes of UTF-8. */
  public FishAudioSpeech(ProviderClient client, ModelFacts facts) {
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
    return text.getBytes(StandardCharsets.UTF_8).length * facts.price() / MILLION;
  }

  @Override
  public SpokenText read(String text, String voice) throws InterruptedException {
    Question post =
        Question.post(client.endpoint().at("/v1/tts/stream/with-timestamp"), body(text, voice))
            .with("model", facts.name().model())
            .wanting(Question.Form.EVENTS, MOST_BYTES);
    String events = new String(client.ask(post).content(), StandardCharsets.UTF_8);
    return new Chunks(events).spoken(estimate(text));
  }

  private static String body(String text, String voice) {
    ObjectNode body = JSON.createObjectNode();
    body.put("text", text);
    body.put("reference_id", voice);
    body.put("format", "pcm");
    body.put("sample_rate", RATE);
    body.put("latency", "normal");
    return JSON.writeValueAsString(body);
  }

  /** The stream's events: sound in pieces, and of each chunk its words as known so far. */
  private final class Chunks {
    private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
    private final TreeMap<Integer, List<SpokenText.Word>> words = new TreeMap<>();

    Chunks(String events) {
      events.lines().filter(line -> line.startsWith("data:")).forEach(this::event);
    }

    private void event(String line) {
      try {
        JsonNode json = JSON.readTree(line.substring("data:".length()));
        audio.writeBytes(Base64.getDecoder().decode(json.path("audio_base64").asString("")));
        JsonNode segments = json.at("/alignment/segments");
        if (segments.isArray()) {
          double offset = json.path("chunk_audio_offset_sec").asDouble(0);
          words.put(json.path("chunk_seq").asInt(0), words(segments, offset));
        }
      } catch (JacksonException | IllegalArgumentException e) {
        throw client.badAnswer("an event is none: " + client.shown(line));
      }
    }

    private List<SpokenText.Word> words(JsonNode segments, double offset) {
      List<SpokenText.Word> all = new ArrayList<>();
      for (JsonNode segment : segments) {
        double start = offset + segment.path("start").asDouble(-1);
        double end = offset + segment.path("end").asDouble(-1);
        if (!(start >= 0 && end >= start)) {
          throw client.badAnswer("a word has no time");
        }
        all.add(new SpokenText.Word(segment.path("text").asString(""), start, end));
      }
      return all;
    }

    SpokenText spoken(double dollars) {
      if (audio.size() < 2) {
        throw client.badAnswer("it has no sound");
      }
      return new SpokenText(
          audio.toByteArray(), words.values().stream().flatMap(List::stream).toList(), dollars);
    }
  }
}

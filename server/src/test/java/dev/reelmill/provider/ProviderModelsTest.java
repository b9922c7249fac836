package dev.reelmill.provider;

import static dev.reelmill.provider.StandIn.content;
import static dev.reelmill.provider.StandIn.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each kind of model as its provider's own papers describe it. */
@Timeout(30)
class ProviderModelsTest {
  private static final byte[] MP4 = "\0\0\0\u0018ftypisom....".getBytes(UTF_8);
  private static final ClipQuestion CLIP = new ClipQuestion("a calm sea", 6.2, "9:16", 720);
  private final StandIn standIn = new StandIn();

  @AfterEach
  void close() {
    standIn.close();
  }

  private static ModelFacts facts(String name, double price, int most) {
    return new ModelFacts(ModelName.parse(name), price, most, Optional.empty());
  }

  private static JsonNode read(String json) {
    return JsonMapper.shared().readTree(json);
  }

  private JsonNode sent() {
    return read(standIn.last().body());
  }

  private static Trouble trouble(ThrowingCallable call) {
    return catchThrowableOfType(ProviderException.class, call).trouble();
  }

  private ChatCompletions chat() {
    return new ChatCompletions(
        standIn.client(Provider.OPENROUTER), facts("openrouter:a/b", 2, 4000));
  }

  private static ChatQuestion question() {
    return new ChatQuestion(
        List.of(new ChatQuestion.Turn("system", "Be brief."), new ChatQuestion.Turn("user", "Hi.")),
        "greeting",
        read("{\"type\":\"object\"}"),
        1000);
  }

  @Test
  void aChatModelIsAskedForJsonOfAFormAndSaysWhatItCost() throws InterruptedException {
    standIn.on(
        "POST /chat/completions",
        json(
            """
            {"id":"g","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"{}"}}],
             "usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15,"cost":0.00014}}
            """),
        json(
            """
            {"choices":[{"finish_reason":"stop","message":{"content":"{}"}}],"usage":{"total_tokens":1500}}
            """),
        json("{\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"content\":\"{}\"}}]}"));
    assertThat(chat().ask(question())).isEqualTo(new ChatAnswer("{}", 0.00014));
    assertThat(sent().at("/model").asString()).isEqualTo("a/b");
    assertThat(sent().at("/messages/0/role").asString()).isEqualTo("system");
    assertThat(sent().at("/max_completion_tokens").asInt()).isEqualTo(1000);
    assertThat(sent().at("/response_format/type").asString()).isEqualTo("json_schema");
    assertThat(sent().at("/response_format/json_schema/strict").asBoolean()).isTrue();
    assertThat(sent().at("/response_format/json_schema/name").asString()).isEqualTo("greeting");
    assertThat(chat().ask(question()).dollars()).isEqualTo(0.003);
    assertThat(chat().estimate(question())).isBetween(0.002, 0.003);
    assertThat(chat().ask(question()).dollars()).isEqualTo(chat().estimate(question()));
  }

  @Test
  void aChatModelsHalfFilteredOrEmptyAnswersAreNone() {
    standIn.on(
        "POST /chat/completions",
        json("{\"choices\":[{\"finish_reason\":\"length\",\"message\":{\"content\":\"{\"}}]}"),
        json(
            "{\"choices\":[{\"finish_reason\":\"content_filter\",\"message\":{\"content\":\"\"}}]}"),
        json("{\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"content\":null}}]}"),
        json("{\"choices\":[]}"),
        json("{\"error\":{\"code\":402,\"message\":\"no credits\"}}"));
    assertThat(trouble(() -> chat().ask(question()))).isEqualTo(Trouble.BAD_ANSWER);
    assertThat(trouble(() -> chat().ask(question()))).isEqualTo(Trouble.CONTENT_REJECTED);
    assertThat(trouble(() -> chat().ask(question()))).isEqualTo(Trouble.BAD_ANSWER);
    assertThat(trouble(() -> chat().ask(question()))).isEqualTo(Trouble.BAD_ANSWER);
    assertThat(trouble(() -> chat().ask(question()))).isEqualTo(Trouble.NO_CREDIT);
  }

  @Test
  void speechComesAsSoundAndIsPaidByTheCharacter() throws InterruptedException {
    OpenAiSpeech speech =
        new OpenAiSpeech(standIn.client(Provider.OPENAI), facts("openai:tts", 15, 4096));
    standIn.on(
        "POST /audio/speech",
        content(200, "audio/pcm", new byte[] {1, 2, 3, 4}),
        json("{\"data\":\"none\"}"),
        content(200, "audio/mpeg", new byte[] {1, 2, 3, 4}),
        content(200, "audio/pcm", "RIFF....WAVE".getBytes(UTF_8)));
    SpokenText spoken = speech.read("Hello there", "alloy");
    assertThat(spoken.audio()).containsExactly(1, 2, 3, 4);
    assertThat(spoken.words()).isEmpty();
    assertThat(spoken.dollars()).isEqualTo(11 * 15 / 1e6);
    assertThat(sent().path("response_format").asString()).isEqualTo("pcm");
    assertThat(sent().path("voice").asString()).isEqualTo("alloy");
    for (int i = 0; i < 3; i++) { // JSON, MP3, WAV
      assertThat(trouble(() -> speech.read("Hello", "alloy"))).isEqualTo(Trouble.BAD_ANSWER);
    }
  }

  @Test
  void fishAudiosWordTimesAreReplacedChunkByChunk() throws InterruptedException {
    FishAudioSpeech speech =
        new FishAudioSpeech(
            standIn.client(Provider.FISH_AUDIO), facts("fish_audio:s2-pro", 15, 500));
    String piece = Base64.getEncoder().encodeToString(new byte[] {5, 6});
    String events =
        """
        data: {"audio_base64":"%1$s","content":"Hello","chunk_seq":0,"chunk_audio_offset_sec":0,"alignment":null}

        data: {"audio_base64":"%1$s","content":"","chunk_seq":0,"chunk_audio_offset_sec":0,"alignment":{"audio_duration":0.5,"segments":[{"text":"Hel","start":0,"end":0.2}]}}

        data: {"audio_base64":"","content":"","chunk_seq":0,"chunk_audio_offset_sec":0,"alignment":{"audio_duration":0.6,"segments":[{"text":"Hello","start":0,"end":0.4}]}}

        data: {"audio_base64":"%1$s","content":"you","chunk_seq":1,"chunk_audio_offset_sec":0.6,"alignment":{"audio_duration":0.3,"segments":[{"text":"you","start":0.1,"end":0.3}]}}
        """
            .formatted(piece);
    String path = "POST /v1/tts/stream/with-timestamp";
    standIn.on(
        path,
        content(200, "text/event-stream", events.getBytes(UTF_8)),
        content(200, "text/event-stream", "data: {\"audio_base64\":\"?\"}".getBytes(UTF_8)),
        json(402, "{\"status\":402,\"message\":\"no money\",\"reason\":\"balance\"}"));
    SpokenText spoken = speech.read("Hello you", "a-voice");
    assertThat(spoken.audio()).containsExactly(5, 6, 5, 6, 5, 6);
    assertThat(spoken.words()).extracting(SpokenText.Word::text).containsExactly("Hello", "you");
    assertThat(spoken.words().getLast().start()).isCloseTo(0.7, within(1e-9));
    assertThat(standIn.last().header("Model")).isEqualTo("s2-pro");
    assertThat(sent().path("reference_id").asString()).isEqualTo("a-voice");
    assertThat(trouble(() -> speech.read("Hello", "v"))).isEqualTo(Trouble.BAD_ANSWER);
    assertThatThrownBy(() -> speech.read("Hello", "v"))
        .hasMessage("fish_audio answered 402: no money");
  }

  @Test
  void aClipOfOpenRouterIsOrderedWatchedAndFetched(@TempDir Path folder) throws Exception {
    OpenRouterVideos videos =
        new OpenRouterVideos(standIn.client(Provider.OPENROUTER), facts("openrouter:v/m", 0.1, 8));
    standIn
        .on(
            "POST /videos",
            json(202, "{\"id\":\"a/1\",\"status\":\"pending\",\"polling_url\":\"x\"}"))
        .on(
            "GET /videos/a%2F1",
            json("{\"id\":\"a/1\",\"status\":\"in_progress\"}"),
            json(
                "{\"status\":\"completed\",\"unsigned_urls\":[\"http://10.0.0.1/v.mp4\"],"
                    + "\"usage\":{\"cost\":0.7}}"),
            json("{\"status\":\"failed\",\"error\":\"out of luck\"}"),
            json("{\"status\":\"odd\"}"))
        .on(
            "GET /videos/a%2F1/content?index=0",
            content(200, "video/mp4", MP4),
            content(200, "video/mp4", "<html><p>Not yet</p></html>".getBytes(UTF_8)),
            content(200, "text/html", "<html>".getBytes(UTF_8)),
            json(404, "{}"));
    assertThat(videos.begin(CLIP)).isEqualTo("a/1");
    assertThat(sent().path("duration").asInt()).isEqualTo(7);
    assertThat(sent().path("aspect_ratio").asString()).isEqualTo("9:16");
    assertThat(sent().path("resolution").asString()).isEqualTo("720p");
    assertThat(sent().path("generate_audio").asBoolean(true)).isFalse();
    assertThat(videos.estimate(CLIP)).isCloseTo(0.7, within(1e-9));
    assertThat(videos.look("a/1")).isInstanceOf(ClipState.Working.class);
    ClipState.Done done = (ClipState.Done) videos.look("a/1");
    assertThat(done.dollars()).isEqualTo(OptionalDouble.of(0.7));
    Path file = folder.resolve("clip.mp4");
    videos.fetch("a/1", done, file);
    assertThat(file).hasBinaryContent(MP4);
    for (int i = 0; i < 2; i++) { // HTML, called a video and not
      assertThat(trouble(() -> videos.fetch("a/1", done, folder.resolve("no"))))
          .isEqualTo(Trouble.BAD_ANSWER);
    }
    assertThat(trouble(() -> videos.fetch("a/1", done, folder.resolve("no"))))
        .as("the link leads to a private address")
        .isEqualTo(Trouble.FORBIDDEN_LINK);
    assertThat(folder.resolve("no")).doesNotExist();
    assertThat(videos.look("a/1"))
        .isEqualTo(
            new ClipState.Failed(
                Trouble.UNAVAILABLE, "failed: out of luck", OptionalDouble.empty()));
    assertThat(trouble(() -> videos.look("a/1"))).isEqualTo(Trouble.BAD_ANSWER);
  }

  @Test
  void aClipOfTheOpenAiShapeHasItsLengthsAndSizes(@TempDir Path folder) throws Exception {
    OpenAiVideos videos =
        new OpenAiVideos(standIn.client(Provider.OPENAI), facts("openai:sora-2", 0.1, 12));
    standIn
        .on("POST /videos", json("{\"id\":\"v1\",\"object\":\"video\",\"status\":\"queued\"}"))
        .on(
            "GET /videos/v1",
            content(
                200,
                "application/json",
                "{\"status\":\"in_progress\",\"progress\":40}".getBytes(UTF_8),
                "openai-poll-after-ms",
                "250"),
            json("{\"status\":\"completed\",\"error\":null}"),
            json(
                "{\"status\":\"failed\",\"error\":{\"code\":\"moderation_blocked\",\"message\":\"no\"}}"))
        .on("GET /videos/v1/content?variant=video", content(200, "video/mp4", MP4))
        .on("DELETE /videos/v1", json("{\"id\":\"v1\",\"deleted\":true}"));
    assertThat(videos.begin(CLIP)).isEqualTo("v1");
    assertThat(sent().path("seconds").asString()).isEqualTo("8");
    assertThat(sent().path("size").asString()).isEqualTo("720x1280");
    assertThat(videos.look("v1")).isEqualTo(new ClipState.Working(Duration.ofMillis(250)));
    ClipState.Done done = (ClipState.Done) videos.look("v1");
    videos.fetch("v1", done, folder.resolve("clip.mp4"));
    assertThat(((ClipState.Failed) videos.look("v1")).trouble())
        .isEqualTo(Trouble.CONTENT_REJECTED);
    videos.forget("v1");
    assertThat(standIn.last().what()).isEqualTo("DELETE /videos/v1");
  }

  @Test
  void aClipOfGeminiIsAnInteraction(@TempDir Path folder) throws Exception {
    GeminiVideos videos =
        new GeminiVideos(
            standIn.client(Provider.GEMINI), facts("gemini:gemini-omni-1.1-flash", 0.1, 10));
    URI link = standIn.url().resolve("/files/f:download");
    standIn
        .on(
            "POST /interactions",
            json("{\"id\":\"i1\",\"object\":\"interaction\",\"status\":\"queued\"}"))
        .on(
            "GET /interactions/i1",
            json("{\"id\":\"i1\",\"status\":\"in_progress\"}"),
            json(
                """
                {"id":"i1","status":"completed","steps":[{"type":"thought","content":[]},
                 {"type":"model_output","content":[{"type":"video","mime_type":"video/mp4","uri":"%s"}]}]}
                """
                    .formatted(link)),
            json("{\"status\":\"budget_exceeded\"}"),
            json("{\"status\":\"completed\",\"steps\":[]}"))
        .on("GET /files/f:download", content(200, "video/mp4", MP4));
    assertThat(videos.begin(CLIP)).isEqualTo("i1");
    assertThat(sent().at("/response_format/duration").asString()).isEqualTo("7s");
    assertThat(sent().at("/response_format/delivery").asString()).isEqualTo("uri");
    assertThat(sent().path("background").asBoolean()).isTrue();
    assertThat(videos.look("i1")).isInstanceOf(ClipState.Working.class);
    videos.fetch("i1", (ClipState.Done) videos.look("i1"), folder.resolve("clip.mp4"));
    assertThat(standIn.last().header("X-goog-api-key")).isEqualTo("the-secret-key");
    assertThat(((ClipState.Failed) videos.look("i1")).trouble()).isEqualTo(Trouble.NO_CREDIT);
    assertThat(trouble(() -> videos.look("i1"))).isEqualTo(Trouble.BAD_ANSWER);
  }

  @Test
  void vectorsAreBroughtToLengthOneInTheOrderOfTheirTexts() throws InterruptedException {
    TextEmbeddings gemini =
        new GeminiEmbeddings(
            standIn.client(Provider.GEMINI), facts("gemini:gemini-embedding-001", 0.15, 2048), 2);
    TextEmbeddings openAi =
        new OpenAiEmbeddings(standIn.client(Provider.OPENAI), facts("openai:e", 0.02, 2048), 2);
    standIn
        .on(
            "POST /models/gemini-embedding-001:batchEmbedContents",
            json("{\"embeddings\":[{\"values\":[3,4]},{\"values\":[0,2]}]}"),
            json("{\"embeddings\":[{\"values\":[3,4,5]},{\"values\":[0,2]}]}"),
            json("{\"embeddings\":[{\"values\":[3,4]}]}"))
        .on(
            "POST /embeddings",
            json(
                "{\"data\":[{\"index\":1,\"embedding\":[0,2]},{\"index\":0,\"embedding\":[3,4]}],"
                    + "\"usage\":{\"prompt_tokens\":3,\"total_tokens\":3}}"),
            json("{\"data\":[{\"index\":1,\"embedding\":[0,2]}]}"),
            json(
                "{\"data\":[{\"index\":0,\"embedding\":[0,0]},{\"index\":1,\"embedding\":[0,2]}]}"));
    List<String> texts = List.of("one", "two");
    List<float[]> expected = List.of(new float[] {0.6f, 0.8f}, new float[] {0, 1});
    EmbeddedTexts answer = gemini.of(texts, TextEmbeddings.Use.QUERY);
    assertThat(answer.vectors()).usingRecursiveComparison().isEqualTo(expected);
    assertThat(answer.dollars()).as("a token a byte").isEqualTo(6 * 0.15 / 1e6);
    assertThat(sent().at("/requests/1/model").asString()).isEqualTo("models/gemini-embedding-001");
    assertThat(sent().at("/requests/1/taskType").asString()).isEqualTo("RETRIEVAL_QUERY");
    assertThat(sent().at("/requests/1/outputDimensionality").asInt()).isEqualTo(2);
    EmbeddedTexts another = openAi.of(texts, TextEmbeddings.Use.DOCUMENT);
    assertThat(another.vectors()).usingRecursiveComparison().isEqualTo(expected);
    assertThat(another.dollars()).as("as it says").isEqualTo(3 * 0.02 / 1e6);
    for (TextEmbeddings each : List.of(gemini, openAi, gemini, openAi)) {
      assertThat(trouble(() -> each.of(texts, TextEmbeddings.Use.QUERY)))
          .isEqualTo(Trouble.BAD_ANSWER);
    }
  }

  @Test
  void aModelWhoseVectorsHaveOneLengthIsNotToldItAgain() throws InterruptedException {
    TextEmbeddings model =
        new OpenAiEmbeddings(standIn.client(Provider.OPENAI), facts("openai:e", 0.02, 2048), 2);
    standIn.on(
        "POST /embeddings",
        json(400, "{\"error\":{\"message\":\"e does not support other dimensions\"}}"),
        json("{\"data\":[{\"index\":0,\"embedding\":[3,4]}]}"),
        json("{\"data\":[{\"index\":0,\"embedding\":[3,4,5]}]}"));
    assertThat(model.of(List.of("one"), TextEmbeddings.Use.QUERY).vectors()).hasSize(1);
    assertThat(sent().has("dimensions")).isFalse();
    assertThat(trouble(() -> model.of(List.of("one"), TextEmbeddings.Use.QUERY)))
        .as("and another length is wrong")
        .isEqualTo(Trouble.BAD_ANSWER);
    assertThat(standIn.asked()).hasSize(3);
  }

  @Test
  void offersEndAndAreLeftOutAfterwards() throws IOException {
    ModelName sora = ModelName.parse("openai:sora-2");
    Endpoint own = new Endpoint(Provider.OPENAI, Provider.OPENAI.usualAddress(), "k");
    KnownEnds ends = new KnownEnds(Map.of(ModelName.parse("openrouter:a/b"), LocalDate.EPOCH));
    assertThat(ends.of(sora, own)).contains(LocalDate.of(2026, 9, 24));
    assertThat(ends.of(sora, new Endpoint(Provider.OPENAI, standIn.url(), "k"))).isEmpty();
    ModelFacts facts = new ModelFacts(sora, 0.1, 12, ends.of(sora, own));
    assertThat(facts.warning(LocalDate.of(2026, 8, 1))).isEmpty();
    assertThat(facts.warning(LocalDate.of(2026, 9, 1)))
        .contains("openai:sora-2 ends on 2026-09-24");
    assertThat(facts.ended(LocalDate.of(2026, 9, 24))).isFalse();
    assertThat(facts.warning(LocalDate.of(2026, 9, 25)))
        .contains("openai:sora-2 ended on 2026-09-24 and is left out");
    assertThat(trouble(() -> facts.requireAlive(LocalDate.of(2026, 9, 25))))
        .isEqualTo(Trouble.ENDED);
  }
}

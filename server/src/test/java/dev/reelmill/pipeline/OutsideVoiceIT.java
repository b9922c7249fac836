package dev.reelmill.pipeline;

import static dev.reelmill.provider.StandIn.content;
import static dev.reelmill.provider.StandIn.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.brief.AspectRatio;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.PromptBrief;
import dev.reelmill.brief.Quality;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.brief.Style;
import dev.reelmill.encode.LibavEncoder;
import dev.reelmill.narration.OutsideVoice;
import dev.reelmill.narration.OutsideVoices;
import dev.reelmill.narration.SpeakingProvider;
import dev.reelmill.narration.Speech;
import dev.reelmill.narration.SpeechEngine;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.narration.SpeechStore;
import dev.reelmill.provider.CallTotal;
import dev.reelmill.provider.FishAudioSpeech;
import dev.reelmill.provider.Ledger;
import dev.reelmill.provider.ModelBudget;
import dev.reelmill.provider.ModelFacts;
import dev.reelmill.provider.OpenAiSpeech;
import dev.reelmill.provider.Provider;
import dev.reelmill.provider.ProviderException;
import dev.reelmill.provider.SpeechModel;
import dev.reelmill.provider.StandIn;
import dev.reelmill.publish.FilmPackage;
import dev.reelmill.script.LocalWriter;
import dev.reelmill.script.ScenePicture;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptScene;
import dev.reelmill.topic.TopicFilms;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Films that a voice outside speaks, and those that it should have spoken. */
@Timeout(120)
class OutsideVoiceIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  private static final String FISH = "fish_audio:s2-pro/802e3bc2";
  private static final String OPENAI = "openai:tts-1/alloy";

  @TempDir static Path home;
  private final StandIn standIn = new StandIn();
  private final RememberedDecisions decisions = new RememberedDecisions();
  private final RememberedAnswers answers = new RememberedAnswers();

  @BeforeEach
  void empty() {
    DATABASE.client().sql("truncate provider_calls").update();
  }

  @AfterEach
  void close() {
    standIn.close();
  }

  private static PromptBrief brief(String voice) {
    BriefOptions options =
        new BriefOptions(AspectRatio.LANDSCAPE, Quality.DRAFT, null, voice, "en");
    return new PromptBrief("3 deep sea creatures", Style.FUN, 5, options);
  }

  private Ledger ledger(double limit) {
    return new Ledger(DATABASE.source(), DATABASE.transactions(), limit);
  }

  private OutsideVoices voices(double limit, Duration longest) {
    Map<OutsideVoice, SpeechModel> models = new LinkedHashMap<>();
    OutsideVoice fish = OutsideVoice.parse(FISH);
    OutsideVoice openAi = OutsideVoice.parse(OPENAI);
    models.put(fish, new FishAudioSpeech(standIn.client(Provider.FISH_AUDIO), facts(fish)));
    models.put(openAi, new OpenAiSpeech(standIn.client(Provider.OPENAI), facts(openAi)));
    return new OutsideVoices(
        models, new ModelBudget(ledger(limit)), InstantSource.system(), longest);
  }

  private static ModelFacts facts(OutsideVoice voice) {
    return new ModelFacts(voice.model(), 15, 4096, Optional.empty());
  }

  private FilmPackage make(String voice, String folder, Optional<OutsideVoices> outside)
      throws InterruptedException {
    return make(voice, folder, outside, decisions);
  }

  private FilmPackage make(
      String voice, String folder, Optional<OutsideVoices> outside, Decisions mine)
      throws InterruptedException {
    return new FilmMaker(
            new LocalWriter(new TopicFilms()),
            new SpeechEngines(),
            new LibavEncoder(),
            new ArtifactStore(home.resolve(folder), 1L << 30, InstantSource.system()),
            FilmMaker.PAINTERS,
            new OutsideHelp(Optional.empty(), outside, Optional.empty()))
        .make(brief(voice), (a, b, c, d) -> {}, Audience.NONE, mine);
  }

  private Optional<OutsideVoices> patient() {
    return Optional.of(voices(1, Duration.ofSeconds(60)));
  }

  @Test
  void fishAudioSpeaksAFilmOnceAndTellsWhenItsWordsAreHeard() throws Exception {
    SpeakingProvider.at(standIn);
    FilmPackage film = make(FISH, "one", patient());
    assertThat(film.making().falls()).isEmpty();
    assertThat(film.madeWith().get("voice")).startsWith(FISH + "/");
    assertThat(film.captions()).contains("-->");
    int lines = standIn.asked().size();
    double cost = film.making().dollars();
    assertThat(lines).isPositive();
    assertThat(cost).isPositive().isEqualTo(ledger(1).paidFor(decisions.jobId()));
    assertThat(standIn.asked().getFirst().header("Authorization"))
        .isEqualTo("Bearer the-secret-key");

    FilmPackage again = make(FISH, "one", patient());
    assertThat(again.film().mp4()).hasSameBinaryContentAs(film.film().mp4());
    assertThat(again.making().dollars()).as("what it cost, in every attempt").isEqualTo(cost);

    FilmPackage ofAnother = make(FISH, "one", patient(), new RememberedDecisions());
    assertThat(ofAnother.madeWith()).isEqualTo(film.madeWith());
    assertThat(ofAnother.making().dollars()).isZero();
    assertThat(standIn.asked()).as("each line is read once").hasSize(lines);
  }

  @Test
  void openAiIsAskedAgainWhenItWantsAndItsWordsAreFoundInItsSound() throws Exception {
    byte[] busy = "{}".getBytes(UTF_8);
    SpeakingProvider.at(standIn)
        .on(SpeakingProvider.OPENAI, content(429, "application/json", busy, "Retry-After", "1"));
    FilmPackage film = make(OPENAI, "two", patient());
    assertThat(film.making().falls()).isEmpty();
    assertThat(film.madeWith().get("voice")).startsWith(OPENAI + "/");
    assertThat(film.film().seconds()).isCloseTo(5, within(0.5));
    assertThat(film.captions()).contains("-->");
    assertThat(film.making().dollars()).isPositive();
  }

  static Stream<Arguments> refusals() {
    byte[] html = "<html><p>Sign in</p></html>".getBytes(UTF_8);
    return Stream.of(
        Arguments.of(json(402, "{\"message\":\"no money\"}"), "provider_no_credit"),
        Arguments.of(
            content(429, "application/json", "{}".getBytes(UTF_8), "Retry-After", "60"),
            "provider_busy"),
        Arguments.of(StandIn.cut("text/event-stream"), "provider_unavailable"),
        Arguments.of(content(200, "text/html", html), "provider_bad_answer"),
        Arguments.of(
            content(
                200,
                "text/event-stream",
                "data: {\"audio_base64\":\"AAAAAAAA\",\"alignment\":null}\n\n".getBytes(UTF_8)),
            "provider_bad_answer"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void whatFishAudioDoesNotSpeakTheVoiceOfThisMachineDoes(StandIn.Answer answer, String code)
      throws Exception {
    standIn.on(SpeakingProvider.FISH, answer);
    FilmPackage film = make(FISH, "local", patient());
    assertThat(film.madeWith().get("voice")).startsWith("marytts");
    assertThat(film.making().falls())
        .singleElement()
        .returns("voice", FilmPackage.Fall::part)
        .returns(FISH, FilmPackage.Fall::from)
        .returns(code, FilmPackage.Fall::code)
        .satisfies(fall -> assertThat(fall.reason()).doesNotContain("the-secret-key"));
    int asked = standIn.asked().size();
    assertThat(make(FISH, "local", patient()).madeWith()).isEqualTo(film.madeWith());
    assertThat(standIn.asked()).as("decided once").hasSize(asked);
    assertThat(ledger(1).totals(LocalDate.EPOCH))
        .extracting(CallTotal::state)
        .isNotEmpty()
        .doesNotContain("reserved");
  }

  @Test
  void withoutMoneyOrAKeyNobodyIsAsked() throws Exception {
    FilmPackage film = make(FISH, "local", Optional.of(voices(0, Duration.ofSeconds(60))));
    assertThat(film.making().falls().getFirst().code()).isEqualTo("provider_budget");
    FilmPackage keyless = make(FISH, "local", Optional.empty(), new RememberedDecisions());
    assertThat(keyless.making().falls().getFirst().code()).isEqualTo("provider_unavailable");
    assertThat(keyless.film().mp4()).hasSameBinaryContentAs(film.film().mp4());
    FilmPackage jobless = make(FISH, "local", patient(), Decisions.NONE);
    assertThat(jobless.making().falls().getFirst().reason()).contains("is not configured here");
    assertThat(standIn.asked()).isEmpty();
    assertThatThrownBy(() -> make("cmu", "local", patient()))
        .isInstanceOf(ReelmillException.class)
        .hasMessageContaining("Unknown voice \"cmu\"");
  }

  @Test
  void whatWasPaidIsToldByWhoeverMakesTheFilm() throws Exception {
    SpeakingProvider.at(standIn);
    patient().orElseThrow().read(FISH, script(), decisions.jobId(), answers, SpeechStore.NONE);
    double paid = ledger(1).paidFor(decisions.jobId());
    ModelBudget budget = new ModelBudget(ledger(1));
    OutsideVoices none =
        new OutsideVoices(Map.of(), budget, InstantSource.system(), Duration.ofSeconds(60));
    FilmPackage film = make(FISH, "local", Optional.of(none));
    assertThat(film.making().falls().getFirst().code()).isEqualTo("provider_unavailable");
    assertThat(film.making().dollars()).isPositive().isEqualTo(paid);
  }

  @Test
  void answersArePaidOnceEvenIfNothingWasMadeOfThem() throws Exception {
    SpeakingProvider.at(standIn);
    OutsideVoices voices = patient().orElseThrow();
    UUID job = decisions.jobId();
    SpeechEngine first = voices.read(FISH, script(), job, answers, SpeechStore.NONE);
    int asked = standIn.asked().size();
    SpeechEngine second =
        voices(0, Duration.ofSeconds(60)).read(FISH, script(), job, answers, SpeechStore.NONE);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(standIn.asked()).hasSize(asked);
  }

  @Test
  void ofTwoFilmsThatHaveALineReadAtOnceBothSpeakAsTheFirst() throws Exception {
    SpeakingProvider.at(standIn);
    Speech others = new SpeechEngines().forVoice(null).speak("Others came first.");
    Set<String> kept = ConcurrentHashMap.newKeySet();
    SpeechStore late =
        new SpeechStore() {
          @Override
          public Optional<Speech> find(String key) {
            return kept.contains(key) ? Optional.of(others) : Optional.empty();
          }

          @Override
          public void keep(String key, Speech speech) {
            kept.add(key);
          }
        };
    Script script = script();
    SpeechEngine engine =
        patient().orElseThrow().read(FISH, script, decisions.jobId(), answers, late);
    assertThat(engine.speak(script.scenes().getFirst().lines().getFirst())).isSameAs(others);
  }

  @Test
  void nothingIsPaidWhenThereIsNoMoneyForAllLines() throws Exception {
    SpeakingProvider.at(standIn);
    patient().orElseThrow().read(FISH, script(), decisions.jobId(), answers, SpeechStore.NONE);
    double all = ledger(1).paidFor(decisions.jobId());
    int asked = standIn.asked().size();
    DATABASE.client().sql("truncate provider_calls").update();
    OutsideVoices poor = voices(0.9 * all, Duration.ofSeconds(60));
    UUID job = UUID.randomUUID();
    assertThat(asked).as("lines").isGreaterThan(1);
    assertThatThrownBy(
            () -> poor.read(FISH, script(), job, new RememberedAnswers(), SpeechStore.NONE))
        .isInstanceOf(ProviderException.class)
        .hasMessageContaining("what " + FISH + " has to read may cost $");
    assertThat(standIn.asked()).hasSize(asked);
  }

  @Test
  void anAnswerOfNoUseIsNotKept() throws Exception {
    byte[] silence = new byte[48_000];
    standIn.on(SpeakingProvider.OPENAI, content(200, "audio/pcm", silence));
    OutsideVoices voices = patient().orElseThrow();
    UUID job = decisions.jobId();
    Script line = new Script("Stars", List.of(scene("Stars are far away.")));
    assertThatThrownBy(() -> voices.read(OPENAI, line, job, answers, SpeechStore.NONE))
        .isInstanceOf(ProviderException.class)
        .hasMessageContaining("it is silent");
    int asked = standIn.asked().size();
    assertThatThrownBy(() -> voices.read(OPENAI, line, job, answers, SpeechStore.NONE))
        .isInstanceOf(ProviderException.class);
    assertThat(standIn.asked()).hasSize(2 * asked);
  }

  private static Script script() {
    return new Script(
        "Stars",
        List.of(scene("Stars are far away."), scene("Some of them are gone.", "Look up.")));
  }

  private static ScriptScene scene(String... lines) {
    return new ScriptScene(new ScenePicture.Statement(lines[0]), List.of(lines));
  }

  @Test
  void aVoiceThatTakesTooLongIsHungUpOn() throws Exception {
    standIn.on(SpeakingProvider.OPENAI, standIn.silence());
    FilmPackage film = make(OPENAI, "local", Optional.of(voices(1, Duration.ofSeconds(2))));
    assertThat(film.making().falls().getFirst().code()).isEqualTo("provider_timeout");
    standIn.awaitHangUp();
  }

  @Test
  void whoeverCancelsDoesNotWaitForTheVoice() throws Exception {
    standIn.on(SpeakingProvider.OPENAI, standIn.silence());
    FutureTask<FilmPackage> film = new FutureTask<>(() -> make(OPENAI, "local", patient()));
    Thread attempt = Thread.ofPlatform().start(film);
    standIn.awaitSilence();
    attempt.interrupt();
    assertThatThrownBy(film::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(InterruptedException.class);
    standIn.awaitHangUp();
    assertThat(decisions.find("not the voice")).as("nobody fell").isEmpty();
    assertThat(ledger(1).totals(LocalDate.EPOCH))
        .extracting(CallTotal::state)
        .containsOnly("settled");
  }
}

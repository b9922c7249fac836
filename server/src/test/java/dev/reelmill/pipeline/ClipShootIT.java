package dev.reelmill.pipeline;

import static dev.reelmill.provider.StandIn.content;
import static dev.reelmill.provider.StandIn.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.brief.AspectRatio;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.PromptBrief;
import dev.reelmill.brief.Quality;
import dev.reelmill.brief.Style;
import dev.reelmill.encode.LibavEncoder;
import dev.reelmill.media.ClipReader;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.provider.Ledger;
import dev.reelmill.provider.ModelFacts;
import dev.reelmill.provider.ModelName;
import dev.reelmill.provider.OpenRouterVideos;
import dev.reelmill.provider.Provider;
import dev.reelmill.provider.Purpose;
import dev.reelmill.provider.Spending;
import dev.reelmill.provider.StandIn;
import dev.reelmill.publish.FilmPackage;
import dev.reelmill.script.LocalWriter;
import dev.reelmill.topic.TopicFilms;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Films of clips that an outside model makes. */
@Timeout(120)
class ClipShootIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();
  @TempDir static Path home;

  private static final ModelName MODEL = ModelName.parse("openrouter:v/m");
  private static byte[] clip = {};

  private final StandIn standIn = new StandIn();
  private final RememberedDecisions decisions = new RememberedDecisions();

  /** Any film is a clip. */
  @BeforeAll
  static void makeAClip() throws Exception {
    FilmPackage film =
        new FilmMaker(
                new LocalWriter(new TopicFilms()),
                new SpeechEngines(),
                new LibavEncoder(),
                artifacts("clip"))
            .make(brief(Style.BACKGROUND, 2, AspectRatio.LANDSCAPE), (a, b, c, d) -> {});
    clip = Files.readAllBytes(film.film().mp4());
  }

  @AfterEach
  void close() {
    standIn.close();
  }

  private static PromptBrief brief(Style style, int seconds, AspectRatio shape) {
    BriefOptions options = new BriefOptions(shape, Quality.DRAFT, null, null, "en");
    return new PromptBrief("deep sea creatures", style, seconds, options);
  }

  private static ArtifactStore artifacts(String folder) {
    return new ArtifactStore(home.resolve(folder), 1L << 30, InstantSource.system());
  }

  private static Ledger ledger(double limit) {
    return new Ledger(DATABASE.source(), DATABASE.transactions(), limit);
  }

  private FilmPackage make(String folder, double limit) throws InterruptedException {
    ModelFacts facts = new ModelFacts(MODEL, 0.1, 8, Optional.empty());
    ArtifactStore artifacts = artifacts(folder);
    ClipShoot shoot =
        new ClipShoot(
            List.of(new OpenRouterVideos(standIn.client(Provider.OPENROUTER), facts)),
            ledger(limit),
            artifacts,
            InstantSource.system(),
            Duration.ofSeconds(30));
    return new FilmMaker(
            new LocalWriter(new TopicFilms()),
            new SpeechEngines(),
            new LibavEncoder(),
            artifacts,
            FilmMaker.PAINTERS,
            new OutsideHelp(Optional.empty(), Optional.empty(), Optional.of(shoot)))
        .make(
            brief(Style.FUN, 6, AspectRatio.PORTRAIT),
            (a, b, c, d) -> {},
            Audience.NONE,
            decisions);
  }

  private void offer() {
    standIn
        .on("POST /videos", json(202, "{\"id\":\"c\",\"status\":\"pending\"}"))
        .on(
            "GET /videos/c",
            json("{\"status\":\"in_progress\"}"),
            json("{\"status\":\"completed\",\"usage\":{\"cost\":0.05}}"))
        .on("GET /videos/c/content?index=0", content(200, "video/mp4", clip));
  }

  private long asked(String what) {
    return standIn.asked().stream().filter(one -> one.what().equals(what)).count();
  }

  @Test
  void clipsAreFittedCaptionedVoicedAndTheSameInEveryAttempt() throws Exception {
    offer();
    FilmPackage film = make("one", 1000);
    assertThat(film.making().tier()).isEqualTo("ai");
    assertThat(film.making().falls()).isEmpty();
    assertThat(film.making().dollars()).isCloseTo(0.05 * film.scenes(), within(1e-9));
    assertThat(film.film().seconds()).isCloseTo(6, within(0.1));
    assertThat(film.captions()).contains("-->");
    assertThat(film.film().renditions().getFirst().width()).isEqualTo(480);
    assertThat(asked("POST /videos")).isEqualTo(film.scenes());
    FilmPackage again = make("two", 0);
    assertThat(asked("POST /videos")).as("ordered once").isEqualTo(film.scenes());
    assertThat(again.film().mp4()).hasSameBinaryContentAs(film.film().mp4());
  }

  @Test
  void ordersOfADeadAttemptAreGoneOnWith() throws Exception {
    offer();
    Ledger ledger = ledger(1000);
    Spending first = new Spending(decisions.jobId(), "clip 1", Purpose.VIDEO, MODEL);
    ledger.ordered(ledger.reserve(first, 0.8), "c");
    FilmPackage film = make("three", 1000);
    assertThat(film.making().tier()).isEqualTo("ai");
    assertThat(asked("POST /videos")).isEqualTo(film.scenes() - 1L);
    assertThat(ledger.paidFor(decisions.jobId())).isCloseTo(film.making().dollars(), within(1e-9));
  }

  @Test
  void withoutMoneyNothingIsOrderedAndTheFilmMovesByItself() throws Exception {
    FilmPackage film = make("four", 0.5);
    assertThat(film.making().tier()).isEqualTo("motion");
    assertThat(film.making().falls().getFirst().code()).isEqualTo("provider_over_budget");
    assertThat(standIn.asked()).isEmpty();
    assertThat(make("four", 1000).making().tier()).as("decided once").isEqualTo("motion");
  }

  @Test
  void whatIsNoVideoOrNeverComesIsToldAndDoneWithout() throws Exception {
    standIn
        .on("POST /videos", json("{\"id\":\"c\"}"))
        .on("GET /videos/c", json("{\"status\":\"completed\"}"))
        .on(
            "GET /videos/c/content?index=0",
            content(200, "video/mp4", "\0\0\0\u0018ftypisom and no more".getBytes(UTF_8)));
    FilmPackage film = make("five", 1000);
    assertThat(film.making().tier()).isEqualTo("motion");
    assertThat(film.making().falls().getFirst().from()).isEqualTo("ai");
    assertThat(film.making().falls().getFirst().code()).isEqualTo("provider_bad_answer");
  }

  @Test
  void aClipIsPlayedForwardsAndBackwardsToTheSamePictures() throws IOException {
    Path file = Files.write(home.resolve("clip.mp4"), clip);
    try (Arena arena = Arena.ofConfined();
        ClipReader reader = ClipReader.open(file, 96, 160)) {
      assertThat(reader.seconds()).isCloseTo(2, within(0.1));
      MemorySegment early = arena.allocate(4L * 96 * 160);
      MemorySegment late = arena.allocate(4L * 96 * 160);
      MemorySegment again = arena.allocate(4L * 96 * 160);
      reader.read(0.2, early);
      reader.read(99, late);
      reader.read(0.2, again);
      assertThat(early.mismatch(again)).isEqualTo(-1);
      assertThat(early.mismatch(late)).isNotEqualTo(-1);
    }
  }
}

package dev.reelmill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.brief.Brief;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.Quality;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.composition.FrameSource;
import dev.reelmill.composition.SceneSetting;
import dev.reelmill.encode.FilmEncoder;
import dev.reelmill.encode.LibavEncoder;
import dev.reelmill.job.CancelSignal;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobSettings;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.JobTally;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.job.Priority;
import dev.reelmill.job.Submitted;
import dev.reelmill.job.Total;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.narration.SpokenScene;
import dev.reelmill.publish.FullStore;
import dev.reelmill.publish.Publisher;
import dev.reelmill.publish.Removal;
import dev.reelmill.publish.StorageCleanup;
import dev.reelmill.script.LocalWriter;
import dev.reelmill.script.ScriptScene;
import dev.reelmill.storage.LocalObjectStore;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import dev.reelmill.topic.TopicFilms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a film when something breaks in the middle of it. */
class FilmFailureIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  private static final JobSettings ONE_RETRY =
      new JobSettings(Duration.ofMinutes(1), Duration.ofMinutes(10), 1, Duration.ZERO, 2, 3);

  @TempDir Path home;
  private final JobStore jobs = new JobStore(DATABASE.source(), DATABASE.transactions());
  private final Leases leases = new Leases(DATABASE.source(), DATABASE.transactions(), ONE_RETRY);
  private final VideoCatalog catalog = new VideoCatalog(DATABASE.source());
  private ObjectStore objects;

  @BeforeEach
  void open() {
    DATABASE.client().sql("truncate generation_jobs, videos cascade").update();
    objects = new LocalObjectStore(home.resolve("objects"));
  }

  @AfterEach
  void nothingHalfMadeIsLeft() {
    assertThat(home.resolve("artifacts/work")).isEmptyDirectory();
  }

  @Test
  void aDiskThatIsFullInMidRenderIsNamedAndTheFilmGoesOnWhenThereIsRoom() throws Exception {
    Job job = queue(Postings.baker());
    FilmEncoder full = new FailingEncoder(new LibavEncoder(), 3, FilmFailureIT::fillDisk);
    assertThat(attempt(full)).returns(JobStatus.QUEUED, Job::status);
    assertThat(lastError()).isEqualTo("disk_full in encode");
    nothingHalfMadeIsLeft();
    CountingEncoder roomy = new CountingEncoder(new LibavEncoder());
    assertThat(attempt(roomy)).returns(JobStatus.READY, Job::status);
    assertThat(roomy.drawn()).doesNotContain(1, 2).contains(3);
    assertThat(catalog.known(List.of(job.videoId()))).hasSize(1);
  }

  /** From now on no segment of the largest rendition can be written. */
  private static void fillDisk(Path film) throws IOException {
    Path full = Path.of("/dev/full");
    for (int number = 39; number > 3; number--) {
      Path segment = film.resolve("480p/segment_%03d.m4s".formatted(number));
      if (!Files.exists(segment)) {
        Files.createSymbolicLink(segment, full);
      }
    }
  }

  static Stream<RuntimeException> breaks() {
    return Stream.of(
        new ReelmillException("encode_failed", true, "libav could not encode: out of memory"),
        new IllegalStateException("2 of 3 segments were encoded"));
  }

  @ParameterizedTest
  @MethodSource("breaks")
  void anEncoderThatBreaksInMidRenderFailsTheJobAndNothingIsLeft(RuntimeException failure)
      throws Exception {
    Job job = queue(Postings.baker());
    FilmEncoder broken =
        new FailingEncoder(
            new LibavEncoder(),
            3,
            film -> {
              throw failure;
            });
    noMoreRetries();
    assertThat(attempt(broken))
        .returns(JobStatus.FAILED, Job::status)
        .returns("encode_failed", Job::errorCode)
        .returns("encode", Job::errorStage)
        .satisfies(failed -> assertThat(failed.errorMessage()).isNotBlank());
    new StorageCleanup(objects, jobs, catalog).removeLeftovers();
    assertThat(objects.list(ObjectKeys.video(job.videoId()))).isEmpty();
    assertThat(catalog.count()).isZero();
  }

  @Test
  void aFullObjectStoreIsNamedAndTheFilmIsPublishedWhenThereIsRoom() throws Exception {
    Job job = queue(Postings.baker());
    ObjectStore roomy = objects;
    objects = new FullStore(roomy, 30);
    assertThat(attempt(new LibavEncoder())).returns(JobStatus.QUEUED, Job::status);
    assertThat(lastError()).startsWith("disk_full in ");
    assertThat(catalog.count()).isZero();
    objects = roomy;
    assertThat(attempt(new LibavEncoder())).returns(JobStatus.READY, Job::status);
    assertThat(catalog.known(List.of(job.videoId()))).hasSize(1);
  }

  @Test
  void aBrokenVoiceFailsTheJobForGood() throws Exception {
    Path voices = Files.createDirectories(home.resolve("voices"));
    Files.writeString(voices.resolve("croak.onnx"), "not a model");
    Files.writeString(voices.resolve("croak.onnx.json"), "{\"audio\": ");
    BriefOptions croaking =
        new BriefOptions(
            BriefOptions.DEFAULT.aspectRatio(), Quality.DRAFT, null, "piper:croak", "en");
    queue(Postings.baker(croaking));
    assertThat(attempt(new LibavEncoder()))
        .returns(JobStatus.FAILED, Job::status)
        .returns("voice_invalid", Job::errorCode)
        .returns(0, Job::retryCount);
  }

  @Test
  void aVoiceOfAProviderThatIsNotAskedHereFallsToOurs() throws Exception {
    BriefOptions outside =
        new BriefOptions(
            BriefOptions.DEFAULT.aspectRatio(), Quality.DRAFT, null, "openai:tts-1/alloy", "en");
    Job job = queue(Postings.baker(outside));
    assertThat(attempt(new LibavEncoder())).returns(JobStatus.READY, Job::status);
    JsonNode metadata =
        JsonMapper.shared().readTree(catalog.find(job.videoId()).orElseThrow().metadata());
    assertThat(metadata.at("/made_with/voice").asString()).startsWith("marytts");
    assertThat(metadata.at("/falls/0/part").asString()).isEqualTo("voice");
    assertThat(metadata.at("/falls/0/from").asString()).isEqualTo("openai:tts-1/alloy");
    JobTally tally = new JobTally(DATABASE.source(), DATABASE.transactions());
    tally.count();
    assertThat(tally.totals()).extracting(Total::what).contains("fall voice provider_unavailable");
  }

  @Test
  void picturesThatCannotMoveStandStill() throws Exception {
    Job job = queue(Postings.baker());
    SortedMap<Tier, Painter> painters = new TreeMap<>(FilmMaker.PAINTERS);
    painters.put(Tier.MOTION, new BrokenPainter(2));
    assertThat(attempt(new LibavEncoder(), painters)).returns(JobStatus.QUEUED, Job::status);
    assertThat(lastError()).isEqualTo("drawing_failed in encode");
    assertThat(attempt(new LibavEncoder(), painters)).returns(JobStatus.READY, Job::status);
    JsonNode metadata =
        JsonMapper.shared().readTree(catalog.find(job.videoId()).orElseThrow().metadata());
    assertThat(metadata.path("tier").asString()).isEqualTo("static");
    assertThat(metadata.at("/falls/0/from").asString()).isEqualTo("motion");
    assertThat(metadata.at("/falls/0/code").asString()).isEqualTo("drawing_failed");
    assertThat(metadata.at("/falls/0/reason").asString()).contains("scene 3", "the pencil broke");
    JobTally tally = new JobTally(DATABASE.source(), DATABASE.transactions());
    tally.count();
    assertThat(tally.totals())
        .extracting(Total::what)
        .contains("tier static", "fall tier drawing_failed");
  }

  @Test
  void withoutAnyPicturesTheTextIsLeft() throws Exception {
    Job job = queue(Postings.baker());
    SortedMap<Tier, Painter> painters =
        new TreeMap<>(Map.of(Tier.MOTION, new BrokenPainter(0), Tier.STATIC, new BrokenPainter(0)));
    attempt(new LibavEncoder(), painters);
    assertThat(attempt(new LibavEncoder(), painters))
        .returns(JobStatus.FAILED, Job::status)
        .returns("drawing_failed", Job::errorCode)
        .satisfies(
            failed ->
                assertThat(failed.errorMessage()).contains("motion: scene 1", "static: scene 1"));
    assertThat(jobs.decision(job.jobId(), "text").orElseThrow()).contains("Kornblum Bakery");
  }

  /** Breaks at a scene. */
  private record BrokenPainter(int at) implements Painter {
    @Override
    public String id(int scene) {
      return "broken";
    }

    @Override
    public FrameSource pictures(ScriptScene scene, SpokenScene spoken, SceneSetting setting) {
      if (setting.index() == at) {
        throw new IllegalStateException("the pencil broke");
      }
      return MOTION.pictures(scene, spoken, setting);
    }
  }

  private static void noMoreRetries() {
    DATABASE.client().sql("update generation_jobs set retry_count = 1").update();
  }

  private static String lastError() {
    return DATABASE
        .client()
        .sql("select error_code || ' in ' || error_stage from job_attempts order by attempt desc")
        .query(String.class)
        .list()
        .getFirst();
  }

  /** One attempt at the only job, and the job after it. */
  private Job attempt(FilmEncoder encoder) throws InterruptedException {
    return attempt(encoder, FilmMaker.PAINTERS);
  }

  private Job attempt(FilmEncoder encoder, SortedMap<Tier, Painter> painters)
      throws InterruptedException {
    ArtifactStore artifacts =
        new ArtifactStore(home.resolve("artifacts"), 1L << 30, InstantSource.system());
    SpeechEngines voices = new SpeechEngines(home.resolve("voices"));
    FilmMaker maker =
        new FilmMaker(
            new LocalWriter(new TopicFilms()),
            voices,
            encoder,
            artifacts,
            painters,
            OutsideHelp.NONE);
    Publisher publisher = new Publisher(objects, catalog, leases, DATABASE.transactions());
    Lease lease = leases.claim("worker").orElseThrow();
    try (CancelSignal cancelled = new CancelSignal(DATABASE.source())) {
      AttemptWatch watch =
          new AttemptWatch(Duration.ofSeconds(1), Duration.ofMinutes(5), () -> {}, cancelled);
      Removal removal = new Removal(objects, catalog, jobs);
      new JobAttempt(leases, maker, publisher, watch, removal).run(lease);
    }
    return jobs.find(lease.jobId()).orElseThrow();
  }

  private Job queue(Brief brief) {
    JobRequest request =
        new JobRequest(
            "reels", null, "key", "posting:1", BriefCodec.toJson(brief), null, Priority.NORMAL);
    return ((Submitted.Queued) jobs.submitShared(request, 0)).job();
  }
}

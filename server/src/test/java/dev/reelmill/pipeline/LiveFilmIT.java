package dev.reelmill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.encode.LibavEncoder;
import dev.reelmill.hls.AuthoringCheck;
import dev.reelmill.job.CancelSignal;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobSettings;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.job.Priority;
import dev.reelmill.job.Submitted;
import dev.reelmill.media.MediaProbe;
import dev.reelmill.media.ProbedMedia;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.publish.Publisher;
import dev.reelmill.publish.Removal;
import dev.reelmill.publish.StorageCleanup;
import dev.reelmill.publish.StoredFilm;
import dev.reelmill.publish.WitnessStore;
import dev.reelmill.script.LocalWriter;
import dev.reelmill.storage.LocalObjectStore;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.topic.TopicFilms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A job's film can be watched while it is made, whatever happens to those who make it. */
class LiveFilmIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  @TempDir Path home;
  private JobStore jobs;
  private Leases leases;
  private CancelSignal cancelled;
  private VideoCatalog catalog;
  private WitnessStore store;

  @BeforeEach
  void open() {
    DATABASE.client().sql("truncate generation_jobs, videos cascade").update();
    cancelled = new CancelSignal(DATABASE.source());
    jobs = new JobStore(DATABASE.source(), DATABASE.transactions());
    leases = new Leases(DATABASE.source(), DATABASE.transactions(), JobSettings.DEFAULT);
    catalog = new VideoCatalog(DATABASE.source());
    store = new WitnessStore(new LocalObjectStore(home.resolve("objects")));
  }

  @AfterEach
  void close() {
    cancelled.close();
  }

  @Test
  void aFilmIsPlayableBeforeItIsMadeAndWholeAfterwards() throws Exception {
    Job job = queue("k");
    attempt("one").run(claim());
    Job done = jobs.find(job.jobId()).orElseThrow();
    assertThat(done.status()).isEqualTo(JobStatus.READY);
    assertThat(Duration.between(done.playableAt(), done.endedAt())).isGreaterThan(Duration.ZERO);
    store.assertContent();
    assertThat(problems(ObjectKeys.multivariantPlaylist(job.videoId()))).isEmpty();
    assertThat(problems(ObjectKeys.liveMultivariantPlaylist(job.videoId()))).isEmpty();
    String grown = ObjectKeys.liveMediaPlaylist(job.videoId(), "480p");
    assertThat(store.versions(grown)).hasSizeGreaterThan(2);
    assertThat(store.versions(grown).getLast()).endsWith("#EXT-X-ENDLIST\n");
    assertEverySegmentIsWhole(job.videoId());
    assertThat(store.order())
        .as("what the film looks like is seen while it is made, and stored once")
        .containsSubsequence(
            ObjectKeys.thumbnail(job.videoId(), "small"),
            ObjectKeys.segment(job.videoId(), "480p", 5),
            ObjectKeys.mp4(job.videoId()))
        .doesNotHaveDuplicates();
    assertThat(cleanup().orphans()).isEmpty();
    assertWhatOnlyEarlyViewersNeedGoesLater(job);
  }

  private void assertWhatOnlyEarlyViewersNeedGoesLater(Job job) throws IOException {
    List<String> whole = objects(job);
    assertThat(cleanup().removeProvisional(Duration.ofHours(1))).isZero();
    assertThat(problems(ObjectKeys.liveMultivariantPlaylist(job.videoId()))).isEmpty();
    DATABASE.client().sql("update videos set created_at = now() - interval '61 min'").update();
    assertThat(cleanup().removeProvisional(Duration.ofHours(1))).isGreaterThan(8);
    assertThat(store.list(ObjectKeys.video(job.videoId())))
        .noneMatch(ObjectKeys::provisional)
        .hasSameSizeAs(whole);
    assertThat(problems(ObjectKeys.multivariantPlaylist(job.videoId()))).isEmpty();
    assertThat(objects(job)).isEqualTo(whole);
  }

  @Test
  void theNextAttemptGoesOnWithThePlaylistsOfTheLast() throws Exception {
    Job job = queue("k");
    stoppedAfterTheFirstScene("one", claim());
    assertThat(jobs.find(job.jobId()).orElseThrow())
        .returns(JobStatus.QUEUED, Job::status)
        .returns(true, Job::playable);
    String grown = ObjectKeys.liveMediaPlaylist(job.videoId(), "480p");
    int versions = store.versions(grown).size();
    assertThat(versions).isPositive();
    attempt("one").run(claim());
    store.assertContent();
    assertThat(store.versions(grown)).hasSizeGreaterThan(versions);
    Job other = queue("other");
    attempt("two").run(claim());
    assertThat(objects(job)).isEqualTo(objects(other)).hasSizeGreaterThan(40);
  }

  @Test
  void aStrayAttemptWritesNothingMore() throws Exception {
    Job job = queue("k");
    Lease stray = claim();
    DATABASE
        .client()
        .sql("update generation_jobs set lease_until = now() - interval '1 s'")
        .update();
    leases.rescue();
    attempt("one").run(stray);
    assertThat(store.list(ObjectKeys.video(job.videoId()) + "live/"))
        .noneMatch(ObjectKeys::growing);
  }

  @Test
  void whatAFailedJobShowedIsRemoved() throws Exception {
    Job job = queue("k");
    Lease lease = claim();
    stoppedAfterTheFirstScene("one", lease);
    leases.fail(claim(), "encode_failed", "broke", "encode", false);
    assertThat(store.list(ObjectKeys.video(job.videoId()))).isNotEmpty();
    cleanup().removeLeftovers();
    assertThat(store.list(ObjectKeys.video(job.videoId()))).isEmpty();
  }

  private void stoppedAfterTheFirstScene(String artifacts, Lease lease) {
    Thread attempting = Thread.currentThread();
    Thread stop =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (jobs.find(lease.jobId()).filter(job -> job.scene() > 1).isEmpty()) {
                    Thread.onSpinWait();
                  }
                  attempting.interrupt();
                });
    assertThatThrownBy(() -> attempt(artifacts).run(lease))
        .isInstanceOf(InterruptedException.class);
    assertThat(stop.isAlive()).isFalse();
    assertThat(home.resolve(artifacts + "/work")).isEmptyDirectory();
  }

  private void assertEverySegmentIsWhole(UUID videoId) throws IOException {
    for (String rendition : List.of("480p", "360p", "216p")) {
      byte[] init = bytes(ObjectKeys.initSegment(videoId, rendition));
      int number = 0;
      while (store.find(ObjectKeys.segment(videoId, rendition, number)).isPresent()) {
        byte[] segment = bytes(ObjectKeys.segment(videoId, rendition, number));
        assertThat(probe(init, segment).picture().startsWithKey()).isTrue();
        number++;
      }
      assertThat(number).isGreaterThan(4);
    }
    byte[] init = bytes(ObjectKeys.liveInitSegment(videoId, "audio"));
    byte[] segment = bytes(ObjectKeys.liveSegment(videoId, "audio", 1));
    assertThat(probe(init, segment).sound().sampleRate()).isEqualTo(48_000);
  }

  private ProbedMedia probe(byte[] init, byte[] segment) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(init);
    whole.write(segment);
    return MediaProbe.probe(Files.write(home.resolve("probe.mp4"), whole.toByteArray()));
  }

  /**
   * The finished film's objects: what their playlists and metadata say, and the metadata itself.
   */
  private List<String> objects(Job job) throws IOException {
    String folder = ObjectKeys.video(job.videoId());
    try (Stream<String> keys = store.list(folder).stream()) {
      return keys.filter(key -> !key.startsWith(folder + "live/"))
          .map(key -> key.substring(folder.length()) + " " + hash(key))
          .toList();
    }
  }

  private int hash(String key) {
    try {
      return Arrays.hashCode(bytes(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytes(String key) throws IOException {
    try (InputStream in = store.open(key)) {
      return in.readAllBytes();
    }
  }

  private List<String> problems(String master) {
    String folder = master.substring(0, master.lastIndexOf('/') + 1);
    return AuthoringCheck.problems("master.m3u8", new StoredFilm(store, folder));
  }

  private StorageCleanup cleanup() {
    return new StorageCleanup(store, jobs, catalog);
  }

  private Job queue(String workKey) {
    String brief = BriefCodec.toJson(Postings.baker());
    JobRequest request =
        new JobRequest("reels", null, workKey, "posting:" + workKey, brief, null, Priority.NORMAL);
    return ((Submitted.Queued) jobs.submitShared(request, 0)).job();
  }

  private Lease claim() {
    DATABASE.client().sql("update generation_jobs set available_at = now()").update();
    return leases.claim("worker").orElseThrow();
  }

  private JobAttempt attempt(String artifacts) {
    ArtifactStore kept =
        new ArtifactStore(home.resolve(artifacts), 1L << 30, InstantSource.system());
    FilmMaker maker =
        new FilmMaker(
            new LocalWriter(new TopicFilms()), new SpeechEngines(), new LibavEncoder(), kept);
    Publisher publisher = new Publisher(store, catalog, leases, DATABASE.transactions());
    AttemptWatch watch =
        new AttemptWatch(Duration.ofSeconds(1), Duration.ofMinutes(5), () -> {}, cancelled);
    return new JobAttempt(leases, maker, publisher, watch, new Removal(store, catalog, jobs));
  }
}

package dev.reelmill.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.Lease;
import dev.reelmill.job.LeaseLost;
import dev.reelmill.storage.LocalObjectStore;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import dev.reelmill.storage.StoredObject;
import dev.reelmill.storage.WrappedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A film becomes visible once and whole, whatever happens to those who publish it. */
class PublisherIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  @TempDir Path directory;

  private ObjectStore store;
  private PublishFixture world;
  private FilmPackage film;

  @BeforeEach
  void open() throws IOException {
    DATABASE.client().sql("truncate generation_jobs, videos cascade").update();
    store = new LocalObjectStore(directory.resolve("objects"));
    world = new PublishFixture(DATABASE.source(), store);
    film = PublishFixture.film(Files.createDirectory(directory.resolve("film")));
  }

  @Test
  void aPublishedFilmHasAllItsObjects() throws Exception {
    Job job = world.queue("k");
    Lease lease = world.claim();
    world.publisher.upload(lease, film, Set.of());
    assertThat(world.catalog.find(job.videoId())).isEmpty();
    world.publisher.index(lease);
    String folder = ObjectKeys.video(job.videoId());
    assertThat(store.list(folder).stream().map(key -> key.substring(folder.length())))
        .containsExactly(
            "360p/iframes.m3u8",
            "360p/init.mp4",
            "360p/playlist.m3u8",
            "360p/segment_000.m4s",
            "360p/segment_001.m4s",
            "720p/iframes.m3u8",
            "720p/init.mp4",
            "720p/playlist.m3u8",
            "720p/segment_000.m4s",
            "720p/segment_001.m4s",
            "audio/init.mp4",
            "audio/playlist.m3u8",
            "audio/segment_000.m4s",
            "audio/segment_001.m4s",
            "captions.vtt",
            "master.m3u8",
            "metadata.json",
            "poster.jpg",
            "preview.jpg",
            "preview.vtt",
            "subtitles/playlist.m3u8",
            "subtitles/segment_000.vtt",
            "subtitles/segment_001.vtt",
            "thumbnail_small.jpg",
            "video.mp4");
    PublishedVideo video = world.catalog.find(job.videoId()).orElseThrow();
    assertThat(video)
        .returns(job.jobId(), PublishedVideo::jobId)
        .returns("posting:1", PublishedVideo::subject)
        .returns("k", PublishedVideo::workKey)
        .returns("Engineer at Acme", PublishedVideo::title)
        .returns("dusk", PublishedVideo::templateId)
        .returns(2.5, PublishedVideo::seconds)
        .returns(720, PublishedVideo::width)
        .returns(1280, PublishedVideo::height);
    assertThat(world.jobs.find(job.jobId()).orElseThrow().status()).isEqualTo(JobStatus.READY);
    assertMetadataTellsTheTruth(folder, video.metadata());
  }

  private void assertMetadataTellsTheTruth(String folder, String metadata) throws Exception {
    JsonNode json = JsonMapper.builder().build().readTree(metadata);
    assertThat(json.required("objects")).hasSize(24);
    for (JsonNode object : json.required("objects")) {
      byte[] content = read(folder + object.required("name").stringValue());
      assertThat(object.required("bytes").intValue()).isEqualTo(content.length);
      assertThat(object.required("sha256").stringValue())
          .isEqualTo(
              HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    }
    assertThat(json.required("tier").stringValue()).isEqualTo("motion");
    assertThat(json.required("scenes").intValue()).isEqualTo(4);
    assertThat(json.required("renditions")).hasSize(2);
  }

  private byte[] read(String key) throws IOException {
    try (var in = store.open(key)) {
      return in.readAllBytes();
    }
  }

  /**
   * Cuts the first attempt off before every single step it takes, once for each step, and lets a
   * second attempt go on.
   */
  @Test
  void aKilledPublisherLeavesNothingHalfDone() {
    int steps = 0;
    boolean cut = true;
    while (cut) {
      cut = publishCutAfter(steps++);
    }
    assertThat(steps).as("steps of a publication").isGreaterThan(18);
    assertThat(DATABASE.client().sql("select count(*) from videos").query(Long.class).single())
        .isEqualTo(steps);
    assertThat(world.cleanup.orphans()).isEmpty();
  }

  /** Returns whether the cut came before the end. */
  private boolean publishCutAfter(int steps) {
    Job job = world.queue("work " + steps);
    PowerCut power = new PowerCut();
    PublishFixture doomed = new PublishFixture(power.wrap(DATABASE.source()), power.wrap(store));
    Lease first = world.claim();
    power.after(steps);
    try {
      doomed.publish(film, first);
    } catch (RuntimeException cut) {
      assertThat(power.happened()).as("only the cut fails").isTrue();
    }
    assertThat(world.cleanup.orphans()).as("a job under way owns its objects").isEmpty();
    assertWholeIfVisible(job.videoId());
    world.workerDies(job);
    if (world.jobs.find(job.jobId()).orElseThrow().status() != JobStatus.READY) {
      world.publish(film, world.claim());
    }
    assertThat(world.catalog.find(job.videoId())).isPresent();
    assertWholeIfVisible(job.videoId());
    assertThat(world.jobs.find(job.jobId()).orElseThrow().status()).isEqualTo(JobStatus.READY);
    return power.happened();
  }

  private void assertWholeIfVisible(UUID videoId) {
    if (world.catalog.find(videoId).isPresent()) {
      assertThat(store.list(ObjectKeys.video(videoId))).hasSize(25);
    }
  }

  /** The store does not answer to a look at growing playlists. */
  @Test
  void aCancelDoesNotWaitForAStoreThatDoesNotAnswer() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answering = new CountDownLatch(1);
    ObjectStore silent =
        new WrappedStore(store) {
          @Override
          public Optional<StoredObject> find(String key) {
            asked.countDown();
            try {
              answering.await();
            } catch (InterruptedException stopped) {
              Thread.currentThread().interrupt();
            }
            return store.find(key);
          }
        };
    PublishFixture through = new PublishFixture(DATABASE.source(), silent);
    Job job = through.queue("k");
    try (LiveFilm live = through.publisher.live(through.claim())) {
      live.sounds(film.film().sounds());
      live.pictures(film.film().renditions());
      asked.await();
      FutureTask<Optional<Job>> cancel = new FutureTask<>(() -> world.jobs.cancel(job.jobId()));
      Thread.ofVirtual().start(cancel);
      assertThat(cancel.get(20, TimeUnit.SECONDS).orElseThrow().status())
          .isEqualTo(JobStatus.CANCELLED);
      answering.countDown();
      assertThatExceptionOfType(LeaseLost.class).isThrownBy(live::end);
    } finally {
      answering.countDown();
    }
    assertThat(store.list(ObjectKeys.video(job.videoId()))).noneMatch(ObjectKeys::growing);
  }

  @Test
  void aLateAttemptPublishesNothing() {
    Job job = world.queue("k");
    Lease late = world.claim();
    world.publisher.upload(late, film, Set.of());
    world.workerDies(job);
    Lease current = world.claim();
    assertThat(current.uploadDone()).isTrue();
    assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> world.publisher.index(late));
    assertThat(world.catalog.find(job.videoId())).isEmpty();
    world.publisher.index(current);
    assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> world.publisher.index(late));
    assertThat(world.catalog.count()).isEqualTo(1);
  }

  @Test
  void playlistsNameWhatIsThere() throws Exception {
    Job job = world.queue("k");
    world.publish(film, world.claim());
    String master = new String(read(ObjectKeys.multivariantPlaylist(job.videoId())), UTF_8);
    String media = new String(read(ObjectKeys.mediaPlaylist(job.videoId(), "720p")), UTF_8);
    assertThat(master).contains("720p/playlist.m3u8", "360p/playlist.m3u8");
    assertThat(media).contains("init.mp4", "segment_000.m4s", "segment_001.m4s", "#EXT-X-ENDLIST");
  }
}

package dev.reelmill.publish;

import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.hls.SubtitleTrack;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobOversight;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobSettings;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.job.OwnedRequest;
import dev.reelmill.job.Priority;
import dev.reelmill.job.Submitted;
import dev.reelmill.storage.ObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * A publisher with its store and database, and films to publish: real files, if not of pictures.
 */
final class PublishFixture {
  final JobStore jobs;
  final JobOversight oversight;
  final Leases leases;
  final VideoCatalog catalog;
  final Publisher publisher;
  final StorageCleanup cleanup;
  private final JdbcClient client;

  PublishFixture(DataSource source, ObjectStore store) {
    DataSourceTransactionManager transactions = new DataSourceTransactionManager(source);
    jobs = new JobStore(source, transactions);
    oversight = new JobOversight(source, transactions);
    leases = new Leases(source, transactions, JobSettings.DEFAULT);
    catalog = new VideoCatalog(source);
    publisher = new Publisher(store, catalog, leases, transactions);
    cleanup = new StorageCleanup(store, jobs, catalog);
    client = JdbcClient.create(source);
  }

  Job queue(String workKey) {
    return switch (jobs.submitShared(
        new JobRequest("reels", null, workKey, "posting:1", "{}", null, Priority.NORMAL), 0)) {
      case Submitted.Queued queued -> queued.job();
      case Submitted.Joined joined -> joined.job();
      case Submitted.OverLimit refused -> throw new AssertionError(refused);
    };
  }

  Job queueOwned(String workKey) {
    JobRequest work =
        new JobRequest("prompts", "u1", workKey, "prompt:1", "{}", null, Priority.NORMAL);
    return ((Submitted.Queued) jobs.submitOwned(new OwnedRequest(work, null, null), 9)).job();
  }

  Lease claim() {
    return leases.claim("worker").orElseThrow();
  }

  /** Publishes a film, uploading it unless an earlier attempt has. */
  void publish(FilmPackage film, Lease lease) {
    if (!lease.uploadDone()) {
      publisher.upload(lease, film, Set.of());
    }
    publisher.index(lease);
  }

  /** The worker falls silent, and its job may be claimed again. */
  void workerDies(Job job) {
    client
        .sql(
            "update generation_jobs set lease_until = now() - interval '1 second'"
                + " where job_id = :job and lease_token is not null")
        .param("job", job.jobId())
        .update();
    leases.rescue();
    client
        .sql("update generation_jobs set available_at = now() where job_id = :job")
        .param("job", job.jobId())
        .update();
  }

  static FilmPackage film(Path directory) throws IOException {
    EncodedFilm film =
        new EncodedFilm(
            2.5,
            30,
            List.of(
                rendition(directory, "720p", 720, 1280, "avc1.64001f"),
                rendition(directory, "360p", 360, 640, "avc1.64001e")),
            List.of(sound(directory)),
            file(directory, "video.mp4", 9000),
            file(directory, "poster.jpg", 300),
            List.of(new EncodedFilm.Thumbnail(file(directory, "small.jpg", 30), 180, 320)),
            new EncodedFilm.Preview(
                file(directory, "preview.jpg", 50),
                90,
                160,
                10,
                List.of(new EncodedFilm.Tile(0, 1.2), new EncodedFilm.Tile(1.2, 2.5))));
    return new FilmPackage(
        film,
        "WEBVTT\n",
        new SubtitleTrack(List.of(new SubtitleTrack.Cue(0.5, 1.7, "Hello"))),
        "Engineer at Acme",
        "dusk",
        4,
        new TreeMap<>(Map.of("encoder", "encoder 1")));
  }

  private static EncodedFilm.Rendition rendition(
      Path directory, String name, int width, int height, String codec) throws IOException {
    List<EncodedFilm.Segment> segments = new ArrayList<>();
    for (int number = 0; number < 2; number++) {
      int bytes = width * (3 - number);
      segments.add(
          new EncodedFilm.Segment(
              file(directory, name + number + ".m4s", bytes),
              1.5 - number * 0.5,
              bytes,
              bytes / 2));
    }
    Path init = file(directory, name + "init.mp4", 40);
    return new EncodedFilm.Rendition(name, width, height, codec, "audio", init, segments);
  }

  private static EncodedFilm.Sound sound(Path directory) throws IOException {
    return new EncodedFilm.Sound(
        "audio",
        "mp4a.40.2",
        2,
        file(directory, "audioinit.mp4", 40),
        List.of(
            new EncodedFilm.SoundSegment(file(directory, "audio0.m4s", 500), 1.5, 500),
            new EncodedFilm.SoundSegment(file(directory, "audio1.m4s", 400), 1, 400)));
  }

  private static Path file(Path directory, String name, int bytes) throws IOException {
    return Files.write(directory.resolve(name), new byte[bytes]);
  }
}

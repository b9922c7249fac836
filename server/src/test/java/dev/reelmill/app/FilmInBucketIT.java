package dev.reelmill.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.app.settings.Settings;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobSignal;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Priority;
import dev.reelmill.job.Submitted;
import dev.reelmill.publish.Removal;
import dev.reelmill.publish.StorageCleanup;
import dev.reelmill.storage.MediaKind;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.S3ObjectStore;
import dev.reelmill.storage.S3Proxy;
import dev.reelmill.storage.S3Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** The whole server with a bucket instead of a folder: made there, played from there, removed. */
class FilmInBucketIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path home;
  private final S3Settings bucket = S3Proxy.running().newBucket();

  @Test
  void aFilmIsMadeInABucketAndPlayedFromThere() throws Exception {
    UUID video;
    Settings settings = settings(Map.of());
    try (Server server = Server.start(settings);
        JobSignal signal = new JobSignal(server.database());
        S3ObjectStore store = S3ObjectStore.of(bucket)) {
      assertThat(server.parts()).contains("objects    " + bucket);
      JobStore jobs = jobs(server);
      WorkerRole role = new WorkerRole(settings);
      Thread worker = startWorker(role);

      Job film = submit(jobs, "film");
      video = film.videoId();
      await(signal, jobs, film, Job::playable);
      assertGrowing(server, ObjectKeys.liveMultivariantPlaylist(video));
      Job ready = await(signal, jobs, film, one -> one.status().ended());
      assertThat(ready.status()).isEqualTo(JobStatus.READY);
      assertDelivery(store, video);
      assertPlays(server, store, video);
      assertSlowReadersKeepNobodyWaiting(server, store);
      assertThat(home.resolve("objects")).doesNotExist();

      Job cancelled = submit(jobs, "cancelled");
      await(signal, jobs, cancelled, Job::playable);
      String folder = ObjectKeys.video(cancelled.videoId());
      assertThat(store.list(folder)).isNotEmpty();
      jobs.cancel(cancelled.jobId());
      VideoCatalog videos = new VideoCatalog(server.database());
      Removal housekeeping = new Removal(store, videos, jobs);
      await(signal, jobs, cancelled, one -> one.status().ended());
      role.drain();
      worker.join();
      // What was cut off may have come into effect after the worker had removed the rest.
      assertThat(housekeeping.removeUnwanted(Duration.ZERO)).isEqualTo(1);
      assertThat(store.list(folder)).isEmpty();
      assertThat(new StorageCleanup(store, jobs, videos).orphans()).isEmpty();
      assertThat(store.list(ObjectKeys.video(video))).hasSizeGreaterThan(40);
    }
    try (Server server = Server.start(settings(Map.of("S3_PRESIGNED", "true")))) {
      assertPlaysByLinks(server, video);
    }
  }

  private Settings settings(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("S3_ENDPOINT", bucket.endpoint().orElseThrow().toString());
    environment.put("S3_BUCKET", bucket.bucket());
    environment.put("S3_ACCESS_KEY", bucket.accessKey());
    environment.put("S3_SECRET_KEY", bucket.secretKey());
    return Settings.read(
        Map.of("REELMILL_HOME", home.toString(), "REELMILL_PORT", "0", "WORKERS", "0"),
        environment,
        new Properties());
  }

  private static JobStore jobs(Server server) {
    JdbcTransactionManager transactions = new JdbcTransactionManager(server.database());
    return new JobStore(server.database(), transactions);
  }

  private static Thread startWorker(WorkerRole worker) {
    return Thread.ofPlatform()
        .name("worker")
        .start(
            () -> {
              try (worker) {
                worker.run();
              } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private static Job submit(JobStore jobs, String workKey) {
    String brief =
        """
        {"kind": "prompt", "prompt": "Three tips for better sleep: a cool room, no screens after nine, \
        the same bedtime", "style": "calm", "duration": 8, "quality": "draft"}
        """;
    JobRequest request =
        new JobRequest("reels", null, workKey, "prompt:" + workKey, brief, null, Priority.NORMAL);
    return ((Submitted.Queued) jobs.submitShared(request, 0)).job();
  }

  private static Job await(JobSignal signal, JobStore jobs, Job of, Predicate<Job> wanted)
      throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    Job job = jobs.find(of.jobId()).orElseThrow();
    while (!wanted.test(job)) {
      assertThat(Instant.now()).as(job.toString()).isBefore(end);
      assertThat(job.status().ended()).as(job.toString()).isFalse();
      signal.awaitWork(Duration.ofMillis(50));
      job = jobs.find(of.jobId()).orElseThrow();
    }
    return job;
  }

  private static void assertGrowing(Server server, String master) throws Exception {
    HttpResponse<byte[]> playlist = get(server, master);
    assertThat(playlist.statusCode()).isEqualTo(200);
    assertThat(playlist.headers().firstValue("Cache-Control")).contains("public, max-age=1");
    assertThat(new String(playlist.body(), UTF_8)).startsWith("#EXTM3U");
  }

  private void assertDelivery(S3ObjectStore store, UUID video) {
    try (S3Client client = S3Proxy.client(bucket)) {
      List<String> keys = store.list(ObjectKeys.video(video));
      assertThat(keys).contains(ObjectKeys.mp4(video), ObjectKeys.multivariantPlaylist(video));
      for (String key : keys) {
        HeadObjectResponse head = client.headObject(r -> r.bucket(bucket.bucket()).key(key));
        assertThat(head.contentType()).as(key).isEqualTo(MediaKind.of(key).contentType());
        assertThat(head.cacheControl())
            .as(key)
            .isEqualTo(
                ObjectKeys.growing(key)
                    ? "public, max-age=1"
                    : "public, max-age=31536000, immutable");
      }
    }
  }

  private static void assertPlays(Server server, S3ObjectStore store, UUID video) throws Exception {
    for (String key : store.list(ObjectKeys.video(video))) {
      HttpResponse<byte[]> whole = get(server, key);
      assertThat(whole.statusCode()).as(key).isEqualTo(200);
      assertThat(whole.body()).as(key).hasSize((int) store.find(key).orElseThrow().bytes());
    }
    byte[] film = get(server, ObjectKeys.mp4(video)).body();
    HttpResponse<byte[]> part = get(server, ObjectKeys.mp4(video), "Range", "bytes=1000-1999");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(film, 1000, 2000));
    assertThat(get(server, ObjectKeys.video(video) + "none.mp4").statusCode()).isEqualTo(404);
  }

  /** More of them than the server has connections to the bucket. */
  private static void assertSlowReadersKeepNobodyWaiting(Server server, S3ObjectStore store)
      throws Exception {
    UUID large = UUID.randomUUID();
    store.put(ObjectKeys.mp4(large), new byte[2 << 20]);
    store.put(ObjectKeys.poster(large), new byte[] {1});
    try (HostileClients readers = new HostileClients("127.0.0.1", server.port())) {
      List<HostileClients.Connection> all = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        all.add(readers.open().request("GET /media/" + ObjectKeys.mp4(large) + " HTTP/1.1"));
      }
      for (HostileClients.Connection reader : all) {
        assertThat(reader.readLine()).isEqualTo("HTTP/1.1 200");
      }
      assertThat(get(server, ObjectKeys.poster(large)).statusCode()).isEqualTo(200);
    }
    store.delete(ObjectKeys.mp4(large));
    store.delete(ObjectKeys.poster(large));
  }

  private void assertPlaysByLinks(Server server, UUID video) throws Exception {
    assertThat(get(server, ObjectKeys.multivariantPlaylist(video)).statusCode()).isEqualTo(200);
    HttpResponse<byte[]> sent = get(server, ObjectKeys.mp4(video), "Range", "bytes=4-7");
    assertThat(sent.statusCode()).isEqualTo(307);
    assertThat(sent.headers().firstValue("Cache-Control")).contains("private, max-age=1800");
    URI link = URI.create(sent.headers().firstValue("Location").orElseThrow());
    assertThat(link.toString()).startsWith(bucket.endpoint().orElseThrow().toString());
    HttpResponse<byte[]> part =
        send(HttpRequest.newBuilder(link).header("Range", "bytes=4-7").build());
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(new String(part.body(), UTF_8)).isEqualTo("ftyp");
    URI film = URI.create(server.url() + "media/" + ObjectKeys.mp4(video));
    HttpRequest head = HttpRequest.newBuilder(film).method("HEAD", BodyPublishers.noBody()).build();
    assertThat(send(head).statusCode()).isEqualTo(200);
    assertThat(get(server, ObjectKeys.video(video) + "none.mp4").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<byte[]> get(Server server, String key, String... headers)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + "media/" + key));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private static HttpResponse<byte[]> send(HttpRequest request) throws Exception {
    try (HttpClient client = HttpClient.newBuilder().followRedirects(Redirect.NEVER).build()) {
      return client.send(request, BodyHandlers.ofByteArray());
    }
  }
}

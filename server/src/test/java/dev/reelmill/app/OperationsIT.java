package dev.reelmill.app;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.app.settings.Settings;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobSettings;
import dev.reelmill.job.JobSignal;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.job.Priority;
import dev.reelmill.job.Submitted;
import dev.reelmill.storage.LocalObjectStore;
import dev.reelmill.storage.ObjectKeys;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What a server and a worker tell Prometheus, those who probe them, and the doctor. */
@Timeout(300)
class OperationsIT {
  private static final String FILM =
      """
      {"kind": "prompt", "prompt": "Three tips for better sleep: a cool room, no screens after nine, \
      the same bedtime", "style": "calm", "duration": 8, "quality": "draft"}
      """;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  @TempDir private static Path home = Path.of("");
  private static @Nullable Server server;
  private static @Nullable Client person;
  private static String scraped = "";

  @BeforeAll
  static void start() throws Exception {
    server = Server.start(settings());
    person = Client.person(server);
    makeAFilmAndFailAtAnother();
    search();
    scraped = get(management("prometheus")).body();
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(server).close();
    CLIENT.close();
  }

  @Test
  void whatHappenedToJobsIsTold() {
    assertThat(scraped.lines())
        .contains(
            "reelmill_jobs{status=\"queued\"} 1.0",
            "reelmill_queue_depth 1.0",
            "reelmill_workers 0.0",
            "reelmill_job_wait_seconds_count 2",
            "reelmill_job_playable_seconds_count 1",
            "reelmill_job_seconds_count{status=\"ready\"} 1",
            "reelmill_job_seconds_count{status=\"failed\"} 1",
            "reelmill_attempt_seconds_count{outcome=\"ready\"} 1",
            "reelmill_attempt_seconds_count{outcome=\"failed\"} 1",
            "reelmill_stage_seconds_count{stage=\"encode\"} 1",
            "reelmill_jobs_failed_total{code=\"brief_invalid\"} 1.0",
            "reelmill_attempts_failed_total{code=\"brief_invalid\"} 1.0",
            "reelmill_video_size_bytes_sum 3000000.0",
            "reelmill_uploaded_bytes_total 3000000.0",
            "reelmill_uploaded_objects_total 42.0",
            "reelmill_artifact_lookups_total{result=\"hit\"} 3.0");
  }

  @Test
  void theIndexesAreTold() {
    assertThat(scraped.lines())
        .contains(
            "reelmill_search_postings 0.0",
            "reelmill_search_passages 0.0",
            "reelmill_knowledge_passages_waiting 0.0",
            "reelmill_search_index_rebuilds_total{index=\"postings\"} 1.0",
            "reelmill_search_index_rebuilds_total{index=\"passages\"} 1.0")
        .anyMatch(
            line -> line.startsWith("reelmill_search_index_behind_seconds{index=\"postings\"}"))
        .anyMatch(
            line -> line.startsWith("reelmill_search_index_behind_seconds{index=\"passages\"}"));
  }

  @Test
  void searchesAndRequestsAreTold() {
    assertThat(scraped.lines())
        .contains(
            "reelmill_search_seconds_count 1",
            "reelmill_search_degraded_total{part=\"database\"} 0.0",
            "reelmill_webhook_attempts_total{outcome=\"delivered\"} 0.0")
        .anyMatch(
            line ->
                line.startsWith("http_server_requests_seconds_count")
                    && line.contains("status=\"200\",uri=\"/jobs/search\""))
        .anyMatch(
            line ->
                line.startsWith("http_server_requests_seconds_count")
                    && line.contains("status=\"404\",uri=\"/media/**\""));
  }

  @Test
  void everyMetricOfTheDashboardAndTheAlertsIsThere() throws Exception {
    Set<String> told =
        scraped
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("[{ ]", 2)[0])
            .collect(toSet());
    told.add("reelmill_worker_process_resident_memory_bytes"); // of servers with workers
    assertThat(told).containsAll(PromQuery.metrics(PromQuery.ofDashboard()));
    assertThat(told).containsAll(PromQuery.metrics(PromQuery.ofAlerts()));
  }

  /** How much a counter grew does not show the event that it was born with. */
  @Test
  void countersOfTheCodesThatAlertsNameAreThereBeforeTheFirst() throws Exception {
    Set<String> counters = PromQuery.countersOfCodes(PromQuery.ofAlerts());
    assertThat(counters).contains("reelmill_attempts_failed_total{code=\"worker_crash\"}");
    assertThat(scraped.lines())
        .containsAll(counters.stream().map(counter -> counter + " 0.0").toList());
  }

  @Test
  void probesAnswerOnThePortOfTheirOwnAndNothingIsOpenToAllOnTheOther() throws Exception {
    assertThat(get(management("health/liveness")).statusCode()).isEqualTo(200);
    assertThat(get(management("health/readiness")).statusCode()).isEqualTo(200);
    HttpResponse<String> health = get(management("health"));
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).startsWith("{\"").contains("\"database\":{\"status\":\"UP\"}");
    assertThat(get(management("env")).statusCode()).isEqualTo(404);
    for (String closed : new String[] {"", "/prometheus", "/health", "/env", "/metrics"}) {
      int status = get(URI.create(url() + "actuator" + closed)).statusCode();
      assertThat(status).as(closed).isEqualTo(401);
    }
  }

  @Test
  void aWorkerThatIsNotWarmYetIsAliveButNotReady() throws Exception {
    try (WorkerRole worker = new WorkerRole(settings())) {
      URI address = URI.create(worker.management().orElseThrow() + "/");
      assertThat(get(address.resolve("health/liveness")).statusCode()).isEqualTo(200);
      HttpResponse<String> readiness = get(address.resolve("health/readiness"));
      assertThat(readiness.statusCode()).isEqualTo(503);
      assertThat(readiness.body()).isEqualTo("{\"status\":\"OUT_OF_SERVICE\"}");
      assertThat(get(address.resolve("prometheus")).body())
          .contains("reelmill_worker_ready 0.0", "process_resident_memory_bytes", "jvm_memory");
    }
  }

  /** Lines that are not spoken yet when the signal comes are spoken nevertheless. */
  @Test
  void aWorkerThatIsToldToEndFinishesItsFilm() throws Exception {
    var database = Objects.requireNonNull(server).database();
    JobStore jobs = new JobStore(database, new JdbcTransactionManager(database));
    Job film = queue(jobs, "drained", Priority.HIGH, FILM);
    try (JobSignal signal = new JobSignal(database);
        ServerProcess worker =
            ServerProcess.run(
                Path.of("target", "drained-worker.log"),
                Map.of("REELMILL_MANAGEMENT_PORT", "0"),
                "worker",
                "--drain",
                "240",
                "--home",
                home.toString())) {
      await(signal, jobs, film, job -> "voiceover".equals(job.stage()));
      assertThat(worker.terminate(Duration.ofMinutes(4))).isZero();
    }
    assertThat(jobs.find(film.jobId()).orElseThrow().status()).isEqualTo(JobStatus.READY);
  }

  private static void await(JobSignal signal, JobStore jobs, Job of, Predicate<Job> wanted)
      throws InterruptedException {
    Job job = of;
    while (!wanted.test(job)) {
      assertThat(job.status().ended()).as(job.toString()).isFalse();
      signal.awaitWork(Duration.ofMillis(50));
      job = jobs.find(of.jobId()).orElseThrow();
    }
  }

  @Test
  void theDoctorFindsARunningServerWell() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean healthy =
        DoctorCommand.examine(settings(), new PrintStream(out, true, StandardCharsets.UTF_8));
    String said = out.toString(StandardCharsets.UTF_8);
    assertThat(healthy).as(said).isTrue();
    assertThat(said.lines().map(line -> line.split(" +")[1]))
        .containsExactly(
            "java",
            "memory",
            "disk",
            "port",
            "probes",
            "database",
            "schema",
            "clock",
            "redis",
            "objects",
            "drawing",
            "fonts",
            "ffmpeg",
            "voice",
            "embedding");
    assertThat(said).contains("ok    database   PostgreSQL 18.");
  }

  @Test
  void theDoctorMakesNothingInAHomeThatIsNotThereYet(@TempDir Path folder) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Settings settings = settings(folder.resolve("new/home"));
    boolean healthy =
        DoctorCommand.examine(settings, new PrintStream(out, true, StandardCharsets.UTF_8));
    String said = out.toString(StandardCharsets.UTF_8);
    assertThat(healthy).as(said).isTrue();
    assertThat(said)
        .contains("GB free in " + folder.resolve("new/home"))
        .contains("ok    database   not there yet; a server makes it in ", "DATABASE_URL")
        .contains("ok    objects    not there yet; a server makes ", "S3_BUCKET")
        .doesNotContain("schema", "clock");
    assertThat(folder).isEmptyDirectory();
  }

  private static void makeAFilmAndFailAtAnother() {
    var database = Objects.requireNonNull(server).database();
    JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    JobStore jobs = new JobStore(database, transactions);
    Leases leases = new Leases(database, transactions, JobSettings.DEFAULT);
    queue(jobs, "film");
    queue(jobs, "bad");
    Lease film = leases.claim("w").orElseThrow();
    leases.progress(film, "encode", 40, 2, 7);
    leases.playable(film);
    leases.measured(
        film, Map.of("video_bytes", 3e6, "stored_objects", 42.0, "artifacts_found", 3.0));
    leases.uploaded(film);
    leases.indexed(film);
    leases.ready(film);
    leases.fail(leases.claim("w").orElseThrow(), "brief_invalid", "no", "script", false);
    queue(jobs, "waiting");
  }

  private static Job queue(JobStore jobs, String workKey) {
    return queue(jobs, workKey, Priority.NORMAL, "{}");
  }

  private static Job queue(JobStore jobs, String workKey, Priority priority, String brief) {
    JobRequest request = new JobRequest("reels", null, workKey, "posting:1", brief, null, priority);
    return ((Submitted.Queued) jobs.submitShared(request, 0)).job();
  }

  private static void search() {
    String search = "{\"text_prompt\": \"baker\", \"user_id\": \"" + person().id() + "\"}";
    assertThat(person().send("POST", "jobs/search", search).statusCode()).isEqualTo(200);
    assertThat(person().send("GET", "media/hls/none", null).statusCode()).isEqualTo(404);
  }

  @Test
  void whatNotEverybodyMayWatchIsNotKeptByCachesThatManyShare() throws Exception {
    UUID video = UUID.randomUUID();
    LocalObjectStore store = new LocalObjectStore(home.resolve("objects"));
    store.put(ObjectKeys.captions(video), "WEBVTT\n".getBytes(StandardCharsets.UTF_8));
    String growing = ObjectKeys.liveMediaPlaylist(video, "720p");
    store.put(growing, "#EXTM3U\n".getBytes(StandardCharsets.UTF_8));
    String captions = "media/" + ObjectKeys.captions(video);
    assertThat(get(URI.create(url() + captions)).statusCode()).isEqualTo(401);
    assertThat(cacheControl(captions)).isEqualTo("private, max-age=31536000, immutable");
    assertThat(cacheControl("media/" + growing)).isEqualTo("private, max-age=1");
    assertThat(cacheControl("videos/savings_builder/cd_basics/card.svg"))
        .isEqualTo("max-age=3600, private");
  }

  private static String cacheControl(String path) {
    HttpResponse<String> answer = person().send("GET", path, null);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return String.join("; ", answer.headers().allValues("Cache-Control"));
  }

  private static Client person() {
    return Objects.requireNonNull(person);
  }

  private static Settings settings() {
    return settings(home);
  }

  private static Settings settings(Path place) {
    return Settings.read(
        Map.of(
            "REELMILL_HOME",
            place.toString(),
            "REELMILL_PORT",
            "0",
            "WORKERS",
            "0",
            "REELMILL_ANONYMOUS",
            "false"),
        Map.of("REELMILL_MANAGEMENT_PORT", "0"),
        new Properties());
  }

  private static String url() {
    return Objects.requireNonNull(server).url();
  }

  private static URI management(String what) {
    return URI.create(Objects.requireNonNull(server).management().orElseThrow() + "/" + what);
  }

  private static HttpResponse<String> get(URI address) throws Exception {
    return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}

package dev.reelmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.app.database.Database;
import dev.reelmill.brief.AspectRatio;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.DreamBrief;
import dev.reelmill.brief.Quality;
import dev.reelmill.brief.Style;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobSignal;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Priority;
import dev.reelmill.job.Submitted;
import dev.reelmill.storage.ObjectKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A film of seven scenes whose worker is killed, and the same film in one go. */
class WorkerProcessesIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final DreamBrief BRIEF =
      new DreamBrief(
          "The red lamp",
          "The harbour was quiet that morning and the gulls slept. A small boat came home through"
              + " the fog. An old woman waved from the pier with a red lamp. The boat brought"
              + " letters for the whole town. Mine was empty, and I laughed.",
          Style.CALM,
          new BriefOptions(AspectRatio.PORTRAIT, Quality.DRAFT, null, null, "en"));

  @TempDir Path folder;

  @Test
  void aFilmWhoseWorkerIsKilledInItsFifthSceneGoesOnThereAndIsTheSame() throws Exception {
    Path home = folder.resolve("home");
    Path log = Path.of("target", "killed-worker.log");
    Path artifacts = home.resolve("artifacts");
    Path whole = folder.resolve("whole");
    try (ServerProcess server =
            ServerProcess.serveAndWork(home, log, Map.of("LEASE_SECONDS", "4"));
        Database database = Database.join(home, Optional.empty());
        JobSignal signal = new JobSignal(database.connections())) {
      JdbcTransactionManager transactions = new JdbcTransactionManager(database.connections());
      JobStore jobs = new JobStore(database.connections(), transactions);
      UUID id = submit(jobs);

      Job killed = await(signal, jobs, id, job -> job.scene() == 5);
      assertThat(server.workers().map(ProcessHandle::destroyForcibly)).containsExactly(true);
      assertThat(killed.scenes()).isEqualTo(7);
      assertThat(lineOf(killed, database)).as("how its death is known").isPresent();
      ServerProcess inOneGo = render(whole);
      List<Object> kept = FilmFiles.keptScenes(artifacts);
      assertThat(kept).hasSize(4);
      assertThat(artifacts.resolve("work")).isNotEmptyDirectory();

      Job ready = await(signal, jobs, id, job -> job.status().ended());
      assertThat(ready.status()).isEqualTo(JobStatus.READY);
      assertThat(ready.retryCount()).isEqualTo(1);
      assertThat(new VideoCatalog(database.connections()).count()).isEqualTo(1);
      assertThat(Files.readString(log)).containsOnlyOnce("drawn: scenes " + List.of(5, 6, 7));
      assertThat(FilmFiles.keptScenes(artifacts)).hasSize(7).containsAll(kept);
      assertThat(artifacts.resolve("work")).isEmptyDirectory();

      assertThat(inOneGo.await()).isZero();
      Path stored = home.resolve("objects").resolve(ObjectKeys.video(ready.videoId()));
      assertThat(FilmFiles.hashes(stored))
          .isEqualTo(FilmFiles.hashes(whole))
          .hasSizeGreaterThan(40);
      FilmFiles.assertMetadataSaysTheTruth(whole);
      assertThat(server.get("media/" + ObjectKeys.multivariantPlaylist(ready.videoId())))
          .startsWith("#EXTM3U");
      List<ProcessHandle> workers = server.workers().toList();
      assertThat(server.terminate()).isIn(0, 143);
      assertThat(workers).isNotEmpty().noneMatch(ProcessHandle::isAlive);
      assertTheLogTellsWhatHappenedToTheJob(log, id);
    }
  }

  /** Also the lines of worker processes, and of the threads they start. */
  private static Optional<String> lineOf(Job job, Database database) {
    return JdbcClient.create(database.connections())
        .sql("select line from generation_jobs where job_id = :job and line is not null")
        .param("job", job.jobId())
        .query(String.class)
        .optional();
  }

  private static void assertTheLogTellsWhatHappenedToTheJob(Path log, UUID id) throws IOException {
    List<JsonNode> lines =
        Files.readAllLines(log).stream().map(JsonMapper.shared()::readTree).toList();
    assertThat(lines)
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line.propertyNames()).contains("time", "level", "logger", "message"));
    List<JsonNode> ofTheJob =
        lines.stream()
            .filter(line -> line.path("job_id").asString("").equals(id.toString()))
            .toList();
    assertThat(ofTheJob)
        .allSatisfy(
            line -> {
              assertThat(line.path("user_id").asString()).isEqualTo("u1");
              assertThat(line.has("stage") || line.path("status").asString("").equals("queued"))
                  .as(line.toString())
                  .isTrue();
            });
    assertThat(lines)
        .filteredOn(line -> line.path("message").asString().contains(id.toString()))
        .as("every line that names it")
        .isSubsetOf(ofTheJob);
    assertThat(ofTheJob)
        .filteredOn(line -> line.path("attempt").asInt(0) == 2 && line.has("duration_seconds"))
        .extracting(line -> line.path("stage").asString())
        .containsExactly("script", "voiceover", "encode", "upload", "index", "index");
    assertThat(ofTheJob)
        .filteredOn(line -> line.path("message").asString().contains(" begins: dream:7"))
        .as("each claim, by which worker")
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.path("worker").asString()).isNotEmpty());
    assertThat(ofTheJob.getLast().path("duration_seconds").asDouble()).isPositive();
    assertThat(ofTheJob.getLast().path("worker").asString()).endsWith("-1");
  }

  /** The film by another process, with another number of threads. */
  private ServerProcess render(Path out) throws IOException {
    Path brief = Files.writeString(folder.resolve("brief.json"), BriefCodec.toJson(BRIEF));
    return ServerProcess.run(
        Path.of("target", "in-one-go.log"),
        Map.of("ENCODER_THREADS", "1"),
        "render",
        brief.toString(),
        "-o",
        out.toString(),
        "--home",
        folder.resolve("other").toString());
  }

  private static UUID submit(JobStore jobs) {
    JobRequest request =
        new JobRequest(
            "dreams", "u1", "key", "dream:7", BriefCodec.toJson(BRIEF), null, Priority.NORMAL);
    return ((Submitted.Queued) jobs.submitShared(request, 2)).job().jobId();
  }

  /** Looks whenever something happens in the queue, and now and then besides. */
  private static Job await(JobSignal signal, JobStore jobs, UUID id, Predicate<Job> wanted)
      throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    Job job = jobs.find(id).orElseThrow();
    while (!wanted.test(job)) {
      assertThat(Instant.now()).as(job.toString()).isBefore(end);
      signal.awaitWork(Duration.ofMillis(10));
      job = jobs.find(id).orElseThrow();
    }
    return job;
  }
}

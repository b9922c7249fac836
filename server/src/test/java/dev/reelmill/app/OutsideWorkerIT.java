package dev.reelmill.app;

import static dev.reelmill.app.Client.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.Attempt;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Workers in processes of their own that know nothing but a server's address and a key. */
@Timeout(240)
class OutsideWorkerIT {
  @RegisterExtension static final SharedServer SERVER = new SharedServer();
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String WORKER = "api/v1/worker/";

  @TempDir Path folder;

  @Test
  void aKilledWorkersFilmIsMadeByAnotherAndTheLateOneIsFenced() throws Exception {
    Client person = Client.person(SERVER);
    Client key = Client.administrator(SERVER).program("worker");
    JobStore jobs = SERVER.part(JobStore.class);
    UUID id = order(person);
    ServerProcess first = worker(key, "first");
    Job killed = await(id, job -> job.scene() > 1);
    assertThatItTellsHowItIs(first);
    UUID work = jobs.findByVideo(killed.videoId()).orElseThrow().jobId();
    String late = token(work);
    first.kill();
    assertThat(killed.playable()).as("it plays while it is made elsewhere").isTrue();
    assertThat(SERVER.part(ObjectStore.class).find(ObjectKeys.poster(killed.videoId())))
        .isPresent();
    database()
        .sql("update generation_jobs set lease_until = now() where job_id = :job")
        .param("job", work)
        .update();
    await(id, job -> job.status() == JobStatus.QUEUED);
    assertFenced(key, work, late, killed.videoId());

    try (ServerProcess second = worker(key, "second")) {
      Job running = await(id, job -> job.status() != JobStatus.QUEUED);
      assertThat(running.retryCount()).isEqualTo(1);
      assertFenced(key, work, late, killed.videoId());
      Job ready = await(id, job -> job.status().ended());
      assertThat(ready.status())
          .as(String.valueOf(ready.errorMessage()))
          .isEqualTo(JobStatus.READY);
      assertThat(second.terminate(Duration.ofSeconds(60))).isIn(0, 143);
    }
    assertThat(SERVER.part(VideoCatalog.class).find(killed.videoId())).isPresent();
    assertThat(jobs.attempts(work))
        .extracting(Attempt::worker, Attempt::outcome)
        .containsExactly(
            tuple("first", Attempt.Outcome.RESCUED), tuple("second", Attempt.Outcome.READY));
    JsonNode metadata =
        json(person.send("GET", "api/v1/videos/jobs/" + id + "/metadata", null), 200);
    for (JsonNode object : metadata.path("objects")) {
      String name = ObjectKeys.video(killed.videoId()) + object.path("name").asString();
      assertThat(SERVER.part(ObjectStore.class).find(name).orElseThrow().bytes())
          .as(name)
          .isEqualTo(object.path("bytes").asLong());
    }
  }

  @Test
  void onlyWorkersOfTheSameEngineAreGivenJobsAndOnlyTheirOwnObjectsAreTaken() {
    Client key = Client.administrator(SERVER).program("worker");
    JsonNode rules = json(key.send("GET", WORKER + "rules", null), 200);
    assertThat(rules.path("lease_seconds").asInt()).isEqualTo(15);
    JsonNode other =
        json(key.send("POST", WORKER + "claim", "{\"worker\":\"w\",\"engine\":\"another\"}"), 409);
    assertThat(other.path("code").asString()).isEqualTo("other_engine");
    UUID id = order(Client.person(SERVER));
    JsonNode claimed = claim(key, rules.path("engine").asString(), videoOf(id));
    Client holder = key.with("Reelmill-Lease", claimed.path("token").asString());
    String job = WORKER + "jobs/" + claimed.path("job_id").asString();
    String foreign = ObjectKeys.poster(UUID.randomUUID());
    json(holder.send("PUT", job + "/objects?key=" + foreign, "x"), 400);
    json(holder.send("PUT", job + "/objects?key=../../etc/passwd", "x"), 400);
    json(holder.send("POST", job + "/progress", "{\"stage\":\"encode\",\"percentage\":101}"), 400);
    String own = ObjectKeys.captions(videoOf(id));
    assertThat(holder.send("PUT", job + "/objects?key=" + own, "x").statusCode()).isEqualTo(204);
    assertThat(holder.send("GET", job + "/objects?key=" + own, null).body()).isEqualTo("x");
    String playlist = job + "/objects?key=" + ObjectKeys.liveMultivariantPlaylist(videoOf(id));
    String most = "x".repeat(1_000_000);
    holder.with("If-None-Match", "*");
    assertThat(holder.send("PUT", playlist, most + "x").statusCode())
        .as("what is held in memory is small")
        .isEqualTo(413);
    assertThat(holder.send("PUT", playlist, most).statusCode()).isEqualTo(204);
    assertThat(holder.send("PUT", playlist, "y").statusCode()).isEqualTo(412);
    holder.with("If-None-Match", "\"no etag\"");
    assertThat(holder.send("GET", playlist, null).body()).isEqualTo(most);
    assertThat(holder.send("POST", job + "/upload-link?key=" + own, null).statusCode())
        .as("a local store takes nothing itself")
        .isEqualTo(204);
    String failure = "{\"error_code\":\"no\",\"error_message\":\" \\u0007\",\"retryable\":false}";
    assertThat(holder.send("POST", job + "/fail", failure).statusCode()).isEqualTo(204);
    Job failed = SERVER.part(JobStore.class).find(id).orElseThrow();
    assertThat(failed.status()).isEqualTo(JobStatus.FAILED);
    assertThat(failed.errorCode()).isEqualTo("no");
    assertThat(json(holder.send("POST", job + "/fail", failure), 409).path("code").asString())
        .isEqualTo("lease_lost");
  }

  private static JsonNode claim(Client key, String engine, UUID video) {
    String wish = "{\"worker\":\"w\",\"engine\":\"%s\"}".formatted(engine);
    JsonNode claimed = json(key.send("POST", WORKER + "claim", wish), 200);
    assertThat(claimed.path("video_id").asString())
        .as("of high priority, and so the first")
        .isEqualTo(video.toString());
    return claimed;
  }

  private static UUID videoOf(UUID job) {
    return SERVER.part(JobStore.class).find(job).orElseThrow().videoId();
  }

  private static void assertFenced(Client key, UUID work, String token, UUID video) {
    Client stray = key.with("Reelmill-Lease", token);
    String job = WORKER + "jobs/" + work;
    for (String what : List.of("heartbeat", "playable", "uploaded", "index", "release")) {
      assertThat(json(stray.send("POST", job + "/" + what, null), 409).path("code").asString())
          .isEqualTo("lease_lost");
    }
    String poster = job + "/objects?key=" + ObjectKeys.poster(video);
    json(stray.send("PUT", poster, "late"), 409);
    json(
        stray.send(
            "POST",
            job + "/progress",
            "{\"stage\":\"encode\",\"percentage\":1,\"scene\":1,\"scenes\":1}"),
        409);
  }

  /** Short, and before what other tests have left in the queue. */
  private static UUID order(Client person) {
    String brief =
        "{\"kind\":\"dream\",\"title\":\"The lamp\",\"quality\":\"draft\",\"priority\":\"high\",\"text\":\"%s\"}"
            .formatted(
                "The harbour was quiet that morning. A boat came home through the fog. She waved"
                    + " with lamp number "
                    + Math.abs(UUID.randomUUID().hashCode() % 1000)
                    + ".");
    return UUID.fromString(
        json(person.send("POST", "api/v1/videos/generate", brief), 202).path("job_id").asString());
  }

  private ServerProcess worker(Client key, String name) throws IOException {
    String secret = key.header("Authorization").substring("Bearer ".length());
    return ServerProcess.run(
        Path.of("target", "outside-" + name + ".log"),
        Map.of("REELMILL_WORKER_KEY", secret, "WORKER_ID", name, "REELMILL_MANAGEMENT_PORT", "0"),
        "worker",
        "--server",
        SERVER.url(),
        "--home",
        folder.resolve(name).toString());
  }

  private static void assertThatItTellsHowItIs(ServerProcess worker) throws IOException {
    Matcher told = Pattern.compile("probes at (http://\\S+)").matcher(worker.standardError());
    assertThat(told.find()).isTrue();
    Client probe = new Client(told.group(1) + "/");
    assertThat(
            json(probe.send("GET", "health", null), 200).at("/components/server/status").asString())
        .isEqualTo("UP");
    assertThat(probe.send("GET", "health/readiness", null).statusCode()).isEqualTo(200);
    assertThat(probe.send("GET", "prometheus", null).body()).contains("reelmill_worker_ready 1.0");
  }

  private static String token(UUID work) {
    return database()
        .sql("select lease_token::text from generation_jobs where job_id = :job")
        .param("job", work)
        .query(String.class)
        .single();
  }

  private static JdbcClient database() {
    return JdbcClient.create(SERVER.part(DataSource.class));
  }

  private static Job await(UUID id, Predicate<Job> wanted) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Instant end = Instant.now().plus(PATIENCE);
    Job job = SERVER.part(JobStore.class).find(id).orElseThrow();
    while (!wanted.test(job)) {
      assertThat(Instant.now()).as(job.toString()).isBefore(end);
      boolean _ = never.await(20, TimeUnit.MILLISECONDS);
      job = SERVER.part(JobStore.class).find(id).orElseThrow();
    }
    return job;
  }
}

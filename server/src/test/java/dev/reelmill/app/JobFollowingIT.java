package dev.reelmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.app.settings.Settings;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobSettings;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.job.OwnedRequest;
import dev.reelmill.job.Priority;
import dev.reelmill.job.Submitted;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Jobs followed over HTTP, on a server that does not work on them itself. */
@Timeout(60)
class JobFollowingIT {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  @TempDir private static Path home = Path.of("");
  private static @Nullable Server server;

  private JobStore jobs;
  private Leases leases;

  @BeforeAll
  static void start() {
    server =
        Server.start(
            Settings.read(
                Map.of("REELMILL_HOME", home.toString(), "REELMILL_PORT", "0", "WORKERS", "0"),
                Map.of(),
                new Properties()));
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(server).close();
    CLIENT.close();
  }

  @BeforeEach
  void open() {
    var database = Objects.requireNonNull(server).database();
    JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    jobs = new JobStore(database, transactions);
    leases = new Leases(database, transactions, JobSettings.DEFAULT);
  }

  @Test
  void aListenerHearsFromThePresentStateToTheEnd() throws Exception {
    Job job = queue("film");
    try (Stream<String> lines = listen(job.jobId(), null)) {
      Events events = new Events(lines.iterator());
      assertThat(events.next("progress").path("status").asString()).isEqualTo("queued");
      Lease lease = leases.claim("w").orElseThrow();
      assertThat(events.next("progress").path("status").asString()).isEqualTo("processing");
      leases.progress(lease, "encode", 40, 2, 7);
      JsonNode encoding = events.next("progress");
      assertThat(encoding.path("percentage").asInt()).isEqualTo(40);
      assertThat(encoding.path("scene").asInt()).isEqualTo(2);
      assertThat(encoding.path("scenes").asInt()).isEqualTo(7);
      long before = events.id;
      leases.playable(lease);
      JsonNode playable = events.next("playable");
      assertThat(playable.path("stream_url").asString())
          .endsWith("/hls/" + job.videoId() + "/live/master.m3u8");
      assertThat(playable.path("video_id").asString()).isEqualTo(job.videoId().toString());
      assertThat(events.id).isGreaterThan(before);
      leases.fail(lease, "brief_invalid", "too short", "script", false);
      JsonNode failed = events.next("failed");
      assertThat(failed.path("error_code").asString()).isEqualTo("brief_invalid");
      assertThat(failed.has("stream_url")).isFalse();
      assertThat(events.lines.hasNext()).as("the end of the stream").isFalse();
    }
    try (Stream<String> again = listen(job.jobId(), "1")) {
      assertThat(new Events(again.iterator()).next("failed").path("status").asString())
          .isEqualTo("failed");
    }
  }

  @Test
  void theStreamOfAJobThatIsForgottenEnds() throws Exception {
    Job job = queue("forgotten");
    try (Stream<String> lines = listen(job.jobId(), null)) {
      Events events = new Events(lines.iterator());
      events.next("progress");
      long before = events.id;
      JdbcClient.create(Objects.requireNonNull(server).database())
          .sql("delete from generation_jobs where job_id = :job")
          .param("job", job.jobId())
          .update();
      assertThat(events.next("cancelled").path("status").asString()).isEqualTo("cancelled");
      assertThat(events.id).isGreaterThan(before);
      assertThat(events.lines.hasNext()).as("the end of the stream").isFalse();
    }
  }

  @Test
  void theStatusTellsThePlaceInTheQueue() throws Exception {
    Job first = queue("first");
    Job second = queue("second");
    JsonNode waiting = json(get("status", second.jobId()), 200);
    assertThat(waiting.path("status").asString()).isEqualTo("queued");
    assertThat(waiting.path("queue_position").asInt()).isEqualTo(2);
    assertThat(waiting.path("created_at").asString()).matches("\\d{4}-.*\\.\\d{3}Z");
    Lease lease = leases.claim("w").orElseThrow();
    assertThat(lease.jobId()).isEqualTo(first.jobId());
    assertThat(json(get("status", second.jobId()), 200).path("queue_position").asInt())
        .isEqualTo(1);
    JsonNode running = json(get("status", first.jobId()), 200);
    assertThat(running.path("queue_position").isNull()).isTrue();
    assertThat(running.path("started_at").asString()).endsWith("Z");
    leases.fail(lease, "broken", "no", null, false);
    leases.fail(leases.claim("w").orElseThrow(), "broken", "no", null, false);
  }

  @Test
  void aVideoInTheMakingIsAboutAPostingOrNot() throws Exception {
    Job unknown = queue("a posting that is gone");
    JsonNode video = json(get(address("video/" + unknown.videoId())), 200);
    assertThat(video.path("status").asString()).isEqualTo("rendering");
    assertThat(video.path("greenhouse_id").asInt()).isEqualTo(1);
    for (String field : new String[] {"title", "company", "location", "absolute_url"}) {
      assertThat(video.path(field).isNull()).as(field).isTrue();
    }
    jobs.cancel(unknown.jobId());
    json(get(address("video/" + unknown.videoId())), 404);
  }

  @Test
  void whatBelongsToSomeoneIsNotShown() throws Exception {
    JobRequest work = request("ada", "hers");
    Submitted answer = jobs.submitOwned(new OwnedRequest(work, null, null), 10);
    Job hers = ((Submitted.Queued) answer).job();
    for (String what : new String[] {"status", "events"}) {
      json(get(what, hers.jobId()), 401);
      json(get(what, jobs.findByVideo(hers.videoId()).orElseThrow().jobId()), 401);
      json(get(what, UUID.randomUUID()), 404);
    }
    jobs.cancel(hers.jobId());
  }

  private Job queue(String workKey) {
    return ((Submitted.Queued) jobs.submitShared(request(null, workKey), 0)).job();
  }

  private static JobRequest request(@Nullable String owner, String workKey) {
    return new JobRequest("reels", owner, workKey, "posting:1", "{}", null, Priority.NORMAL);
  }

  private static HttpResponse<String> get(String what, UUID jobId) throws Exception {
    return get(address(what, jobId));
  }

  private static HttpResponse<String> get(URI address) throws Exception {
    return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private static Stream<String> listen(UUID jobId, @Nullable String lastEventId) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address("events", jobId));
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    HttpResponse<Stream<String>> answer = CLIENT.send(request.build(), BodyHandlers.ofLines());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
    return answer.body();
  }

  private static URI address(String what, UUID jobId) {
    return address("api/v1/videos/jobs/" + jobId + "/" + what);
  }

  private static URI address(String path) {
    return URI.create(Objects.requireNonNull(server).url() + path);
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JsonMapper.shared().readTree(answer.body());
  }

  /** Reads server-sent events line by line. */
  private static final class Events {
    final Iterator<String> lines;
    long id;

    Events(Iterator<String> lines) {
      this.lines = lines;
    }

    /** The data of the next event, which has that name. */
    JsonNode next(String name) {
      String heard = "";
      String data = "";
      String line = lines.next();
      while (!line.isEmpty() || data.isEmpty()) {
        if (line.startsWith("event:")) {
          heard = line.substring("event:".length());
        } else if (line.startsWith("id:")) {
          id = Long.parseLong(line.substring("id:".length()));
        } else if (line.startsWith("data:")) {
          data = line.substring("data:".length());
        }
        line = lines.next();
      }
      assertThat(heard).as(data).isEqualTo(name);
      return JsonMapper.shared().readTree(data);
    }
  }
}

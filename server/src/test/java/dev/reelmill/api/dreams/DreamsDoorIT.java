package dev.reelmill.api.dreams;

import static dev.reelmill.app.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.app.Client;
import dev.reelmill.app.HandWork;
import dev.reelmill.app.SharedServer;
import dev.reelmill.job.Attempt;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.webhook.WebhookSecret;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Dreams over HTTP, their films, and workers outside that make these. */
@Timeout(60)
class DreamsDoorIT {
  @RegisterExtension static final SharedServer SERVER = new SharedServer();
  private static final String FILM = "https://films.example.com/dream.mp4";
  private static final String MADE =
      "{\"status\":\"completed\",\"video_url\":\"%s\",\"metadata\":{\"duration\":21.5,\"scenes\":4,\"cost\":0.03}}"
          .formatted(FILM);

  @Test
  void aDreamIsKeptFinishedAndFilmed() {
    Client person = Client.person(SERVER);
    String dream = keep(person);
    JsonNode untold = dream(person, dream);
    assertThat(untold.path("style").asString()).isEqualTo("calm");
    for (String field :
        List.of(
            "video_job_id",
            "video_status",
            "video_url",
            "video_metadata",
            "video_started_at",
            "video_completed_at")) {
      assertThat(untold.has(field) && untold.path(field).isNull()).as(field).isTrue();
    }
    assertThat(json(person.send("DELETE", dream + "/video", null), 404).path("code").asString())
        .isEqualTo("no_video");

    JsonNode accepted = json(person.send("POST", dream + "/finish", null), 202);
    assertThat(accepted.path("status").asString()).isEqualTo("queued");
    assertThat(json(person.send("POST", dream + "/finish", "{}"), 202)).isEqualTo(accepted);
    HandWork work = new HandWork(SERVER);
    Lease lease = work.claim(id(accepted));
    work.playable(lease);
    JsonNode playing = dream(person, dream);
    assertThat(playing.path("video_status").asString()).isEqualTo("processing");
    assertThat(playing.path("video_stream_url").asString()).endsWith("/live/master.m3u8");
    assertThat(playing.path("video_started_at").asString()).matches("\\d{4}-.*\\.\\d{3}Z");
    work.publish(lease);

    JsonNode filmed = dream(person, dream);
    assertThat(filmed.path("video_status").asString()).isEqualTo("completed");
    assertThat(filmed.path("video_url").asString()).endsWith("/video.mp4");
    assertThat(filmed.at("/video_metadata/duration").asDouble()).isEqualTo(12.5);
    assertThat(filmed.path("video_completed_at").isString()).isTrue();
    JsonNode status = json(person.send("GET", dream + "/video-status", null), 200);
    assertThat(status.propertyNames())
        .containsExactly("job_id", "status", "video_url", "fallback_used", "text");
    assertThat(status.path("video_url")).isEqualTo(filmed.path("video_url"));
    // A film that was made here is as good as one from outside.
    assertThat(json(worker().send("POST", dream + "/video-complete", MADE), 200)).isEqualTo(status);

    assertThat(person.send("DELETE", dream, null).statusCode()).isEqualTo(204);
    assertThat(json(person.send("GET", dream, null), 404).path("code").asString())
        .isEqualTo("unknown_dream");
    assertThat(SERVER.part(JobStore.class).find(id(accepted))).isEmpty();
  }

  @Test
  void aDreamStaysWhileItsFilmCannotBeStopped() {
    Client person = Client.person(SERVER);
    HttpResponse<String> kept = person.send("POST", "dreams", story());
    assertThat(kept.headers().firstValue("RateLimit-Policy"))
        .as("keeping is counted by itself, not as a film")
        .hasValueSatisfying(
            policy -> assertThat(policy).contains("dreams").doesNotContain("generation"));
    String dream = "dreams/" + json(kept, 201).path("did").asString();
    UUID job = id(json(person.send("POST", dream + "/finish", null), 202));
    Lease lease = new HandWork(SERVER).claim(job);
    Leases leases = SERVER.part(Leases.class);
    leases.uploaded(lease);
    leases.indexed(lease);
    JsonNode refused = json(person.send("DELETE", dream, null), 409);
    assertThat(refused.path("code").asString()).isEqualTo("cannot_be_cancelled");
    assertThat(dream(person, dream).path("video_job_id").asString()).isEqualTo(job.toString());
    leases.ready(lease);
    assertThat(person.send("DELETE", dream, null).statusCode()).isEqualTo(204);
    assertThat(SERVER.part(JobStore.class).find(job)).isEmpty();
  }

  @Test
  void aDreamWhoseFilmIsMadeGoesWithItsJob() {
    Client person = Client.person(SERVER);
    String dream = keep(person);
    UUID job = id(json(person.send("POST", dream + "/finish", null), 202));
    assertThat(person.send("DELETE", dream, null).statusCode()).isEqualTo(204);
    json(person.send("GET", dream, null), 404);
    assertThat(SERVER.part(JobStore.class).find(job)).isEmpty();
  }

  @Test
  void aDreamWhoseFilmCameToNothingLeavesItsText() {
    Client person = Client.person(SERVER);
    String dream = keep(person);
    UUID job = id(json(person.send("POST", dream + "/finish", null), 202));
    Lease lease = new HandWork(SERVER).claim(job);
    Leases leases = SERVER.part(Leases.class);
    leases.decide(lease, "text", "{\"title\":\"Lake\",\"text\":\"The lake was dark.\"}");
    assertThat(dream(person, dream).path("fallback_used").isNull()).isTrue();
    leases.fail(lease, "drawing_failed", "no pictures", "encode", false);
    JsonNode failed = json(person.send("GET", dream + "/video-status", null), 200);
    assertThat(failed.path("status").asString()).isEqualTo("failed");
    assertThat(failed.path("fallback_used").asString()).isEqualTo("text");
    assertThat(failed.path("text").asString()).isEqualTo("The lake was dark.");
    assertThat(dream(person, dream).path("fallback_used").asString()).isEqualTo("text");
    JsonNode listed = json(person.send("GET", "dreams", null), 200).at("/items/0");
    assertThat(listed.path("fallback_used").asString()).isEqualTo("text");
    assertThat(listed.path("video_status").asString()).isEqualTo("failed");
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    Client person = Client.person(SERVER);
    assertThat(
            wrong(
                person.send(
                    "POST",
                    "dreams",
                    "{\"title\":\"\",\"text\":7,\"style\":\"loud\",\"template_id\":\"none\"}")))
        .containsExactlyInAnyOrder("title", "text", "style", "template_id");
    String dream = keep(person);
    assertThat(
            wrong(
                person.send(
                    "POST", dream + "/finish", "{\"priority\":\"now\",\"callback_url\":\"x\"}")))
        .containsExactlyInAnyOrder("priority", "callback_url");
    assertThat(
            wrong(
                worker()
                    .send(
                        "POST",
                        dream + "/video-complete?job_id=x",
                        "{\"status\":\"completed\",\"video_url\":\"file:/etc\",\"metadata\":{\"scenes\":1.5}}")))
        .containsExactlyInAnyOrder("job_id", "video_url", "metadata.scenes");
    assertThat(wrong(worker().send("POST", dream + "/video-complete", "{}"))).contains("status");
    json(worker().send("POST", dream + "/video-complete", "{"), 400);
    json(person.send("POST", "dreams/" + UUID.randomUUID() + "/finish", null), 404);
    json(Client.person(SERVER).send("GET", dream, null), 403);
  }

  @Test
  void dreamsAreListedAndManyFinishedAtOnce() {
    Client person = Client.person(SERVER);
    JsonNode items =
        json(
                person.send(
                    "POST",
                    "dreams/batch",
                    "{\"items\":[" + story() + ",{\"title\":\"x\"}," + story() + "]}"),
                200)
            .path("items");
    assertThat(items.at("/0/status").asString()).isEqualTo("queued");
    assertThat(items.at("/1/error/errors/0/field").asString()).isEqualTo("text");
    JsonNode page = json(person.send("GET", "dreams?limit=1", null), 200);
    assertThat(page.at("/items/0/did")).isEqualTo(items.at("/2/did"));
    assertThat(page.at("/items/0/video_job_id")).isEqualTo(items.at("/2/job_id"));
    String cursor = page.path("next_cursor").asString();
    JsonNode rest = json(person.send("GET", "dreams?cursor=" + cursor, null), 200);
    assertThat(rest.path("items").size()).isEqualTo(1);
  }

  @Test
  void manyWhoFinishADreamAtOnceGetOneFilm() throws Exception {
    Client person = Client.person(SERVER);
    String dream = keep(person);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<JsonNode>> answers =
          IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      threads.submit(() -> json(person.send("POST", dream + "/finish", null), 202)))
              .toList();
      Set<JsonNode> jobs = answers.stream().map(DreamsDoorIT::get).collect(Collectors.toSet());
      assertThat(jobs).hasSize(1);
    }
  }

  @Test
  void aWorkerOutsideEndsTheJobOnceAndOursIsStopped() {
    Client person = Client.person(SERVER);
    String dream = keep(person);
    UUID job = id(json(person.send("POST", dream + "/finish", null), 202));
    Lease lease = new HandWork(SERVER).claim(job);
    String address = dream + "/video-complete?job_id=" + job;

    assertThat(Client.anonymous(SERVER).send("POST", address, MADE).statusCode()).isEqualTo(401);
    assertThat(person.send("POST", address, MADE).statusCode()).isEqualTo(403);
    assertThat(signed(address, MADE, Instant.now().minus(Duration.ofMinutes(6)), "old"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(401);
    assertThat(dream(person, dream).path("video_status").asString()).isEqualTo("processing");

    Instant now = Instant.now();
    JsonNode told = json(signed(address, MADE, now, "m-" + job), 200);
    assertThat(told.path("video_url").asString()).isEqualTo(FILM);
    JsonNode made = dream(person, dream);
    assertThat(made.path("video_status").asString()).isEqualTo("completed");
    assertThat(made.at("/video_metadata/scenes").asInt()).isEqualTo(4);
    assertThat(made.path("video_completed_at").isString()).isTrue();
    HttpResponse<String> film = person.send("GET", "api/v1/videos/jobs/" + job + "/download", null);
    assertThat(film.statusCode()).isEqualTo(302);
    assertThat(film.headers().firstValue("Location")).contains(FILM);
    for (String part : List.of("metadata", "thumbnail", "captions.vtt", "stream")) {
      JsonNode gone = json(person.send("GET", "api/v1/videos/jobs/" + job + "/" + part, null), 404);
      assertThat(gone.path("code").asString()).isEqualTo("film_elsewhere");
      assertThat(gone.path("video_url").asString()).isEqualTo(FILM);
    }
    assertThat(SERVER.part(JobStore.class).attempts(lease.jobId()))
        .extracting(Attempt::outcome)
        .containsExactly(Attempt.Outcome.CANCELLED);

    assertThat(json(signed(address, MADE, now, "m-" + job), 200)).isEqualTo(told);
    assertThat(dream(person, dream)).isEqualTo(made);
    JsonNode other = json(signed(address, MADE.replace(".mp4", ".webm"), now, "n-" + job), 409);
    assertThat(other.path("code").asString()).isEqualTo("job_ended");
    json(worker().send("POST", address, "{\"status\":\"failed\"}"), 409);
    JsonNode foreign =
        json(
            worker().send("POST", dream + "/video-complete?job_id=" + UUID.randomUUID(), MADE),
            409);
    assertThat(foreign.path("code").asString()).isEqualTo("other_job");
    JsonNode status = json(person.send("GET", "api/v1/videos/jobs/" + job + "/status", null), 200);
    assertThat(status.path("status").asString()).isEqualTo("completed");
    assertThat(status.at("/progress/percentage").asInt()).isEqualTo(100);
  }

  @Test
  void aMessageCannotBeSaidAgainAboutAnotherDream() {
    Client person = Client.person(SERVER);
    String first = keep(person);
    String second = keep(person);
    json(person.send("POST", first + "/finish", null), 202);
    json(person.send("POST", second + "/finish", null), 202);
    Instant now = Instant.now();
    String message = "m-" + UUID.randomUUID();
    json(signed(first + "/video-complete", MADE, now, message), 200);
    JsonNode refused = json(signed(second + "/video-complete", MADE, now, message), 409);
    assertThat(refused.path("code").asString()).isEqualTo("message_repeated");
    assertThat(dream(person, second).path("video_status").asString()).isEqualTo("queued");
  }

  @Test
  void aFilmThatFailedOutsideMayBeWantedAgainAndACancelledOneStaysSo() {
    Client person = Client.person(SERVER);
    String dream = keep(person);
    UUID first = id(json(person.send("POST", dream + "/finish", null), 202));
    json(
        worker()
            .send(
                "POST",
                dream + "/video-complete",
                "{\"status\":\"failed\",\"error_message\":\"no more credits\"}"),
        200);
    JsonNode failed = dream(person, dream);
    assertThat(failed.path("video_status").asString()).isEqualTo("failed");
    assertThat(failed.path("video_error").asString()).isEqualTo("no more credits");

    UUID second = id(json(person.send("POST", dream + "/finish", "{\"priority\":\"high\"}"), 202));
    assertThat(second).isNotEqualTo(first);
    json(worker().send("POST", dream + "/video-complete?job_id=" + first, MADE), 409);
    JsonNode cancelled = json(person.send("DELETE", dream + "/video", null), 200);
    assertThat(cancelled.path("status").asString()).isEqualTo("cancelled");
    JsonNode refused = json(signed(dream + "/video-complete", MADE, Instant.now(), "late"), 409);
    assertThat(refused.path("job_status").asString()).isEqualTo("cancelled");
    assertThat(SERVER.part(JobStore.class).find(second).orElseThrow().status())
        .isEqualTo(JobStatus.CANCELLED);
  }

  /** As a worker outside sends it that has the secret and no key. */
  private static HttpResponse<String> signed(
      String address, String body, Instant time, String message) {
    return Client.anonymous(SERVER)
        .with("webhook-id", message)
        .with("webhook-timestamp", Long.toString(time.getEpochSecond()))
        .with("webhook-signature", SERVER.part(WebhookSecret.class).sign(message, time, body))
        .send("POST", address, body);
  }

  private static Client worker() {
    return Client.administrator(SERVER).program("worker");
  }

  private static List<String> wrong(HttpResponse<String> answer) {
    return json(answer, 400)
        .path("errors")
        .valueStream()
        .map(error -> error.path("field").asString())
        .toList();
  }

  private static String keep(Client person) {
    return "dreams/" + json(person.send("POST", "dreams", story()), 201).path("did").asString();
  }

  private static JsonNode dream(Client person, String dream) {
    return json(person.send("GET", dream, null), 200);
  }

  private static UUID id(JsonNode accepted) {
    return UUID.fromString(accepted.path("job_id").asString());
  }

  private static String story() {
    return "{\"title\":\"A dream\",\"text\":\"I was a whale number %s and I sang\"}"
        .formatted(UUID.randomUUID());
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}

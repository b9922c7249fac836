package dev.reelmill.api.prompts;

import static dev.reelmill.app.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.app.Client;
import dev.reelmill.app.HandWork;
import dev.reelmill.app.Listening;
import dev.reelmill.app.SharedServer;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Videos from prompts over HTTP, followed by events and over WebSockets. */
@Timeout(60)
class PromptsDoorIT {
  @RegisterExtension static final SharedServer SERVER = new SharedServer();
  private static final String VIDEOS = "api/videos";

  @Test
  void aWishIsTakenFollowedAndFulfilled() {
    Client person = Client.person(SERVER);
    JsonNode taken = json(person.send("POST", VIDEOS + "/generate", wish("a whale")), 201);
    assertThat(taken.path("success").asBoolean()).isTrue();
    assertThat(taken.at("/data/status").asString()).isEqualTo("queued");
    assertThat(taken.path("data").propertyNames()).containsExactly("jobId", "status");
    String id = taken.at("/data/jobId").asString();
    JsonNode waiting = video(person, id);
    assertThat(waiting.path("prompt").asString()).startsWith("a whale");
    assertThat(waiting.path("style").asString()).isEqualTo("calm");
    assertThat(waiting.path("duration").asInt()).isEqualTo(7);
    assertThat(waiting.path("aspectRatio").asString()).isEqualTo("4:3");
    assertThat(waiting.path("progress").asInt(-1)).isZero();
    assertThat(waiting.path("videoUrl").isNull()).isTrue();
    assertThat(waiting.path("createdAt").asString()).matches("\\d{4}-.*\\.\\d{3}Z");

    HandWork work = new HandWork(SERVER);
    Lease lease = work.claim(UUID.fromString(id));
    SERVER.part(Leases.class).progress(lease, "encode", 30, 1, 3);
    work.playable(lease);
    JsonNode processing = video(person, id);
    assertThat(processing.path("status").asString()).isEqualTo("processing");
    assertThat(processing.path("progress").asInt()).isEqualTo(30);
    assertThat(processing.path("streamUrl").asString()).endsWith("/live/master.m3u8");
    assertThat(processing.path("thumbnailUrl").isNull()).isTrue();
    SERVER
        .part(ObjectStore.class)
        .put(ObjectKeys.thumbnail(lease.job().videoId(), "small"), new byte[1]);
    JsonNode drawn = video(person, id);
    assertThat(drawn.path("thumbnailUrl").asString()).endsWith("/poster.jpg");
    assertThat(drawn.path("smallThumbnailUrl").asString()).endsWith("/thumbnail_small.jpg");
    String preview = drawn.path("previewUrl").asString();
    assertThat(preview).startsWith(SharedServer.PUBLIC_URL);
    HttpResponse<String> lowest =
        person.send("GET", preview.substring(SharedServer.PUBLIC_URL.length() + 1), null);
    assertThat(lowest.body()).contains("360p/playlist.m3u8").doesNotContain("720p/");
    work.publish(lease);
    JsonNode completed = video(person, id);
    assertThat(completed.path("status").asString()).isEqualTo("completed");
    assertThat(completed.path("videoUrl").asString()).endsWith("/video.mp4");
    assertThat(completed.path("streamUrl").asString()).endsWith("/master.m3u8");
    assertThat(completed.path("thumbnailUrl").asString()).endsWith("/poster.jpg");

    JsonNode removed = json(person.send("DELETE", VIDEOS + "/" + id, null), 200);
    assertThat(removed.at("/data/removed").asBoolean()).isTrue();
    JsonNode gone = json(person.send("GET", VIDEOS + "/" + id, null), 404);
    assertThat(gone.path("success").asBoolean(true)).isFalse();
    assertThat(gone.at("/error/code").asString()).isEqualTo("unknown_job");
  }

  @Test
  void whatMayBeChosenIsTold() {
    JsonNode options =
        json(Client.person(SERVER).send("GET", VIDEOS + "/options", null), 200).path("data");
    assertThat(options.path("styles").size()).isEqualTo(3);
    assertThat(options.path("aspectRatios").size()).isEqualTo(4);
    assertThat(options.path("longestDuration").asInt()).isEqualTo(60);
  }

  @Test
  void aWishIsToldWithAllThatMakesItThisFilm() {
    Client person = Client.person(SERVER);
    String wanted =
        wish("the same again")
            .replaceFirst("\\{", "{\"quality\":\"draft\",\"voice\":\"cmu-slt-hsmm\",");
    String id =
        json(person.send("POST", VIDEOS + "/generate", wanted), 201).at("/data/jobId").asString();
    JsonNode told = video(person, id);
    assertThat(told.path("quality").asString()).isEqualTo("draft");
    assertThat(told.path("voice").asString()).isEqualTo("cmu-slt-hsmm");
    assertThat(video(person, order(person, "as usual")).path("quality").asString())
        .isEqualTo("standard");
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    Client person = Client.person(SERVER);
    JsonNode wrong =
        json(
            person.send(
                "POST",
                VIDEOS + "/generate",
                "{\"prompt\":\"\",\"style\":\"loud\",\"duration\":0,\"aspectRatio\":\"2:1\",\"quality\":\"best\",\"priority\":1,\"language\":\"-\",\"callbackUrl\":\"x\"}"),
            400);
    assertThat(wrong.at("/error/code").asString()).isEqualTo("invalid_request");
    assertThat(wrong.at("/error/fields").propertyNames())
        .containsExactlyInAnyOrder(
            "prompt",
            "style",
            "duration",
            "aspectRatio",
            "quality",
            "priority",
            "language",
            "callbackUrl");
    JsonNode missing = json(person.send("POST", VIDEOS + "/generate", "{}"), 400);
    assertThat(missing.at("/error/fields").propertyNames())
        .containsExactlyInAnyOrder("prompt", "style", "duration", "aspectRatio");
    for (String nonsense : List.of("{", "[]", "7")) {
      JsonNode refused = json(person.send("POST", VIDEOS + "/generate", nonsense), 400);
      assertThat(refused.path("success").asBoolean(true)).isFalse();
    }
    assertThat(json(person.send("PATCH", VIDEOS, "{}"), 405).at("/error/code").asString())
        .isEqualTo("method_not_allowed");
  }

  @Test
  void aWishMayDrawOnDocumentsOfItsOwner() {
    Client person = Client.person(SERVER);
    String document =
        "{\"collection\":\"bread\",\"title\":\"Bread\",\"text\":\"A sourdough loaf rests for"
            + " sixteen hours.\"}";
    json(person.send("POST", "api/v1/knowledge", document), 201);
    String wanted =
        wish("How long does a sourdough loaf rest?")
            .replaceFirst("\\{", "{\"knowledge\":\"bread\",");
    JsonNode taken = json(person.send("POST", VIDEOS + "/generate", wanted), 201);
    UUID id = UUID.fromString(taken.at("/data/jobId").asString());
    assertThat(SERVER.part(JobStore.class).find(id).orElseThrow().payload())
        .contains("sixteen hours");
    json(person.send("DELETE", VIDEOS + "/" + id, null), 200);
    JsonNode refused = json(Client.person(SERVER).send("POST", VIDEOS + "/generate", wanted), 400);
    assertThat(refused.at("/error/fields").propertyNames()).containsExactly("knowledge");
  }

  @Test
  void whatIsAnothersIsForbiddenAndWhatIsNobodysNotFound() {
    Client person = Client.person(SERVER);
    String id = order(person, "mine");
    Client other = Client.person(SERVER);
    for (String path :
        List.of(VIDEOS + "/" + id, VIDEOS + "/" + id + "/events", "ws/videos/" + id)) {
      JsonNode foreign = json(other.send("GET", path, null), 403);
      JsonNode unknown = json(Client.anonymous(SERVER).send("GET", path, null), 401);
      if (path.startsWith(VIDEOS)) {
        assertThat(foreign.at("/error/code").asString()).isEqualTo("forbidden");
        assertThat(unknown.at("/error/code").asString()).isEqualTo("unauthorized");
      }
    }
    json(other.send("DELETE", VIDEOS + "/" + id, null), 403);
    JsonNode cancelled = json(person.send("DELETE", VIDEOS + "/" + id, null), 200);
    assertThat(cancelled.at("/data/status").asString()).isEqualTo("cancelled");
    assertThat(cancelled.at("/data/removed").asBoolean(true)).isFalse();
  }

  @Test
  void ownVideosAreListedAndManyWishesTaken() {
    Client person = Client.person(SERVER);
    JsonNode items =
        json(
                person.send(
                    "POST",
                    VIDEOS + "/batch",
                    "{\"items\":[" + wish("one") + ",{\"prompt\":\"x\"}," + wish("two") + "]}"),
                200)
            .at("/data/items");
    assertThat(items.at("/1/error/fields").propertyNames())
        .containsExactlyInAnyOrder("style", "duration", "aspectRatio");
    json(
        person.send(
            "POST",
            "api/v1/videos/generate",
            "{\"kind\":\"dream\",\"title\":\"D\",\"text\":\"%s\"}".formatted(UUID.randomUUID())),
        202);
    JsonNode page = json(person.send("GET", VIDEOS + "?limit=1", null), 200).path("data");
    assertThat(page.at("/items/0/jobId")).isEqualTo(items.at("/2/jobId"));
    JsonNode rest =
        json(
                person.send("GET", VIDEOS + "?cursor=" + page.path("next_cursor").asString(), null),
                200)
            .path("data");
    assertThat(rest.path("items").size()).isEqualTo(1);
    assertThat(rest.at("/items/0/jobId")).isEqualTo(items.at("/0/jobId"));
    JsonNode wrong = json(person.send("GET", VIDEOS + "?limit=x", null), 400);
    assertThat(wrong.at("/error/fields/limit").isString()).isTrue();
  }

  @Test
  void eventsAndSocketsSayTheSame() throws Exception {
    Client person = Client.person(SERVER);
    String id = order(person, "listened to");
    try (Listening socket = Listening.to(SERVER, person, "ws/videos/" + id);
        Stream<String> stream = stream(person, id)) {
      assertThat(socket.next().path("status").asString()).isEqualTo("queued");
      HandWork work = new HandWork(SERVER);
      Lease lease = work.claim(UUID.fromString(id));
      assertThat(socket.next().path("status").asString()).isEqualTo("processing");
      work.playable(lease);
      JsonNode playable = socket.next();
      assertThat(playable.path("stream_url").asString()).endsWith("/live/master.m3u8");
      SERVER.part(Leases.class).fail(lease, "broken", "it broke", "encode", false);
      JsonNode failed = socket.next();
      assertThat(failed.path("status").asString()).isEqualTo("failed");
      assertThat(failed.path("error_code").asString()).isEqualTo("broken");
      assertThat(socket.closed()).isEqualTo(1000);
      List<JsonNode> heard =
          stream
              .filter(line -> line.startsWith("data:"))
              .map(line -> JsonMapper.shared().readTree(line.substring("data:".length())))
              .toList();
      assertThat(heard).contains(playable, failed);
    }
  }

  @Test
  void aSocketIsForPagesOfThisServerOnly() {
    Client person = Client.person(SERVER);
    String id = order(person, "overheard");
    assertThat(Listening.refused(SERVER, person, "ws/videos/" + id, "https://evil.example"))
        .isEqualTo(403);
    assertThat(Listening.refused(SERVER, Client.person(SERVER), "ws/videos/" + id, null))
        .isEqualTo(403);
    Listening.to(SERVER, person, "ws/videos/" + id, SharedServer.PUBLIC_URL).close();
  }

  private static Stream<String> stream(Client person, String id) {
    HttpResponse<Stream<String>> answer =
        Client.exchange(
            person.request(VIDEOS + "/" + id + "/events").build(), BodyHandlers.ofLines());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static JsonNode video(Client person, String id) {
    return json(person.send("GET", VIDEOS + "/" + id, null), 200).path("data");
  }

  private static String order(Client person, String prompt) {
    return json(person.send("POST", VIDEOS + "/generate", wish(prompt)), 201)
        .at("/data/jobId")
        .asString();
  }

  private static String wish(String prompt) {
    return "{\"prompt\":\"%s %s\",\"style\":\"calm\",\"duration\":7,\"aspectRatio\":\"4:3\"}"
        .formatted(prompt, UUID.randomUUID());
  }
}

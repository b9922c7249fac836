package dev.reelmill.api.reels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.app.LogLines;
import dev.reelmill.app.Server;
import dev.reelmill.app.settings.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reels door over HTTP, in the whole server, before anything was imported. */
class ReelsDoorIT {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  @TempDir private static Path home = Path.of("");
  private static @Nullable Server server;

  @BeforeAll
  static void start() {
    server =
        Server.start(
            Settings.read(
                Map.of("REELMILL_HOME", home.toString(), "REELMILL_PORT", "0"),
                Map.of(),
                new Properties()));
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(server).close();
    CLIENT.close();
  }

  @Test
  void aSearchHasTheShapeOfTheContract() throws Exception {
    JsonNode answer =
        search("{\"text_prompt\":\"python developer\",\"user_id\":\"u1\",\"more\":[1]}", 200);
    assertThat(answer.propertyNames())
        .containsExactlyInAnyOrder(
            "user_id",
            "greenhouse_ids",
            "count",
            "generation_triggered",
            "generation_job_ids",
            "degraded",
            "reels");
    assertThat(answer.path("user_id").asString()).isEqualTo("u1");
    assertThat(answer.path("count").asInt(-1)).isZero();
    assertThat(answer.path("generation_triggered").isBoolean()).isTrue();
    assertThat(answer.path("reels").isArray()).isTrue();
  }

  @Test
  void everyStepOfASearchWritesItsLine() throws Exception {
    try (LogLines lines = LogLines.of("dev.reelmill.reels")) {
      search("{\"text_prompt\":\"python developer\",\"user_id\":\"logged\"}", 200);
      List<JsonNode> said =
          lines.all().stream()
              .filter(line -> line.path("user_id").asString("").endsWith("logged"))
              .toList();
      assertThat(said)
          .extracting(line -> line.path("stage").asString())
          .containsExactly("search", "rank", "decide", "answer");
      assertThat(said)
          .allSatisfy(
              line -> {
                assertThat(line.path("time").asString()).endsWith("Z");
                assertThat(line.path("query_fingerprint").asString()).isEqualTo("a5f0ed6ac2171778");
                assertThat(line.path("duration_seconds").asDouble(-1)).isNotNegative();
                assertThat(line.toString()).as("what was sought").doesNotContain("python");
              });
      assertThat(said.getFirst().path("query_length").asInt()).isEqualTo(16);
      assertThat(said.get(2).propertyNames())
          .contains("above_threshold", "below_threshold", "with_video", "shown", "wanted");
    }
  }

  @Test
  void healthSaysWhichFolderOfObjectsCannotBeUsed() throws Exception {
    assertThat(health().at("/parts/objects/status").asString()).isEqualTo("up");
    Path objects = home.resolve("objects");
    Path away = Files.move(objects, home.resolve("objects-away"));
    Files.createFile(objects);
    try {
      JsonNode health = health();
      assertThat(health.path("status").asString()).isEqualTo("degraded");
      assertThat(health.at("/parts/objects/status").asString()).isEqualTo("down");
      assertThat(health.at("/parts/objects/detail").asString()).contains(objects.toString());
    } finally {
      Files.delete(objects);
      Files.move(away, objects);
    }
  }

  @Test
  void withoutRedisHealthSaysSo() throws Exception {
    assertThat(health().at("/parts/redis/status").asString()).isEqualTo("up");
    assertThat(health().at("/parts/redis/detail").asString()).isEqualTo("not configured");
  }

  @Test
  void aProxyThatNobodyTrustsHasNoSayInWhoAsks() throws Exception {
    long before = addressPermits("203.0.113.1");
    assertThat(addressPermits("203.0.113.2")).isNotEqualTo(599).isLessThan(before);
  }

  private static long addressPermits(String forwardedFor) throws Exception {
    HttpResponse<String> answer =
        CLIENT.send(
            request("jobs/search")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", forwardedFor)
                .POST(BodyPublishers.ofString("{\"text_prompt\":\"a\",\"user_id\":\"u1\"}"))
                .build(),
            BodyHandlers.ofString());
    String left = answer.headers().firstValue("RateLimit").orElseThrow();
    return Long.parseLong(left.replaceFirst("\"search-address\";r=(\\d+);.*", "$1"));
  }

  private static JsonNode health() throws Exception {
    return send(request("health").GET(), 200);
  }

  @Test
  void everyWrongFieldIsNamed() throws Exception {
    JsonNode problem = search("{\"user_id\":7}", 400);
    assertThat(problem.path("status").asInt()).isEqualTo(400);
    assertThat(problem.path("code").asString()).isEqualTo("invalid_request");
    assertThat(problem.path("errors").findValuesAsString("field"))
        .containsExactly("text_prompt", "user_id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\"  \"",
        "null",
        "7",
        "true",
        "{}",
        "[\"a\"]",
        "\"a\\u0000b\"",
        "\"\\ud800\""
      })
  void aWrongTextIsRefused(String text) throws Exception {
    assertThat(
            search("{\"text_prompt\":" + text + ",\"user_id\":\"u1\"}", 400)
                .path("errors")
                .findValuesAsString("field"))
        .containsExactly("text_prompt");
    assertThat(
            search("{\"text_prompt\":\"a\",\"user_id\":" + text + "}", 400)
                .path("errors")
                .findValuesAsString("field"))
        .containsExactly("user_id");
  }

  @ParameterizedTest
  @CsvSource({"1000, 128, 200", "1001, 128, 400", "1000, 129, 400"})
  void lengthsCountCharacters(int prompt, int user, int status) throws Exception {
    search(
        "{\"text_prompt\":\""
            + "\ud83d\ude80".repeat(prompt)
            + "\",\"user_id\":\""
            + "\ud83d\ude80".repeat(user)
            + "\"}",
        status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "nonsense", "[]", "\"text\"", "null", "{}"})
  void whatIsNoRequestIsRefused(String body) throws Exception {
    search(body, 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-a-video", "1-2-3-4-5", "00000000-0000-0000-0000-000000000000"})
  void anUnknownVideoIsNotFound(String videoId) throws Exception {
    JsonNode problem = send(request("video/" + videoId).GET(), 404);
    assertThat(problem.path("status").asInt()).isEqualTo(404);
  }

  @Test
  void theSameRequestTwiceUnderOneKeyHasOneAnswer() throws Exception {
    String body = "{\"text_prompt\":\"baker\",\"user_id\":\"u1\"}";
    HttpResponse<String> first = keyed("key-1", body);
    HttpResponse<String> again = keyed("key-1", body);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(again.headers().firstValue("Content-Type"))
        .isEqualTo(first.headers().firstValue("Content-Type"));
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void whatAViewerHasSeenIsForgotten() throws Exception {
    JsonNode answer = send(request("jobs/seen?user_id=u1").DELETE(), 200);
    assertThat(answer.path("user_id").asString()).isEqualTo("u1");
    assertThat(answer.path("forgotten").asInt(-1)).isZero();
    assertThat(send(request("jobs/seen").DELETE(), 400).toString()).contains("user_id");
    assertThat(send(request("jobs/seen?user_id=a%00b").DELETE(), 400).toString())
        .contains("user_id", "control characters");
  }

  @Test
  void aFormIsNotReadForParameters() throws Exception {
    HttpRequest.Builder form =
        request("jobs/seen")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method("DELETE", BodyPublishers.ofString("user_id=u1"));
    assertThat(send(form, 400).toString()).contains("user_id");
  }

  @Test
  void noViewerIsRefusedBecauseOfAKey() throws Exception {
    keyed("key-2", "{\"text_prompt\":\"baker\",\"user_id\":\"u1\"}");
    HttpResponse<String> other = keyed("key-2", "{\"text_prompt\":\"butcher\",\"user_id\":\"u1\"}");
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(other.headers().firstValue("Idempotency-Replayed")).isEmpty();
  }

  @Test
  void aRefusalLeavesTheKeyFreeAndAKeyHasARule() throws Exception {
    assertThat(keyed("key-3", "{}").statusCode()).isEqualTo(400);
    assertThat(keyed("key-3", "{\"text_prompt\":\"a\",\"user_id\":\"u1\"}").statusCode())
        .isEqualTo(200);
    HttpResponse<String> wrong = keyed("k".repeat(256), "{}");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("Idempotency-Key");
    assertThat(keyed("key-4", "x".repeat(1_000_001)).statusCode()).isEqualTo(413);
  }

  private static HttpResponse<String> keyed(String key, String body) throws Exception {
    return CLIENT.send(
        request("jobs/search")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static JsonNode search(String body, int status) throws Exception {
    return send(
        request("jobs/search")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)),
        status);
  }

  private static JsonNode send(HttpRequest.Builder request, int status) throws Exception {
    HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    if (status >= 400) {
      assertThat(response.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }
    return JsonMapper.shared().readTree(response.body());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(Objects.requireNonNull(server).url() + path));
  }
}

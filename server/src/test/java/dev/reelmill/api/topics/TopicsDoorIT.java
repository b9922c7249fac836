package dev.reelmill.api.topics;

import static dev.reelmill.app.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.app.Client;
import dev.reelmill.app.HandWork;
import dev.reelmill.app.SharedServer;
import dev.reelmill.app.StalledWorker;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Films of topics over HTTP; each test has topics of its own. */
@Timeout(60)
class TopicsDoorIT {
  @RegisterExtension static final SharedServer SERVER = new SharedServer();

  private final Client anybody = Client.anonymous(SERVER);

  @Test
  void aFilmIsMadeOnceAndThenThereForAll() {
    String films = "savings_builder/goal_setting";
    assertThat(status(films).path("status").asString()).isEqualTo("not_found");
    long hits = stats().path("hits").asLong();
    JsonNode first = ask("savings_builder", "goal_setting");
    assertThat(first.propertyNames()).containsExactly("job_id", "status", "persona", "topic");
    assertThat(first.path("status").asString()).isEqualTo("enqueued");
    Set<String> jobs = new HashSet<>();
    IntStream.range(0, 20)
        .parallel()
        .mapToObj(i -> ask("savings_builder", "goal_setting").path("job_id").asString())
        .toList()
        .forEach(jobs::add);
    assertThat(jobs).containsExactly(first.path("job_id").asString());
    assertThat(status(films).path("status").asString()).isEqualTo("processing");

    make(first);
    JsonNode there = ask("savings_builder", "goal_setting");
    assertThat(there.path("status").asString()).isEqualTo("cached");
    assertThat(there.path("job_id").isNull()).isTrue();
    JsonNode ready = status(films);
    assertThat(ready.path("status").asString()).isEqualTo("ready");
    assertThat(ready.path("cache_age_seconds").asInt(-1)).isBetween(0, 60);
    assertThat(ready.path("fallback_used").isNull()).isTrue();
    assertThat(ready.path("url").asString())
        .isEqualTo(
            SharedServer.PUBLIC_URL
                + "/videos/"
                + films
                + "/"
                + HandWork.hash().substring(0, 16)
                + ".mp4");
    JsonNode stats = stats();
    assertThat(stats.path("hits").asLong()).isGreaterThan(hits);
    assertThat(stats.path("hit_rate").asDouble()).isBetween(0.001, 0.999);
  }

  @Test
  void answersTakeLessThanATenthOfASecondWhileNothingElseMoves() throws Exception {
    make(ask("high_utilization", "interest_calculation"));
    JsonNode wanted = ask("subscription_heavy", "recurring_spend_tracking");
    UUID job = UUID.fromString(wanted.path("job_id").asString());
    try (StalledWorker _ = StalledWorker.at(SERVER, job)) {
      assertThat(StalledWorker.fastest(() -> assertAsked("cached", "interest_calculation")))
          .isLessThan(Duration.ofMillis(100));
      assertThat(StalledWorker.fastest(() -> assertAsked("enqueued", "recurring_spend_tracking")))
          .isLessThan(Duration.ofMillis(100));
    }
  }

  private void assertAsked(String status, String topic) {
    String persona =
        topic.equals("interest_calculation") ? "high_utilization" : "subscription_heavy";
    assertThat(ask(persona, topic).path("status").asString()).isEqualTo(status);
  }

  @Test
  void theFilmIsSentWholeOrInParts() {
    make(ask("savings_builder", "automation_setup"));
    String path = path(status("savings_builder/automation_setup"));
    HttpResponse<byte[]> whole =
        Client.exchange(anybody.request(path).build(), BodyHandlers.ofByteArray());
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.body()).isEqualTo(HandWork.film());
    assertThat(whole.headers().firstValue("Content-Type")).contains("video/mp4");
    assertThat(whole.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    HttpResponse<byte[]> part =
        Client.exchange(
            anybody.request(path).header("Range", "bytes=10-19").build(),
            BodyHandlers.ofByteArray());
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.headers().firstValue("Content-Range")).contains("bytes 10-19/100000");
    assertThat(part.body()).hasSize(10);
    assertThat(anybody.send("HEAD", path, null).statusCode()).isEqualTo(200);
    String other = path.replaceFirst("[0-9a-f]{16}", "0123456789abcdef");
    assertThat(anybody.send("GET", other, null).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsUnknownIsToldWhatIsKnown() {
    JsonNode persona =
        json(post("generate", "{\"persona\":\"rich\",\"topic\":\"cd_basics\"}"), 400);
    assertThat(persona.path("detail").asString())
        .contains("high_utilization, variable_income, subscription_heavy, savings_builder");
    JsonNode topic =
        json(post("generate", "{\"persona\":\"high_utilization\",\"topic\":\"cd_basics\"}"), 400);
    assertThat(topic.path("detail").asString())
        .contains("credit_utilization, debt_paydown_strategy, autopay_setup")
        .doesNotContain("cd_basics");
    assertThat(json(post("generate", "{}"), 400).path("errors").size()).isEqualTo(2);
    json(anybody.send("GET", "videos/status/nobody/cd_basics", null), 400);
    json(post("batch", "{\"items\":[]}"), 400);
    json(post("recommendations", "{\"user_id\":\"u\",\"persona\":\"savings_builder\"}"), 400);
  }

  @Test
  void nobodyInParticularGetsNoFilm() {
    JsonNode skipped =
        json(post("generate", "{\"persona\":\"general\",\"topic\":\"cd_basics\"}"), 200);
    assertThat(skipped.path("status").asString()).isEqualTo("skipped");
    assertThat(skipped.path("job_id").isNull()).isTrue();
  }

  @Test
  void theFirstThreeRecommendationsAreMade() {
    JsonNode answer =
        json(
            post(
                "recommendations",
                """
                {"user_id":"u-17","persona":"variable_income","recommendations":
                ["income_smoothing","cash_buffer","emergency_fund_basics","percent_based_budgets"]}
                """),
            200);
    assertThat(answer.path("user_id").asString()).isEqualTo("u-17");
    assertThat(
            answer.path("items").valueStream().map(one -> one.path("status").asString()).toList())
        .containsExactly("enqueued", "enqueued", "enqueued", "skipped");
    assertThat(status("variable_income/percent_based_budgets").path("status").asString())
        .isEqualTo("not_found");
  }

  @Test
  void manyAreAnsweredOneByOne() {
    JsonNode items =
        json(
                post(
                    "batch",
                    """
                    {"items":[
                      {"persona":"subscription_heavy","topic":"bill_alerts","priority":"high"},
                      {"persona":"subscription_heavy","topic":"none"},
                      {"persona":"general","topic":"bill_alerts"}]}
                    """),
                200)
            .path("items");
    assertThat(items.at("/0/status").asString()).isEqualTo("enqueued");
    assertThat(items.at("/1/error/errors/0/field").asString()).isEqualTo("topic");
    assertThat(items.at("/2/status").asString()).isEqualTo("skipped");
  }

  @Test
  void aFilmIsOverAfterThirtyDays() {
    String films = "subscription_heavy/subscription_audit";
    JsonNode first = ask("subscription_heavy", "subscription_audit");
    make(first);
    assertThat(status(films).path("status").asString()).isEqualTo("ready");
    JdbcClient.create(SERVER.part(DataSource.class))
        .sql(
            "update videos set created_at = now() - interval '30 days 1 second'"
                + " where subject = 'topic:subscription_heavy:subscription_audit'")
        .update();
    while (!status(films).path("status").asString().equals("not_found")) {
      Thread.onSpinWait(); // what was found a moment ago is believed for another
    }
    JsonNode again = ask("subscription_heavy", "subscription_audit");
    assertThat(again.path("status").asString()).isEqualTo("enqueued");
    assertThat(again.path("job_id")).isNotEqualTo(first.path("job_id"));
    make(again);
    assertThat(ask("subscription_heavy", "subscription_audit").path("status").asString())
        .isEqualTo("cached");
  }

  @Test
  void whoMaySpeakForAllMayCancel() {
    JsonNode asked = ask("high_utilization", "balance_transfer");
    String path = "videos/high_utilization/balance_transfer";
    Client administrator = Client.administrator(SERVER);
    JsonNode cancelled = json(administrator.program("generate").send("DELETE", path, null), 200);
    assertThat(cancelled.path("job_id")).isEqualTo(asked.path("job_id"));
    assertThat(cancelled.path("status").asString()).isEqualTo("cancelled");
    json(administrator.send("DELETE", path, null), 404);
    assertThat(status("high_utilization/balance_transfer").path("status").asString())
        .isEqualTo("not_found");
  }

  @Test
  void aFailureOffersTheWords() {
    JsonNode asked = ask("high_utilization", "autopay_setup");
    HandWork work = new HandWork(SERVER);
    Lease lease = work.claim(UUID.fromString(asked.path("job_id").asString()));
    SERVER.part(Leases.class).fail(lease, "broken", "it broke", "encode", false);
    JsonNode failed = status("high_utilization/autopay_setup");
    assertThat(failed.path("status").asString()).isEqualTo("failed");
    assertThat(failed.path("fallback_used").asString()).isEqualTo("text");
    assertThat(failed.path("text").asString()).contains("bill");
    JsonNode again = ask("high_utilization", "autopay_setup");
    assertThat(again.path("status").asString()).isEqualTo("failed");
    assertThat(again.path("job_id")).isEqualTo(asked.path("job_id"));
  }

  @Test
  void aKeyOfSomebodyNobodyKnowsIsOfTheirAddress() throws Exception {
    String key = "k-" + UUID.randomUUID();
    String general = "{\"persona\":\"general\",\"topic\":\"%s\"}";
    assertThat(keyed("127.0.0.1", key, general.formatted("cd_basics"))).isEqualTo(200);
    assertThat(keyed("127.0.0.1", key, general.formatted("bill_alerts"))).isEqualTo(409);
    assertThat(keyed("127.0.0.2", key, general.formatted("bill_alerts"))).isEqualTo(200);
  }

  private int keyed(String from, String key, String body) throws Exception {
    try (HttpClient http =
        HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(from)).build()) {
      HttpRequest request =
          anybody
              .request("videos/generate")
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", key)
              .POST(BodyPublishers.ofString(body))
              .build();
      return http.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  @Test
  void thereAreTwentyTemplates() {
    List<JsonNode> templates =
        json(anybody.send("GET", "videos/templates", null), 200)
            .path("items")
            .valueStream()
            .toList();
    assertThat(templates).hasSize(20);
    JsonNode first = templates.getFirst();
    assertThat(first.path("persona").asString()).isEqualTo("high_utilization");
    assertThat(first.path("duration_seconds").asInt()).isEqualTo(15);
    assertThat(first.path("cache_key").asString()).isEqualTo("cade0374e151bffc");
    assertThat(templates).allMatch(one -> !one.path("picture").asString().isEmpty());
    assertThat(first.path("text").asString()).contains("30%");
    assertThat(first.path("card_url").asString())
        .isEqualTo(
            SharedServer.PUBLIC_URL + "/videos/high_utilization/credit_utilization/card.svg");
    HttpResponse<String> card =
        anybody.send("GET", "videos/high_utilization/credit_utilization/card.svg", null);
    assertThat(card.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
    assertThat(card.body()).startsWith("<svg").contains("$150 of $1,000");
  }

  private static void make(JsonNode asked) {
    HandWork work = new HandWork(SERVER);
    work.publish(work.claim(UUID.fromString(asked.path("job_id").asString())));
  }

  private static String path(JsonNode status) {
    return status.path("url").asString().substring(SharedServer.PUBLIC_URL.length() + 1);
  }

  private JsonNode ask(String persona, String topic) {
    return json(
        post("generate", "{\"persona\":\"%s\",\"topic\":\"%s\"}".formatted(persona, topic)), 200);
  }

  private JsonNode status(String film) {
    return json(anybody.send("GET", "videos/status/" + film, null), 200);
  }

  private JsonNode stats() {
    return json(anybody.send("GET", "videos/cache/stats", null), 200);
  }

  private HttpResponse<String> post(String what, String body) {
    return Client.anonymous(SERVER).send("POST", "videos/" + what, body);
  }
}

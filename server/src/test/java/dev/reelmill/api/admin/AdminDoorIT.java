package dev.reelmill.api.admin;

import static dev.reelmill.app.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.app.Client;
import dev.reelmill.app.HandWork;
import dev.reelmill.app.SharedServer;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.provider.Ledger;
import dev.reelmill.provider.ModelName;
import dev.reelmill.provider.Purpose;
import dev.reelmill.provider.Spending;
import dev.reelmill.search.PostingSearch;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The administrators' door over HTTP. */
@Timeout(60)
class AdminDoorIT {
  @RegisterExtension static final SharedServer SERVER = new SharedServer();
  private static final String JOBS = "admin/generation-jobs";
  private static final String IMPORT = "admin/jobs/import";
  private static Client administrator = Client.anonymous(SERVER);

  @BeforeAll
  static void logIn() {
    administrator = Client.administrator(SERVER);
  }

  @Test
  void workIsFoundByItsOwnerKindStatusAndTime() {
    Instant before = Instant.now().minusSeconds(60);
    Client person = Client.person(SERVER);
    String first = order(person, "one " + UUID.randomUUID());
    String second = order(person, "two " + UUID.randomUUID());
    String mine = JOBS + "?user=" + person.id();
    JsonNode page = get(mine + "&status=queued&kind=prompt&limit=1&from=" + before);
    assertThat(page.path("items").size()).isEqualTo(1);
    JsonNode newest = page.at("/items/0");
    assertThat(newest.path("door").asString()).isEqualTo("workflow");
    assertThat(newest.path("kind").asString()).isEqualTo("prompt");
    assertThat(newest.path("owner").asString()).isEqualTo(person.id());
    JsonNode rest = get(mine + "&cursor=" + page.path("next_cursor").asString());
    assertThat(rest.path("items").size()).isEqualTo(1);
    assertThat(rest.path("next_cursor").isNull()).isTrue();
    assertThat(get(mine + "&kind=dream").path("items").isEmpty()).isTrue();
    assertThat(get(mine + "&status=ready").path("items").isEmpty()).isTrue();
    assertThat(get(mine + "&to=" + before).path("items").isEmpty()).isTrue();

    JsonNode one = get(JOBS + "/" + second);
    assertThat(one.path("job_id")).isEqualTo(newest.path("job_id"));
    assertThat(one.at("/brief/style").asString()).isEqualTo("fun");
    assertThat(one.at("/followers/0/job_id").asString()).isEqualTo(second);
    json(administrator.send("GET", JOBS + "/" + UUID.randomUUID(), null), 404);
    for (String id : new String[] {first, second}) {
      json(administrator.send("POST", JOBS + "/" + id + "/cancel", null), 200);
      json(administrator.send("POST", JOBS + "/" + id + "/cancel", null), 409);
    }
    assertThat(
            json(person.send("GET", "api/v1/videos/jobs/" + first + "/status", null), 200)
                .path("status")
                .asString())
        .isEqualTo("cancelled");
    JsonNode wrong =
        json(
            administrator.send(
                "GET",
                JOBS + "?status=done&user=a%00&kind=film&from=yesterday&to=1&limit=201",
                null),
            400);
    assertThat(wrong.path("errors").findValuesAsString("field"))
        .containsExactly("status", "user", "kind", "from", "to", "limit");
    assertThat(json(administrator.send("POST", IMPORT + "?company=a%00", "{\"jobs\":[]}"), 400))
        .asString()
        .contains("company", "control characters");
  }

  @Test
  void aFailureIsExplainedAndTriedAgain() {
    Client person = Client.person(SERVER);
    String id = order(person, "fails " + UUID.randomUUID());
    HandWork work = new HandWork(SERVER);
    Lease lease = work.claim(UUID.fromString(id));
    Leases leases = SERVER.part(Leases.class);
    leases.progress(lease, "script", 5, 0, 0);
    leases.progress(lease, "encode", 30, 1, 3);
    leases.fail(lease, "encoder_crash", "the encoder said no", "encode", false);
    JsonNode failed = get(JOBS + "/" + id);
    assertThat(failed.path("status").asString()).isEqualTo("failed");
    assertThat(failed.path("error_code").asString()).isEqualTo("encoder_crash");
    JsonNode attempt = failed.at("/attempts/0");
    assertThat(attempt.path("worker").asString()).isEqualTo("by hand");
    assertThat(attempt.path("outcome").asString()).isEqualTo("failed");
    assertThat(attempt.path("stages").findValuesAsString("stage"))
        .containsExactly("script", "encode");
    assertThat(attempt.at("/stages/1/seconds").isNumber()).isTrue();

    JsonNode retried = json(administrator.send("POST", JOBS + "/" + id + "/retry", null), 202);
    assertThat(retried.path("status").asString()).isEqualTo("queued");
    json(administrator.send("POST", JOBS + "/" + id + "/retry", null), 409);
    work.publish(work.claim(UUID.fromString(id)));
    assertThat(
            json(person.send("GET", "api/v1/videos/jobs/" + id + "/status", null), 200)
                .path("status")
                .asString())
        .isEqualTo("completed");
    assertThat(get(JOBS + "/" + id).path("attempts").size()).isEqualTo(2);
  }

  @Test
  void theBooksAndWhatAJobCostAreTold() {
    Client person = Client.person(SERVER);
    String id = order(person, "costs " + UUID.randomUUID());
    HandWork work = new HandWork(SERVER);
    Lease lease = work.claim(UUID.fromString(id));
    SERVER
        .part(Leases.class)
        .decide(lease, "script", "{\"writer\":\"chat-1 a\",\"falls\":[],\"script\":{}}");
    Ledger ledger = SERVER.part(Ledger.class);
    ModelName model = ModelName.parse("openrouter:a/b");
    ledger.settle(
        ledger.reserve(new Spending(lease.jobId(), "script", Purpose.SCRIPT, model), 0.5),
        0.25,
        null);
    ledger.reserve(new Spending(lease.jobId(), "clip 1", Purpose.VIDEO, model), 1);
    JsonNode budget = get("admin/budget?days=1");
    assertThat(budget.path("limit_usd").asDouble()).isEqualTo(5);
    assertThat(budget.path("spent_usd").asDouble()).isEqualTo(0.25);
    assertThat(budget.path("reserved_usd").asDouble()).isEqualTo(1);
    assertThat(budget.path("available_usd").asDouble()).isEqualTo(3.75);
    assertThat(budget.path("resets_at").asString()).endsWith("T00:00:00.000Z");
    assertThat(budget.at("/calls/0/purpose").asString()).isEqualTo("script");
    assertThat(budget.at("/calls/0/usd").asDouble()).isEqualTo(0.25);
    JsonNode wrong = json(administrator.send("GET", "admin/budget?days=0", null), 400);
    assertThat(wrong.path("errors").findValuesAsString("field")).containsExactly("days");
    JsonNode job = get(JOBS + "/" + id);
    assertThat(job.path("cost_usd").asDouble()).isEqualTo(0.25);
    assertThat(job.at("/decisions/script/writer").asString()).isEqualTo("chat-1 a");
    assertThat(job.at("/decisions/script").has("script")).isFalse();
    json(administrator.send("POST", JOBS + "/" + id + "/cancel", null), 200);
  }

  @Test
  void theFiguresAddUp() {
    JsonNode before = get(JOBS + "/stats");
    assertThat(before.path("generation_jobs").propertyNames())
        .containsExactlyInAnyOrder(
            "queued", "running", "uploaded", "indexed", "ready", "failed", "cancelled");
    Client person = Client.person(SERVER);
    String id = order(person, "counted " + UUID.randomUUID());
    JsonNode waiting = get(JOBS + "/stats");
    assertThat(waiting.at("/videos/total").asInt() - waiting.at("/videos/ready").asInt())
        .isPositive();
    HandWork work = new HandWork(SERVER);
    work.publish(work.claim(UUID.fromString(id)));
    JsonNode after = get(JOBS + "/stats");
    assertThat(after.at("/videos/ready").asInt()).isEqualTo(before.at("/videos/ready").asInt() + 1);
    assertThat(after.at("/generation_jobs/ready").asInt())
        .isEqualTo(before.at("/generation_jobs/ready").asInt() + 1);
    assertThat(after.path("jobs_with_videos").isNumber()).isTrue();
    assertThat(after.path("jobs_without_videos").isNumber()).isTrue();
  }

  @Test
  void objectsThatBelongToNothingAreTold() {
    UUID unknown = UUID.randomUUID();
    SERVER.part(ObjectStore.class).put(ObjectKeys.mp4(unknown), new byte[2_000_000]);
    assertThat(get("admin/videos/orphaned").path("items").findValuesAsString("video_id"))
        .contains(unknown.toString());
    JsonNode dry = json(administrator.send("POST", "admin/videos/cleanup?dry_run=true", null), 200);
    assertThat(dry.path("dry_run").asBoolean()).isTrue();
    assertThat(dry.propertyNames())
        .contains("expired_deleted", "orphaned_deleted", "lru_evicted", "disk_usage_gb");
    assertThat(dry.path("orphaned_deleted").asInt()).isPositive();
    assertThat(dry.path("disk_usage_gb").isNumber()).isTrue();
    json(administrator.send("POST", "admin/videos/cleanup?dry_run=maybe", null), 400);
    SERVER.part(ObjectStore.class).delete(ObjectKeys.mp4(unknown));
  }

  @Test
  void messagesAreListedAndSaidAgain() {
    Client person = Client.person(SERVER);
    String id =
        json(
                person.send(
                    "POST",
                    "api/v1/videos/generate",
                    """
                    {"kind":"prompt","prompt":"%s","style":"fun","duration":5,"callback_url":"http://127.0.0.1:9/"}
                    """
                        .formatted(UUID.randomUUID())),
                202)
            .path("job_id")
            .asString();
    json(person.send("DELETE", "api/v1/videos/jobs/" + id, null), 200);
    JsonNode deliveries = get("admin/webhooks/deliveries?job_id=" + id).path("items");
    assertThat(deliveries.size()).isEqualTo(1);
    assertThat(deliveries.at("/0/type").asString()).isEqualTo("video.cancelled");
    assertThat(deliveries.at("/0/url").asString()).isEqualTo("http://127.0.0.1:9/");
    String delivery = deliveries.at("/0/delivery_id").asString();
    json(
        administrator.send("POST", "admin/webhooks/deliveries/" + delivery + "/replay", null), 202);
    json(administrator.send("GET", "admin/webhooks/deliveries?job_id=x", null), 400);
  }

  @Test
  void aSearchIsExplained() {
    JsonNode ranking = get("admin/search?text_prompt=baker&limit=3");
    assertThat(ranking.path("results").isArray()).isTrue();
    JsonNode wrong = json(administrator.send("GET", "admin/search?limit=x", null), 400);
    assertThat(wrong.path("errors").findValuesAsString("field"))
        .containsExactly("text_prompt", "limit");
  }

  @Test
  void aBoardComesInAsTheBodyAndIsFound() throws Exception {
    String board = board(661_001, "Lamplighter", "x".repeat(1_500_000));
    JsonNode first = json(administrator.send("POST", IMPORT + "?company=Lamps", board), 200);
    assertThat(first.path("imported").asInt()).isEqualTo(1);
    assertThat(first.path("rejected").isEmpty()).isTrue();
    assertThat(
            json(administrator.send("POST", IMPORT + "?company=Lamps", board), 200)
                .path("unchanged")
                .asInt())
        .isEqualTo(1);
    assertThat(SERVER.part(PostingSearch.class).await(Duration.ofSeconds(30))).isTrue();
    JsonNode ranked = get("admin/search?text_prompt=lamplighter").at("/results/0");
    assertThat(ranked.path("greenhouse_id").asLong()).isEqualTo(661_001);
    assertThat(ranked.path("company").asString()).isEqualTo("Lamps");
    assertThat(ranked.path("vector_rank").asInt()).isEqualTo(1);
    assertThat(ranked.path("keyword_rank").asInt()).isEqualTo(1);
    assertThat(ranked.path("has_video").asBoolean(true)).isFalse();
    json(administrator.send("POST", IMPORT, "{\"jobs\":7}"), 400);
    json(administrator.send("POST", IMPORT, "{\"slug\":\"../../etc\"}"), 400);
  }

  @Test
  void filesComeInTogetherAndABadOneIsReported() {
    String body =
        part("one.json", board(661_002, "Cooper", "")) + part("two.json", "no board") + "--b--\r\n";
    HttpRequest request =
        administrator
            .request(IMPORT)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .header("X-XSRF-TOKEN", Objects.requireNonNull(administrator.forgery()))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    JsonNode report = json(Client.exchange(request, BodyHandlers.ofString()), 200);
    assertThat(report.path("imported").asInt()).isEqualTo(1);
    assertThat(report.path("rejected").findValuesAsString("id")).containsExactly("two.json");
    assertThat(report.at("/rejected/0/reason").asString()).contains("JSON");
  }

  private static String part(String name, String content) {
    return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, content);
  }

  private static String board(long id, String title, String text) {
    return """
    {"jobs":[{"id":%d,"title":"%s","absolute_url":"https://jobs.example.org/%d","location":{"name":"York"},
     "content":"<p>Work for a %s.</p>"}],"padding":"%s"}
    """
        .formatted(id, title, id, title, text);
  }

  private static JsonNode get(String path) {
    return json(administrator.send("GET", path, null), 200);
  }

  private static String order(Client person, String prompt) {
    return json(
            person.send(
                "POST",
                "api/v1/videos/generate",
                "{\"kind\":\"prompt\",\"prompt\":\"%s\",\"style\":\"fun\",\"duration\":5}"
                    .formatted(prompt)),
            202)
        .path("job_id")
        .asString();
  }
}

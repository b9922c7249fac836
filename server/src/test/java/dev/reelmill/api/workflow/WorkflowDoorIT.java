package dev.reelmill.api.workflow;

import static dev.reelmill.app.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.app.Client;
import dev.reelmill.app.HandWork;
import dev.reelmill.app.SharedServer;
import dev.reelmill.app.StalledWorker;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.EngineVersion;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.WorkKey;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.job.Priority;
import dev.reelmill.job.Submitted;
import dev.reelmill.order.Orders;
import dev.reelmill.posting.BoardFile;
import dev.reelmill.posting.BoardImport;
import dev.reelmill.posting.ParsedBoard;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Films ordered, followed and deleted over HTTP. */
@Timeout(60)
class WorkflowDoorIT {
  @RegisterExtension static final SharedServer SERVER = new SharedServer();
  private static final String GENERATE = "api/v1/videos/generate";
  private static final String JOBS = "api/v1/videos/jobs/";
  private static final long POSTING = 776_655;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"prompt\",\"prompt\":\"%s\",\"style\":\"fun\",\"duration\":5}",
        "{\"kind\":\"dream\",\"title\":\"%s\",\"text\":\"I flew over the sea.\"}",
        "{\"kind\":\"topic\",\"persona\":\"savings_builder\",\"topic\":\"cd_basics\",\"aspect_ratio\":\"1:1\"}"
      })
  void anOrderOfAnyKindBecomesAJobOfItsOwner(String brief) {
    Client person = Client.person(SERVER);
    HttpResponse<String> answer =
        person.send("POST", GENERATE, brief.formatted("x" + UUID.randomUUID()));
    JsonNode accepted = json(answer, 202);
    assertThat(accepted.path("status").asString()).isEqualTo("queued");
    String status = answer.headers().firstValue("Location").orElseThrow().substring(1);
    JsonNode job = json(person.send("GET", status, null), 200);
    assertThat(job.path("job_id")).isEqualTo(accepted.path("job_id"));
    assertThat(job.path("queue_position").asInt()).isPositive();
    json(Client.person(SERVER).send("GET", status, null), 403);
    json(Client.anonymous(SERVER).send("GET", status, null), 401);
    json(person.send("DELETE", JOBS + job.path("job_id").asString(), null), 200);
  }

  @Test
  void anOrderIsAnsweredWithinTwoSecondsWhileNothingElseMoves() throws Exception {
    String waiting = order(Client.person(SERVER), prompt("stalled " + UUID.randomUUID()));
    Client person = Client.person(SERVER);
    try (StalledWorker _ = StalledWorker.at(SERVER, UUID.fromString(waiting))) {
      Duration taken =
          StalledWorker.fastest(
              () -> order(person, prompt("answered at once " + UUID.randomUUID())));
      assertThat(taken).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void allThatIsWrongIsNamedAtOnce() {
    JsonNode refused =
        json(
            Client.person(SERVER)
                .send(
                    "POST",
                    GENERATE,
                    """
                    {"kind":"prompt","prompt":" ","style":"loud","duration":61,"aspect_ratio":"2:1","colour":"red","template_id":"plain",
                     "priority":"urgent","callback_url":"ftp://example.org","knowledge":"handbook"}
                    """),
            400);
    assertThat(refused.path("code").asString()).isEqualTo("invalid_request");
    assertThat(refused.path("errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder(
            "prompt",
            "style",
            "duration",
            "aspect_ratio",
            "colour",
            "template_id",
            "priority",
            "callback_url",
            "knowledge");
    json(Client.person(SERVER).send("POST", GENERATE, "[]"), 400);
    JsonNode unknown =
        json(
            Client.person(SERVER)
                .send("POST", GENERATE, "{\"kind\":\"posting\",\"greenhouse_id\":1}"),
            400);
    assertThat(unknown.path("errors").findValuesAsString("field")).containsExactly("greenhouse_id");
  }

  @Test
  void aPostingOfTheFeedIsFollowedAndNotMadeTwice() {
    list();
    JobStore jobs = SERVER.part(JobStore.class);
    PostingBrief brief =
        SERVER.part(Orders.class).posting(POSTING, BriefOptions.DEFAULT).orElseThrow();
    JobRequest shared =
        new JobRequest(
            "reels",
            "a viewer",
            WorkKey.of(brief, EngineVersion.CURRENT),
            "posting:" + POSTING,
            BriefCodec.toJson(brief),
            null,
            Priority.NORMAL);
    Job feed = ((Submitted.Queued) jobs.submitShared(shared, 5)).job();
    Client person = Client.person(SERVER);
    String id = order(person, "{\"kind\":\"posting\",\"greenhouse_id\":" + POSTING + "}");
    assertThat(id).isNotEqualTo(feed.jobId().toString());
    assertThat(jobs.find(UUID.fromString(id)).orElseThrow().videoId()).isEqualTo(feed.videoId());
    json(person.send("DELETE", JOBS + id, null), 200);
    assertThat(jobs.find(feed.jobId()).orElseThrow().status()).isEqualTo(JobStatus.QUEUED);

    String wide =
        order(
            person,
            "{\"kind\":\"posting\",\"greenhouse_id\":%d,\"aspect_ratio\":\"16:9\"}"
                .formatted(POSTING));
    Job own = jobs.find(UUID.fromString(wide)).orElseThrow();
    assertThat(own.videoId()).isNotEqualTo(feed.videoId());
    assertThat(own.subject()).as("it must not take the place of the feed's").startsWith("own:");
    jobs.cancel(feed.jobId());
    jobs.cancel(own.jobId());
  }

  @Test
  void twoWhoWantTheSameShareTheFilmAndNeitherTakesItFromTheOther() {
    String brief = prompt("the same wish " + UUID.randomUUID());
    Client ada = Client.person(SERVER);
    Client bob = Client.person(SERVER);
    String hers = order(ada, brief);
    String his = order(bob, brief);
    HandWork work = new HandWork(SERVER);
    Job made = work.publish(work.claim(UUID.fromString(hers)));
    assertThat(json(ada.send("DELETE", JOBS + hers, null, null), 403).path("code").asString())
        .isEqualTo("csrf");
    assertThat(ada.send("DELETE", JOBS + hers, null).statusCode()).isEqualTo(204);
    json(ada.send("GET", JOBS + hers + "/status", null), 404);
    JsonNode still = json(bob.send("GET", JOBS + his + "/status", null), 200);
    assertThat(still.path("status").asString()).isEqualTo("completed");
    json(bob.send("GET", JOBS + his + "/metadata", null), 200);
    String again = order(ada, brief);
    assertThat(SERVER.part(JobStore.class).find(UUID.fromString(again)).orElseThrow().videoId())
        .isEqualTo(made.videoId());
  }

  @Test
  void aJobThatCameToNoFilmLeavesItsText() {
    Client person = Client.person(SERVER);
    String id = order(person, prompt("no film " + UUID.randomUUID()));
    Lease lease = new HandWork(SERVER).claim(UUID.fromString(id));
    Leases leases = SERVER.part(Leases.class);
    leases.decide(lease, "text", "{\"title\":\"Sea\",\"text\":\"The sea is deep.\"}");
    JsonNode running = json(person.send("GET", JOBS + id + "/status", null), 200);
    assertThat(running.path("text").isNull()).isTrue();
    leases.fail(lease, "drawing_failed", "no pictures", "encode", false);
    JsonNode failed = json(person.send("GET", JOBS + id + "/status", null), 200);
    assertThat(failed.path("status").asString()).isEqualTo("failed");
    assertThat(failed.path("fallback_used").asString()).isEqualTo("text");
    assertThat(failed.path("text").asString()).isEqualTo("The sea is deep.");
    JsonNode prompted = json(person.send("GET", "api/videos/" + id, null), 200).path("data");
    assertThat(prompted.path("fallbackUsed").asString()).isEqualTo("text");
    assertThat(prompted.path("text").asString()).isEqualTo("The sea is deep.");
  }

  @Test
  void manyOrdersAreAnsweredInTheirOrder() {
    Client person = Client.person(SERVER);
    String one = prompt("one " + UUID.randomUUID());
    JsonNode answer =
        json(
            person.send(
                "POST",
                "api/v1/videos/batch",
                "{\"items\":[" + one + ",{\"kind\":\"film\"},7," + one + "]}"),
            200);
    JsonNode items = answer.path("items");
    assertThat(items.size()).isEqualTo(4);
    assertThat(items.at("/0/job_id").isString()).isTrue();
    assertThat(items.at("/1/error/errors/0/field").asString()).isEqualTo("kind");
    assertThat(items.at("/2/error/code").asString()).isEqualTo("invalid_brief");
    assertThat(items.at("/3/job_id")).isNotEqualTo(items.at("/0/job_id"));

    JsonNode first = json(person.send("GET", "api/v1/videos/jobs?limit=1", null), 200);
    assertThat(first.at("/items/0/job_id")).isEqualTo(items.at("/3/job_id"));
    JsonNode second =
        json(
            person.send(
                "GET",
                "api/v1/videos/jobs?limit=1&cursor=" + first.path("next_cursor").asString(),
                null),
            200);
    assertThat(second.at("/items/0/job_id")).isEqualTo(items.at("/0/job_id"));
    assertThat(second.path("next_cursor").isNull()).isTrue();
    JsonNode wrong = json(person.send("GET", "api/v1/videos/jobs?limit=0&cursor=x", null), 400);
    assertThat(wrong.path("errors").findValuesAsString("field")).containsExactly("limit", "cursor");
    json(
        person.send("POST", "api/v1/videos/batch", "{\"items\":[" + "7,".repeat(100) + "7]}"), 400);
  }

  @Test
  void moreThanMayWaitIsRefusedWithATimeToComeBack() {
    Client person = Client.person(SERVER);
    String run = UUID.randomUUID().toString();
    String items =
        IntStream.range(0, 100)
            .mapToObj(number -> prompt(run + " " + number))
            .collect(Collectors.joining(","));
    JsonNode many =
        json(person.send("POST", "api/v1/videos/batch", "{\"items\":[" + items + "]}"), 200);
    assertThat(many.path("items").findValuesAsString("job_id")).hasSize(100);
    HttpResponse<String> over = person.send("POST", GENERATE, prompt(run));
    assertThat(json(over, 429).path("code").asString()).isEqualTo("too_many_waiting_jobs");
    assertThat(over.headers().firstValue("Retry-After")).isPresent();
    JdbcClient.create(SERVER.part(DataSource.class))
        .sql("delete from generation_jobs where owner = :owner")
        .param("owner", person.id())
        .update();
  }

  @Test
  void anIdempotencyKeyIsOfOneCaller() {
    String key = "k-" + UUID.randomUUID();
    Client ada = Client.person(SERVER).with("Idempotency-Key", key);
    Client bob = Client.person(SERVER).with("Idempotency-Key", key);
    String brief = prompt("idempotent " + key);
    String hers = order(ada, brief);
    assertThat(order(ada, brief)).isEqualTo(hers);
    HttpResponse<String> again = ada.send("POST", GENERATE, brief);
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(again.headers().firstValue("Location")).contains("/" + JOBS + hers + "/status");
    JsonNode other = json(ada.send("POST", GENERATE, prompt("another " + key)), 409);
    assertThat(other.path("code").asString()).isEqualTo("idempotency_key_reused");
    assertThat(order(bob, brief)).isNotEqualTo(hers);
  }

  private static String order(Client caller, String brief) {
    return json(caller.send("POST", GENERATE, brief), 202).path("job_id").asString();
  }

  private static String prompt(String text) {
    return "{\"kind\":\"prompt\",\"prompt\":\"%s\",\"style\":\"fun\",\"duration\":5}"
        .formatted(text);
  }

  private static void list() {
    String board =
        """
        {"jobs":[{"id":%d,"title":"Baker","absolute_url":"https://jobs.example.org/1","company_name":"Oven",
         "location":{"name":"Berlin"},"content":"<p>You bake bread.</p>"}]}
        """
            .formatted(POSTING);
    ParsedBoard parsed =
        BoardFile.parse(new ByteArrayInputStream(board.getBytes(StandardCharsets.UTF_8)), "Oven");
    new BoardImport(SERVER.part(DataSource.class)).importBoard(parsed, "oven");
  }
}

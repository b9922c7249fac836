package dev.reelmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.api.TextFallback;
import dev.reelmill.api.reference.DoorSchemas;
import dev.reelmill.job.Job;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server answers as its description at {@code /v3/api-docs} says. */
@Timeout(120)
class ApiDocumentIT {
  @RegisterExtension static final SharedServer SERVER = new SharedServer();
  private static final DoorSchemas DOORS = new DoorSchemas();

  /** Pages, what describes, and where the container shows errors. */
  private static final Set<String> NOT_DESCRIBED =
      Set.of("GET /admin", "GET /docs", "GET /error", "GET /studio", "GET /v3/api-docs");

  private final List<String> faults = new ArrayList<>();

  @Test
  void everyAddressIsDescribed() {
    Set<String> described = new TreeSet<>();
    for (String operation : DOORS.operations()) {
      described.add(
          operation
              .replace("/media/{key}", "/media/*")
              .replace("/ws/videos/{jobId}", "/ws/videos/*"));
    }
    Set<String> routes = new TreeSet<>(Routes.of(SERVER));
    routes.removeAll(NOT_DESCRIBED);
    assertThat(described).isEqualTo(routes);
  }

  @Test
  void thePageIsThereAndAsksNobodyElse() {
    Client anybody = Client.anonymous(SERVER);
    JsonNode document = Client.json(anybody.send("GET", "v3/api-docs", null), 200);
    assertThat(document.path("openapi").asString()).startsWith("3.1");
    HttpResponse<String> page = anybody.send("GET", "docs", null);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("swagger-ui-bundle.js").doesNotContain("http:", "https:");
    String script = anybody.send("GET", "reference/main.js", null).body();
    assertThat(script).contains("validatorUrl: null").doesNotContain("http:", "https:");
  }

  @Test
  void refusalsAreAsDescribed() {
    Client person = Client.person(SERVER);
    for (String operation : DOORS.operations()) {
      if (!operation.contains("/ws/") && !operation.contains("/logout")) {
        ask(Client.anonymous(SERVER), operation, "{}");
        ask(person, operation, "{}");
        ask(person, operation, "[");
      }
    }
    assertThat(faults).isEmpty();
  }

  /** Two rows of the database are damaged: what a job is to make, and what it has left. */
  @Test
  void aFailureInsideTellsNothingOfTheInside() {
    Client person = Client.person(SERVER);
    String wish =
        "{\"prompt\":\"%s\",\"style\":\"calm\",\"duration\":9,\"aspectRatio\":\"1:1\"}"
            .formatted(UUID.randomUUID());
    String id = ask(person, "POST /api/videos/generate", wish).at("/data/jobId").asString();
    Leases leases = SERVER.part(Leases.class);
    Lease lease = new HandWork(SERVER).claim(UUID.fromString(id));
    leases.decide(lease, TextFallback.NAME, "{\"inside\": broken");
    leases.fail(lease, "broken", "it broke", "encode", false);
    JsonNode problem = ask(person, "GET /api/v1/videos/jobs/{jobId}/status", null, id);
    assertThat(problem.path("status").asInt()).isEqualTo(500);
    assertThat(problem.path("code").asString()).isEqualTo("internal_error");
    assertTellsNothing(problem);

    JdbcClient.create(SERVER.part(DataSource.class))
        .sql("update generation_jobs set payload = '{\"inside\": broken' where video_id = ?")
        .param(lease.job().videoId())
        .update();
    JsonNode failure = ask(person, "GET /api/videos/{jobId}", null, id);
    assertThat(failure.at("/error/code").asString()).isEqualTo("internal_error");
    assertTellsNothing(failure);
    ask(person, "DELETE /api/videos/{jobId}", null, id);
    assertThat(faults).isEmpty();
  }

  private static void assertTellsNothing(JsonNode answer) {
    assertThat(answer.toString())
        .contains("Something went wrong on our side.")
        .doesNotContain("inside", "broken", "xception", "reelmill.job", "jackson", "\\tat", "sql");
  }

  @Test
  void accountsAnswerAsDescribed() {
    Client person = Client.anonymous(SERVER);
    String login =
        "{\"email\":\"%s@reelmill.test\",\"password\":\"correct horse battery\"}"
            .formatted(UUID.randomUUID());
    ask(person, "POST /api/auth/register", login);
    ask(person, "POST /api/auth/register", login);
    ask(person, "POST /api/auth/login", login);
    ask(person, "GET /api/auth/me", null);
    String key =
        ask(person, "POST /api/keys", "{\"name\":\"a\",\"scopes\":[\"generate\"]}")
            .path("id")
            .asString();
    ask(person, "GET /api/keys", null);
    ask(person, "DELETE /api/keys/{keyId}", null, key);
    ask(person, "POST /api/auth/logout", "{}");
    assertThat(faults).isEmpty();
  }

  @Test
  void ownedDoorsAnswerAsDescribed() {
    Client person = Client.person(SERVER);
    String wish =
        "{\"prompt\":\"%s\",\"style\":\"calm\",\"duration\":9,\"aspectRatio\":\"1:1\"}"
            .formatted(UUID.randomUUID());
    String prompted = ask(person, "POST /api/videos/generate", wish).at("/data/jobId").asString();
    ask(person, "POST /api/videos/batch", "{\"items\":[%s,{}]}".formatted(wish));
    ask(person, "GET /api/videos", null);
    ask(person, "GET /api/videos/options", null);
    ask(person, "GET /api/videos/{jobId}", null, prompted);
    ask(person, "DELETE /api/videos/{jobId}", null, prompted);

    ask(
        person,
        "POST /api/v1/knowledge",
        "{\"collection\":\"c\",\"title\":\"t\",\"text\":\"Sourdough rests for a night.\"}");
    String document =
        ask(person, "GET /api/v1/knowledge", null).at("/items/0/document_id").asString();
    ask(person, "GET /api/v1/knowledge/{documentId}", null, document);
    ask(person, "GET /api/v1/knowledge/{documentId}/passages", null, document);

    String brief =
        "{\"kind\":\"prompt\",\"prompt\":\"sourdough %s\",\"style\":\"calm\",\"duration\":9,\"knowledge\":\"c\"}"
            .formatted(UUID.randomUUID());
    String ordered = ask(person, "POST /api/v1/videos/generate", brief).path("job_id").asString();
    ask(person, "POST /api/v1/videos/batch", "{\"items\":[%s,{}]}".formatted(brief));
    ask(person, "GET /api/v1/videos/jobs", null);
    ask(person, "GET /api/v1/videos/jobs/{jobId}/status", null, ordered);
    ask(person, "GET /api/v1/videos/jobs/{jobId}/stream", null, ordered);
    HandWork work = new HandWork(SERVER);
    Job made = work.publish(work.claim(UUID.fromString(ordered)));
    for (String part :
        List.of(
            "status", "metadata", "stream", "thumbnail", "captions.vtt", "download", "events")) {
      ask(person, "GET /api/v1/videos/jobs/{jobId}/" + part, null, ordered);
    }
    ask(person, "GET /video/{videoId}", null, made.videoId().toString());
    Client administrator = Client.administrator(SERVER);
    ask(administrator, "GET /admin/generation-jobs", null);
    ask(administrator, "GET /admin/generation-jobs/{jobId}", null, ordered);
    ask(administrator, "POST /admin/generation-jobs/{jobId}/cancel", "{}", ordered);
    ask(person, "DELETE /api/v1/videos/jobs/{jobId}", null, ordered);
    ask(person, "DELETE /api/v1/knowledge/{documentId}", null, document);
    assertThat(faults).isEmpty();
  }

  @Test
  void dreamsAndTopicsAnswerAsDescribed() {
    Client person = Client.person(SERVER);
    String story =
        "{\"title\":\"The lake\",\"text\":\"I swam in a lake %s, and then I flew.\"}"
            .formatted(UUID.randomUUID());
    String dream = ask(person, "POST /dreams", story).path("did").asString();
    ask(person, "GET /dreams/{did}/video-status", null, dream);
    ask(person, "POST /dreams/{did}/finish", "{}", dream);
    ask(person, "GET /dreams/{did}", null, dream);
    ask(person, "GET /dreams", null);
    ask(person, "GET /dreams/{did}/video-status", null, dream);
    ask(person, "DELETE /dreams/{did}/video", null, dream);
    ask(person, "DELETE /dreams/{did}", null, dream);
    ask(person, "POST /dreams/batch", "{\"items\":[%s,{}]}".formatted(story));
    ask(person, "GET /videos/templates", null);
    ask(person, "GET /videos/cache/stats", null);
    ask(person, "GET /videos/status/{persona}/{topic}", null, "savings_builder", "cd_basics");
    ask(person, "POST /videos/generate", "{\"persona\":\"general\",\"topic\":\"cd_basics\"}");
    ask(
        person,
        "POST /videos/batch",
        "{\"items\":[{\"persona\":\"general\",\"topic\":\"cd_basics\"},{}]}");
    ask(
        person,
        "POST /videos/recommendations",
        "{\"user_id\":\"u\",\"persona\":\"general\",\"recommendations\":[\"cd_basics\"]}");
    assertThat(faults).isEmpty();
  }

  @Test
  void searchesHealthAndFiguresAnswerAsDescribed() {
    Client anybody = Client.anonymous(SERVER);
    ask(anybody, "GET /health", null);
    ask(anybody, "POST /jobs/search", "{\"text_prompt\":\"python developer\",\"user_id\":\"ada\"}");
    Client administrator = Client.administrator(SERVER);
    ask(administrator, "GET /admin/generation-jobs/stats", null);
    ask(administrator, "GET /admin/videos/orphaned", null);
    ask(administrator, "GET /admin/budget", null);
    ask(administrator, "GET /admin/users", null);
    ask(administrator, "GET /admin/webhooks/deliveries", null);
    ask(administrator, "GET /actuator/prometheus", null);
    assertThat(faults).isEmpty();
  }

  /** Asks, notes what is not as described, and gives the answer's JSON or nothing. */
  private JsonNode ask(Client caller, String operation, @Nullable String body, String... values) {
    String[] words = operation.split(" ", 2);
    String path = words[1].substring(1);
    for (String value : values) {
      path = path.replaceFirst("\\{[^}]*}", value);
    }
    path = path.replace("{persona}", "savings_builder").replace("{topic}", "cd_basics");
    path = path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    if (operation.endsWith("/admin/search")) {
      path += "?text_prompt=baker";
    }
    if (operation.endsWith("/jobs/seen")) {
      path += "?user_id=ada";
    }
    boolean sends = words[0].equals("POST");
    HttpResponse<String> answer =
        path.endsWith("/events")
            ? Client.exchange(caller.request(path).build(), BodyHandlers.ofString())
            : caller.send(words[0], path, sends ? Objects.requireNonNullElse(body, "{}") : null);
    String type = answer.headers().firstValue("Content-Type").orElse("");
    for (String fault : DOORS.faults(operation, answer.statusCode(), type, answer.body())) {
      faults.add(operation + " → " + fault);
    }
    return type.contains("json") && !answer.body().isEmpty()
        ? JsonMapper.shared().readTree(answer.body())
        : JsonMapper.shared().createObjectNode();
  }
}

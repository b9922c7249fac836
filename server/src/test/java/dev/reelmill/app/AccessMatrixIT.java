package dev.reelmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.DreamBrief;
import dev.reelmill.brief.Style;
import dev.reelmill.dream.DreamStore;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.OwnedRequest;
import dev.reelmill.job.Priority;
import dev.reelmill.job.Submitted;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Who may do what: every address of the server asked by every kind of caller. An address that is
 * not in the table fails the test.
 */
class AccessMatrixIT {
  @RegisterExtension static final SharedServer SERVER = new SharedServer();

  /**
   * Method, address, scope; then the status for: anonymous, owner, another user, key with the scope
   * XX
   */
  private static final String TABLE =
      """
      GET    /health                                -         200 200 200 200 200 200 200
      GET    /admin                                 -         200 200 200 200 200 200 200
      GET    /studio                                -         200 200 200 200 200 200 200
      GET    /docs                                  -         200 200 200 200 200 200 200
      GET    /v3/api-docs                           -         200 200 200 200 200 200 200
      GET    /error                                 generate  401 404 404 404 403 404 404
      GET    /actuator/prometheus                   metrics   401 403 403 200 403 403 200
      GET    /media/*                               -         404 404 404 404 404 404 404
      POST   /jobs/search                           search    200 200 200 200 403 200 200
      DELETE /jobs/seen                             search    200 200 200 200 403 200 200
      GET    /video/{videoId}                       -         404 404 404 404 404 404 404
      POST   /videos/generate                       generate  400 400 400 400 403 400 400
      POST   /videos/batch                          generate  400 400 400 400 403 400 400
      POST   /videos/recommendations                generate  400 400 400 400 403 400 400
      GET    /videos/templates                      -         200 200 200 200 200 200 200
      GET    /videos/cache/stats                    -         200 200 200 200 200 200 200
      GET    /videos/status/{persona}/{topic}       -         200 200 200 200 200 200 200
      GET    /videos/{persona}/{topic}/{hash}.mp4   -         404 404 404 404 404 404 404
      GET    /videos/{persona}/{topic}/card.svg     -         200 200 200 200 200 200 200
      DELETE /videos/{persona}/{topic}              generate  401 403 403 404 403 403 404
      POST   /api/auth/register                     -         400 400 400 400 400 400 400
      POST   /api/auth/login                        -         400 400 400 400 400 400 400
      POST   /api/auth/logout                       -         200 200 200 200 200 200 200
      GET    /api/auth/me                           -         401 200 200 403 403 403 200
      DELETE /api/auth/me                           -         401 400 400 403 403 403 400
      GET    /admin/users                           -         401 403 403 403 403 403 200
      DELETE /admin/users/{userId}                  -         401 403 403 403 403 403 404
      POST   /api/auth/password                     -         401 400 400 403 403 403 400
      POST   /api/keys                              -         401 400 400 403 403 403 400
      GET    /api/keys                              -         401 200 200 403 403 403 200
      DELETE /api/keys/{keyId}                      -         401 204 403 403 403 403 204
      GET    /admin/generation-jobs                 -         401 403 403 403 403 403 200
      GET    /admin/generation-jobs/stats           -         401 403 403 403 403 403 200
      GET    /admin/generation-jobs/{jobId}         -         401 403 403 403 403 403 200
      POST   /admin/generation-jobs/{jobId}/retry   -         401 403 403 403 403 403 409
      POST   /admin/generation-jobs/{jobId}/cancel  -         401 403 403 403 403 403 409
      POST   /admin/jobs/import                     -         401 403 403 403 403 403 400
      GET    /admin/videos/orphaned                 -         401 403 403 403 403 403 200
      POST   /admin/videos/cleanup                  -         401 403 403 403 403 403 200
      GET    /admin/budget                          -         401 403 403 403 403 403 200
      GET    /admin/search                          -         401 403 403 403 403 403 400
      GET    /admin/webhooks/deliveries             -         401 403 403 403 403 403 200
      POST   /admin/webhooks/deliveries/{deliveryId}/replay - 401 403 403 403 403 403 404
      POST   /api/videos/generate                   generate  401 400 400 400 403 400 400
      POST   /api/videos/batch                      generate  401 400 400 400 403 400 400
      GET    /api/videos                            generate  401 200 200 200 403 200 200
      GET    /api/videos/options                    generate  401 200 200 200 403 200 200
      GET    /api/videos/{jobId}                    generate  401 200 403 403 403 403 403
      DELETE /api/videos/{jobId}                    generate  401 200 403 403 403 403 403
      GET    /api/videos/{jobId}/events             generate  401 200 403 403 403 403 403
      GET    /api/v1/worker/rules                   worker    401 403 403 200 403 403 200
      POST   /api/v1/worker/claim                   worker    401 403 403 400 403 403 400
      POST   /api/v1/worker/jobs/{jobId}/heartbeat  worker    401 403 403 400 403 403 400
      POST   /api/v1/worker/jobs/{jobId}/progress   worker    401 403 403 400 403 403 400
      POST   /api/v1/worker/jobs/{jobId}/playable   worker    401 403 403 400 403 403 400
      POST   /api/v1/worker/jobs/{jobId}/measured   worker    401 403 403 400 403 403 400
      POST   /api/v1/worker/jobs/{jobId}/decision   worker    401 403 403 400 403 403 400
      POST   /api/v1/worker/jobs/{jobId}/decide     worker    401 403 403 400 403 403 400
      POST   /api/v1/worker/jobs/{jobId}/uploaded   worker    401 403 403 400 403 403 400
      POST   /api/v1/worker/jobs/{jobId}/index      worker    401 403 403 400 403 403 400
      POST   /api/v1/worker/jobs/{jobId}/fail       worker    401 403 403 400 403 403 400
      POST   /api/v1/worker/jobs/{jobId}/release    worker    401 403 403 400 403 403 400
      POST   /api/v1/worker/jobs/{jobId}/upload-link worker    401 403 403 400 403 403 400
      PUT    /api/v1/worker/jobs/{jobId}/objects    worker    401 403 403 400 403 403 400
      GET    /api/v1/worker/jobs/{jobId}/objects    worker    401 403 403 400 403 403 400
      GET    /ws/videos/*                           -         404 404 404 404 404 404 404
      POST   /api/v1/videos/generate                generate  401 400 400 400 403 400 400
      POST   /api/v1/videos/batch                   generate  401 400 400 400 403 400 400
      GET    /api/v1/videos/jobs                    generate  401 200 200 200 403 200 200
      DELETE /api/v1/videos/jobs/{jobId}            generate  401 204 403 403 403 403 403
      POST   /api/v1/knowledge                      generate  401 400 400 400 403 400 400
      GET    /api/v1/knowledge                      generate  401 200 200 200 403 200 200
      GET    /api/v1/knowledge/{documentId}         generate  401 200 403 403 403 403 403
      GET    /api/v1/knowledge/{documentId}/passages generate 401 200 403 403 403 403 403
      DELETE /api/v1/knowledge/{documentId}         generate  401 204 403 403 403 403 403
      GET    /api/v1/videos/jobs/{jobId}/download   -         401 409 403 403 403 403 403
      GET    /api/v1/videos/jobs/{jobId}/thumbnail  -         401 409 403 403 403 403 403
      GET    /api/v1/videos/jobs/{jobId}/captions.vtt -       401 409 403 403 403 403 403
      GET    /api/v1/videos/jobs/{jobId}/metadata   -         401 409 403 403 403 403 403
      GET    /api/v1/videos/jobs/{jobId}/stream     -         401 409 403 403 403 403 403
      GET    /api/v1/videos/jobs/{jobId}/status     -         401 200 403 403 403 403 403
      GET    /api/v1/videos/jobs/{jobId}/events     -         401 200 403 403 403 403 403
      POST   /dreams                                generate  401 400 400 400 403 400 400
      POST   /dreams/batch                          generate  401 400 400 400 403 400 400
      GET    /dreams                                generate  401 200 200 200 403 200 200
      GET    /dreams/{did}                          generate  401 200 403 403 403 403 403
      DELETE /dreams/{did}                          generate  401 204 403 403 403 403 403
      POST   /dreams/{did}/finish                   generate  401 202 403 403 403 403 403
      GET    /dreams/{did}/video-status             generate  401 200 403 403 403 403 403
      DELETE /dreams/{did}/video                    generate  401 404 403 403 403 403 403
      POST   /dreams/{did}/video-complete           worker    401 403 403 400 403 403 403
      """;

  /** What is sent to an address, as far as it matters; {me} is the caller's id. */
  private static final Map<String, String> BODIES =
      Map.of("/jobs/search", "{\"text_prompt\":\"a\",\"user_id\":\"{me}\"}");

  /** A file that a page names by its path from the server's root. */
  private static final Pattern NAMED_FILE = Pattern.compile("[\"'(`](/[\\w./-]+\\.\\w+)");

  private static final List<String> SCOPES = List.of("search", "generate", "worker", "metrics");

  private static Client owner = Client.anonymous(SERVER);
  private static Client other = Client.anonymous(SERVER);
  private static Client programOfAnother = Client.anonymous(SERVER);
  private static Client administrator = Client.anonymous(SERVER);

  @BeforeAll
  static void meet() {
    owner = Client.person(SERVER);
    other = Client.person(SERVER);
    programOfAnother = other.program("search", "generate");
    administrator = Client.administrator(SERVER);
  }

  private record Row(String method, String address, String scope, List<Integer> statuses) {
    static Row of(String line) {
      String[] cells = line.trim().split("\\s+");
      List<Integer> statuses = Arrays.stream(cells).skip(3).map(Integer::valueOf).toList();
      return new Row(cells[0], cells[1], cells[2], statuses);
    }

    String endpoint() {
      return method + " " + address;
    }
  }

  @Test
  void everyCallerIsAnsweredAsTheTableSays() {
    List<String> wrong = new ArrayList<>();
    for (Row row : rows().toList()) {
      List<Integer> found = new ArrayList<>();
      for (Client caller : callers(row.scope())) {
        found.add(ask(caller, row));
      }
      if (!found.equals(row.statuses())) {
        wrong.add(row.endpoint() + " answers " + found + ", not " + row.statuses());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyAddressOfTheServerIsInTheTable() {
    Set<String> known = new TreeSet<>(rows().map(Row::endpoint).toList());
    assertThat(Routes.of(SERVER)).as("add a row with the statuses you want").isEqualTo(known);
  }

  @Test
  void thePagesAndAllTheyNameAreOpenToAll() throws IOException {
    Path folder = Path.of("src/main/resources/static");
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      for (Path file : files.toList()) {
        named.add("/" + folder.relativize(file));
        NAMED_FILE
            .matcher(Files.readString(file))
            .results()
            .forEach(found -> named.add(found.group(1)));
      }
    }
    assertThat(named).anyMatch(name -> name.endsWith(".js"));
    assertThat(
            named.stream()
                .filter(
                    name ->
                        status(Client.anonymous(SERVER), "GET", name.substring(1), null) != 200))
        .isEmpty();
  }

  private static Stream<Row> rows() {
    return TABLE.lines().map(Row::of);
  }

  private static List<Client> callers(String scope) {
    boolean any = scope.equals("-");
    String[] with = any ? SCOPES.toArray(String[]::new) : new String[] {scope};
    String[] without =
        any
            ? new String[] {"search"}
            : SCOPES.stream().filter(one -> !one.equals(scope)).toArray(String[]::new);
    return List.of(
        Client.anonymous(SERVER),
        owner,
        other,
        administrator.program(with),
        administrator.program(without),
        programOfAnother,
        administrator);
  }

  private static int ask(Client caller, Row row) {
    String path =
        row.address()
            .substring(1)
            .replace("*", "none")
            .replace("{persona}/{topic}", "savings_builder/cd_basics")
            .replace("{hash}", "0123456789abcdef")
            .replace("{deliveryId}", UUID.randomUUID().toString())
            .replace("{userId}", UUID.randomUUID().toString())
            .replace("{videoId}", UUID.randomUUID().toString());
    if (path.contains("{keyId}")) {
      path = path.replace("{keyId}", owner.program("generate").id());
    }
    if (path.contains("{documentId}")) {
      path = path.replace("{documentId}", documentOfTheOwner());
    }
    if (path.contains("{jobId}")) {
      path = path.replace("{jobId}", jobOfTheOwner().toString());
    }
    if (path.contains("{did}")) {
      path = path.replace("{did}", dreamOfTheOwner().toString());
    }
    String body = row.method().equals("GET") ? null : BODIES.getOrDefault(row.address(), "{}");
    String id = caller.id().isEmpty() ? "nobody" : caller.id();
    if (path.equals("jobs/seen")) {
      path += "?user_id=" + id;
    }
    Client asking = row.address().endsWith("/logout") ? again(caller) : caller;
    return status(asking, row.method(), path, body == null ? null : body.replace("{me}", id));
  }

  /** Somebody of the same kind who will not be missed. */
  private static Client again(Client caller) {
    return caller.token() == null ? caller : Client.person(SERVER);
  }

  /** Only the first line is waited for: an event stream that is open has been allowed. */
  private static int status(Client caller, String method, String path, @Nullable String body) {
    if (path.endsWith("/events")) {
      return Client.exchange(caller.request(path).build(), BodyHandlers.ofLines()).statusCode();
    }
    return caller.send(method, path, body).statusCode();
  }

  private static String documentOfTheOwner() {
    String document = "{\"collection\":\"mine\",\"title\":\"Mine\",\"text\":\"A text of mine.\"}";
    HttpResponse<String> added = owner.send("POST", "api/v1/knowledge", document);
    return Client.json(added, 201).path("document_id").asString();
  }

  private static UUID jobOfTheOwner() {
    JobRequest work =
        new JobRequest(
            "workflow",
            owner.id(),
            UUID.randomUUID().toString(),
            "prompt:1",
            "{}",
            null,
            Priority.NORMAL);
    JobStore jobs = SERVER.part(JobStore.class);
    Job job = ((Submitted.Queued) jobs.submitOwned(new OwnedRequest(work, null, null), 1000)).job();
    return jobs.cancel(job.jobId()).orElseThrow().jobId();
  }

  private static UUID dreamOfTheOwner() {
    DreamBrief brief =
        new DreamBrief("A dream", UUID.randomUUID().toString(), Style.CALM, BriefOptions.DEFAULT);
    return SERVER.part(DreamStore.class).add(owner.id(), brief).dreamId();
  }
}

package dev.reelmill.api.auth;

import static dev.reelmill.app.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.account.ApiKeys;
import dev.reelmill.api.KeyRevocation;
import dev.reelmill.app.Client;
import dev.reelmill.app.SharedServer;
import dev.reelmill.reels.SeenStore;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Keys of programs over HTTP. */
class KeysDoorIT {
  @RegisterExtension static final SharedServer SERVER = new SharedServer();

  @Test
  void aKeyIsShownOnceKeptHashedAndRevocable() {
    Client person = Client.person(SERVER);
    JsonNode made =
        json(
            person.send(
                "POST", "api/keys", "{\"name\":\"mine\",\"scopes\":[\"search\",\"generate\"]}"),
            201);
    String secret = made.path("key").asString();
    assertThat(secret).matches("rmk_[A-Za-z0-9_-]{43}");
    JsonNode listed = json(person.send("GET", "api/keys", null), 200).at("/items/0");
    assertThat(listed.path("name").asString()).isEqualTo("mine");
    assertThat(listed.has("key")).isFalse();
    assertThat(listed.path("last_used_at").isNull()).isTrue();
    assertThat(
            JdbcClient.create(SERVER.part(DataSource.class))
                .sql("select count(*) from api_keys k where k::text like '%' || :s || '%'")
                .param("s", secret.substring(4))
                .query(Integer.class)
                .single())
        .isZero();

    String search = search("somebody else");
    json(bearer(secret).send("POST", "jobs/search", search), 200);
    assertThat(
            json(person.send("GET", "api/keys", null), 200).at("/items/0/last_used_at").asString())
        .endsWith("Z");
    assertThat(person.send("DELETE", "api/keys/" + made.path("id").asString(), null).statusCode())
        .isEqualTo(204);
    json(bearer(secret).send("POST", "jobs/search", search), 401);
    JsonNode gone =
        json(person.send("DELETE", "api/keys/" + made.path("id").asString(), null), 404);
    assertThat(gone.path("code").asString()).isEqualTo("unknown_key");
    JsonNode anothers =
        json(
            person.send("DELETE", "api/keys/" + Client.person(SERVER).program("search").id(), null),
            403);
    assertThat(anothers.path("code").asString()).isEqualTo("forbidden");
    assertThat(json(person.send("GET", "api/keys", null), 200).path("items").isEmpty()).isTrue();
  }

  @Test
  void onlyAnAdministratorGivesKeysThatReachWhatBelongsToOthers() {
    Client person = Client.person(SERVER);
    JsonNode refused =
        json(
            person.send("POST", "api/keys", "{\"name\":\"k\",\"scopes\":[\"worker\",\"search\"]}"),
            403);
    assertThat(refused.path("detail").asString()).contains("worker");
    assertThat(refused.path("code").asString()).isEqualTo("scope_not_allowed");
    assertThat(refused.path("errors").findValuesAsString("field")).containsExactly("scopes");
    JsonNode wrong = json(person.send("POST", "api/keys", "{\"scopes\":[\"all\"]}"), 400);
    assertThat(wrong.path("errors").findValuesAsString("field")).containsExactly("name", "scopes");
    Client.administrator(SERVER).program("worker", "metrics");
  }

  @Test
  void whatThePersonMayNotDoTheirKeyMayNotEither() {
    SeenStore seen = SERVER.part(SeenStore.class);
    Client person = Client.person(SERVER);
    Client victim = Client.person(SERVER);
    seen.markSeen(person.id(), Set.of(8_000_001L));
    seen.markSeen(victim.id(), Set.of(8_000_001L));
    Client program = person.program("search", "generate");
    json(program.send("POST", "jobs/search", search(victim.id())), 200);
    assertThat(forgotten(program, victim)).isZero();
    assertThat(seen.seenBy(victim.id())).containsExactly(8_000_001L);
    assertThat(forgotten(program, person)).isOne();
    assertThat(program.send("DELETE", "videos/savings_builder/cd_basics", null).statusCode())
        .isEqualTo(403);

    Client service = Client.administrator(SERVER).program("search", "generate");
    assertThat(forgotten(service, victim)).isOne();
    assertThat(service.send("DELETE", "videos/savings_builder/cd_basics", null).statusCode())
        .isEqualTo(404);
  }

  private static int forgotten(Client program, Client viewer) {
    return json(program.send("DELETE", "jobs/seen?user_id=" + viewer.id(), null), 200)
        .path("forgotten")
        .asInt();
  }

  private static String search(String viewer) {
    return "{\"text_prompt\":\"a\",\"user_id\":\"" + viewer + "\"}";
  }

  @Test
  void aPersonHasTwentyKeysAtMost() {
    Client person = Client.person(SERVER);
    for (int i = 0; i < 20; i++) {
      person.program("search");
    }
    String key = "{\"name\":\"k\",\"scopes\":[\"search\"]}";
    JsonNode refused = json(person.send("POST", "api/keys", key), 409);
    assertThat(refused.path("code").asString()).isEqualTo("too_many_keys");
    String one = json(person.send("GET", "api/keys", null), 200).at("/items/0/id").asString();
    person.send("DELETE", "api/keys/" + one, null);
    person.program("search");
    json(person.send("POST", "api/keys", key), 409);
  }

  @Test
  void whatBelongedToARevokedKeyBelongsToWhoMadeIt() {
    Client person = Client.person(SERVER);
    Client program = person.program("generate");
    String job =
        "api/v1/videos/jobs/"
            + made(
                program,
                "api/v1/videos/generate",
                "{\"kind\":\"dream\",\"title\":\"D\",\"text\":\"%s\"}".formatted(UUID.randomUUID()),
                "job_id");
    String dream = dreamOf(program);
    String whales = "{\"collection\":\"c\",\"title\":\"t\",\"text\":\"Whales sing.\"}";
    String bees = "{\"collection\":\"c\",\"title\":\"t\",\"text\":\"Bees dance.\"}";
    String document =
        "api/v1/knowledge/" + made(program, "api/v1/knowledge", whales, "document_id");
    made(program, "api/v1/knowledge", bees, "document_id");
    String own = made(person, "api/v1/knowledge", bees, "document_id");
    json(person.send("GET", job + "/status", null), 403);

    person.send("DELETE", "api/keys/" + program.id(), null);
    json(person.send("GET", job + "/status", null), 200);
    assertThat(listed(person, "api/v1/videos/jobs", "job_id"))
        .containsExactly(job.substring(job.lastIndexOf('/') + 1));
    json(person.send("DELETE", job, null), 200);
    assertThat(listed(person, "dreams", "did"))
        .containsExactly(dream.substring("dreams/".length()));
    assertThat(listed(person, "api/v1/knowledge", "document_id")).hasSize(2).contains(own);
    assertThat(person.send("DELETE", document, null).statusCode()).isEqualTo(204);
    json(Client.person(SERVER).send("GET", dream, null), 403);
  }

  /** The address of a story that a program keeps. */
  private static String dreamOf(Client program) {
    String story = "{\"title\":\"T\",\"text\":\"I flew and I fell and I sang\"}";
    return "dreams/" + made(program, "dreams", story, "did");
  }

  @Test
  void whatARequestMadeWhileItsKeyWasRevokedIsHandedOverLater() {
    Client person = Client.person(SERVER);
    Client program = person.program("generate");
    String dream = dreamOf(program);
    SERVER.part(ApiKeys.class).revoke(UUID.fromString(program.id())); // all that a crash left
    json(person.send("GET", dream, null), 403);
    SERVER.part(KeyRevocation.class).handOverTheRest();
    json(person.send("GET", dream, null), 200);
  }

  private static String made(Client who, String path, String body, String id) {
    HttpResponse<String> answer = who.send("POST", path, body);
    return json(answer, answer.statusCode() / 100 == 2 ? answer.statusCode() : 201)
        .path(id)
        .asString();
  }

  private static List<String> listed(Client who, String path, String id) {
    return json(who.send("GET", path, null), 200).path("items").findValuesAsString(id);
  }

  @Test
  void aRevokedKeyDoesNotComeBackToLifeWhenTheDatabaseIsSlow() throws Exception {
    Client person = Client.person(SERVER);
    Client revoked = person.program("search");
    Client live = person.program("search");
    json(revoked.send("POST", "jobs/search", search("a")), 200);
    json(live.send("POST", "jobs/search", search("a")), 200);
    person.send("DELETE", "api/keys/" + revoked.id(), null);
    try (Connection other = SERVER.part(DataSource.class).getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table api_keys in access exclusive mode");
      json(live.send("POST", "jobs/search", search("a")), 200);
      json(revoked.send("POST", "jobs/search", search("a")), 503);
      other.rollback();
      other.setAutoCommit(true);
    }
  }

  @Test
  void anIdempotencyKeyDoesNotKeepSecrets() {
    Client person = Client.person(SERVER).with("Idempotency-Key", "k-" + UUID.randomUUID());
    String key = "{\"name\":\"k\",\"scopes\":[\"search\"]}";
    String first = json(person.send("POST", "api/keys", key), 201).path("key").asString();
    assertThat(json(person.send("POST", "api/keys", key), 201).path("key").asString())
        .isNotEqualTo(first);
  }

  private static Client bearer(String key) {
    return Client.anonymous(SERVER).with("Authorization", "Bearer " + key);
  }
}

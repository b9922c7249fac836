package dev.reelmill.api.knowledge;

import static dev.reelmill.api.knowledge.Documents.DOOR;
import static dev.reelmill.api.knowledge.Documents.HANDBOOK;
import static dev.reelmill.api.knowledge.Documents.problems;
import static dev.reelmill.api.knowledge.Documents.text;
import static dev.reelmill.api.knowledge.Documents.upload;
import static dev.reelmill.app.Client.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.app.Client;
import dev.reelmill.app.SharedServer;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.Passage;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStore;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Orders that draw on documents. */
@Timeout(120)
class KnowledgeOrdersIT {
  @RegisterExtension static final SharedServer SERVER = new SharedServer();

  @Test
  void anOrderTakesThePassagesThatFit() {
    Client person = Client.person(SERVER);
    String collection = "handbook " + UUID.randomUUID();
    json(
        upload(person, "b", Map.of("collection", collection), "h.md", HANDBOOK.getBytes(UTF_8)),
        201);
    Job first = ordered(person, "How long does sourdough rest?", collection);
    List<Passage> known = BriefCodec.fromJson(first.payload()).options().knowledge();
    assertThat(known).isNotEmpty();
    assertThat(known.getFirst().heading()).isEqualTo("Sourdough");
    assertThat(known.getFirst().title()).isEqualTo("h");
    assertThat(known).noneMatch(passage -> passage.heading().equals("Parking"));

    Job same = ordered(person, "How long does sourdough rest?", collection);
    assertThat(same.videoId()).as("the same knowledge is the same work").isEqualTo(first.videoId());
    JsonNode news =
        json(
            person.send(
                "POST",
                DOOR,
                text(collection, "News", "Since May, sourdough rests for twenty hours.")),
            201);
    Job later = ordered(person, "How long does sourdough rest?", collection);
    assertThat(later.videoId()).as("new knowledge is new work").isNotEqualTo(first.videoId());
    assertThat(titles(later)).contains("News");
    String newsId = news.path("document_id").asString();
    assertThat(person.send("DELETE", DOOR + "/" + newsId, null).statusCode()).isEqualTo(204);
    Job last = ordered(person, "How long does sourdough rest?", collection);
    assertThat(titles(last)).as("deleted is out of answers at once").doesNotContain("News");
    assertThat(last.videoId()).isEqualTo(first.videoId());
    assertThat(titles(ordered(person, "The rings of Saturn", collection))).isEmpty();
  }

  @Test
  void aCollectionIsItsOwnersAlone() {
    Client ada = Client.person(SERVER);
    Client bob = Client.person(SERVER);
    json(
        ada.send("POST", DOOR, text("shared name", "Ada", "Sourdough rests for a whole day.")),
        201);
    HttpResponse<String> refused = order(bob, "sourdough", "shared name");
    assertThat(problems(refused)).containsExactly("knowledge");
    json(bob.send("POST", DOOR, text("shared name", "Bob", "Rye bread wants a hot oven.")), 201);
    assertThat(titles(ordered(bob, "sourdough and rye bread", "shared name")))
        .containsExactly("Bob");
    assertThat(
            problems(
                bob.send(
                    "POST",
                    "api/v1/videos/generate",
                    "{\"kind\":\"topic\",\"persona\":\"savings_builder\",\"topic\":\"cd_basics\",\"knowledge\":\"shared"
                        + " name\"}")))
        .containsExactly("knowledge");
    assertThat(
            problems(
                bob.send(
                    "POST",
                    "api/v1/videos/generate",
                    "{\"kind\":\"prompt\",\"prompt\":\"x\",\"style\":\"fun\",\"duration\":5,\"knowledge\":[]}")))
        .as("passages of one's own making are no collection")
        .containsExactly("knowledge");
  }

  @Test
  void anItemWhoseDocumentsAreStillReadTakesNothingFromTheOthers() throws SQLException {
    Client person = Client.person(SERVER);
    json(person.send("POST", DOOR, text("slow", "Bread", HANDBOOK)), 201);
    DataSource database = SERVER.part(DataSource.class);
    try (Connection busy = database.getConnection();
        Statement statement = busy.createStatement()) {
      busy.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(hashtextextended('knowledge vectors', 0))");
      JdbcClient.create(database)
          .sql("update knowledge_passages set revision = null where owner = :owner")
          .param("owner", person.id())
          .update();
      HttpResponse<String> answer =
          person.send(
              "POST",
              "api/v1/videos/batch",
              "{\"items\":[%s,%s,%s]}"
                  .formatted(wish("bread", ""), wish("bread", "slow"), wish("a hat", "")));
      JsonNode items = json(answer, 200).path("items");
      assertThat(items.at("/0/job_id").isString()).isTrue();
      assertThat(items.at("/1/error/code").asString()).isEqualTo("knowledge_not_ready");
      assertThat(items.at("/2/job_id").isString()).isTrue();
      assertThat(answer.headers().firstValue("RateLimit").orElseThrow())
          .as("the one that came to nothing was counted, too")
          .contains("\"generation\";r=117;");
      busy.rollback();
    }
  }

  private static List<String> titles(Job job) {
    return BriefCodec.fromJson(job.payload()).options().knowledge().stream()
        .map(Passage::title)
        .distinct()
        .collect(Collectors.toList());
  }

  private static Job ordered(Client person, String prompt, String collection) {
    JsonNode accepted = json(order(person, prompt, collection), 202);
    return SERVER
        .part(JobStore.class)
        .find(UUID.fromString(accepted.path("job_id").asString()))
        .orElseThrow();
  }

  private static HttpResponse<String> order(Client person, String prompt, String collection) {
    return person.send("POST", "api/v1/videos/generate", wish(prompt, collection));
  }

  private static String wish(String prompt, String collection) {
    String knowledge = collection.isEmpty() ? "" : ",\"knowledge\":\"" + collection + "\"";
    return "{\"kind\":\"prompt\",\"prompt\":\"%s\",\"style\":\"calm\",\"duration\":20%s}"
        .formatted(prompt, knowledge);
  }
}

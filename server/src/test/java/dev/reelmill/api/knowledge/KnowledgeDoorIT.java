package dev.reelmill.api.knowledge;

import static dev.reelmill.api.knowledge.Documents.DOOR;
import static dev.reelmill.api.knowledge.Documents.HANDBOOK;
import static dev.reelmill.api.knowledge.Documents.problems;
import static dev.reelmill.api.knowledge.Documents.raw;
import static dev.reelmill.api.knowledge.Documents.text;
import static dev.reelmill.api.knowledge.Documents.upload;
import static dev.reelmill.app.Client.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.api.reference.DoorSchemas;
import dev.reelmill.app.Client;
import dev.reelmill.app.SharedServer;
import dev.reelmill.knowledge.Pdfs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents given, shown and taken back over HTTP. */
@Timeout(120)
class KnowledgeDoorIT {
  @RegisterExtension static final SharedServer SERVER = new SharedServer();

  @Test
  void aTextIsKeptListedShownAndDeleted() {
    Client person = Client.person(SERVER);
    HttpResponse<String> answer = person.send("POST", DOOR, text("Käse", "Bread", HANDBOOK));
    JsonNode added = json(answer, 201);
    String id = added.path("document_id").asString();
    assertThat(answer.headers().firstValue("Location")).contains("/" + DOOR + "/" + id);
    assertThat(added.path("collection").asString()).isEqualTo("Käse");
    assertThat(added.path("passages").asInt()).isEqualTo(3);
    assertThat(added.path("ready").asBoolean()).isTrue();
    JsonNode shown = json(person.send("GET", DOOR + "/" + id, null), 200);
    assertThat(shown).isEqualTo(added);
    assertThat(shown.path("title").asString()).isEqualTo("Bread");
    assertThat(json(person.send("POST", DOOR, text(" Käse ", "Bread", HANDBOOK)), 201))
        .as("the same once more is the same document")
        .isEqualTo(added);
    json(person.send("POST", DOOR, text("other", "Bread", "Another text.")), 201);
    JsonNode first = json(person.send("GET", DOOR + "?limit=1", null), 200);
    assertThat(first.at("/items/0/collection").asString()).isEqualTo("other");
    JsonNode second =
        json(
            person.send("GET", DOOR + "?cursor=" + first.path("next_cursor").asString(), null),
            200);
    assertThat(second.at("/items/0/document_id").asString()).isEqualTo(id);
    assertThat(second.path("next_cursor").isNull()).isTrue();
    assertThat(json(person.send("GET", DOOR + "?collection=K%C3%A4se", null), 200).path("items"))
        .hasSize(1);
    JsonNode passages = json(person.send("GET", DOOR + "/" + id + "/passages?limit=2", null), 200);
    assertThat(passages.at("/items/1/heading").asString()).isEqualTo("Returns");
    assertThat(passages.at("/items/1/passage").asInt()).isEqualTo(2);
    assertThat(passages.path("next_cursor").asString()).isEqualTo("3");

    Client other = Client.person(SERVER);
    for (String path : List.of(DOOR + "/" + id, DOOR + "/" + id + "/passages")) {
      json(other.send("GET", path, null), 403);
      json(Client.anonymous(SERVER).send("GET", path, null), 401);
    }
    json(other.send("DELETE", DOOR + "/" + id, null), 403);
    assertThat(json(other.send("GET", DOOR, null), 200).path("items")).isEmpty();
    json(person.send("GET", DOOR + "/" + UUID.randomUUID(), null), 404);
    json(person.send("GET", DOOR + "/nonsense", null), 404);

    assertThat(person.send("DELETE", DOOR + "/" + id, null).statusCode()).isEqualTo(204);
    json(person.send("GET", DOOR + "/" + id, null), 404);
    json(person.send("DELETE", DOOR + "/" + id, null), 404);
  }

  @Test
  void filesOfEachKindAreRead() {
    Client person = Client.person(SERVER);
    assertThat(kind(person, "handbook.md", HANDBOOK.getBytes(UTF_8))).isEqualTo("markdown 3");
    assertThat(kind(person, "page.html", "<h1>Ovens</h1><p>Stone keeps warm.".getBytes(UTF_8)))
        .isEqualTo("html 1");
    assertThat(kind(person, "notes", "Just a note.".getBytes(UTF_8))).isEqualTo("text 1");
    assertThat(kind(person, "scan.pdf", Pdfs.of("The oven is hot.", "It stays hot for hours.")))
        .isEqualTo("pdf 1");
    String large = "The oven is hot for four hours." + " ".repeat(1_100_000);
    assertThat(kind(person, "tall.txt", large.getBytes(UTF_8))).isEqualTo("text 1");
    JsonNode named =
        json(
            upload(
                person,
                "handbook",
                Map.of("collection", "names"),
                "../../etc/pa\u202Esswd .txt",
                "A text.".getBytes(UTF_8)),
            201);
    assertThat(named.path("title").asString()).isEqualTo("passwd");
    JsonNode titled =
        json(
            upload(
                person,
                "handbook",
                Map.of("collection", "names", "title", "Our own"),
                "x.txt",
                "A text.".getBytes(UTF_8)),
            201);
    assertThat(titled.path("title").asString()).isEqualTo("Our own");
  }

  @Test
  void whatIsWrongIsNamed() {
    Client person = Client.person(SERVER);
    assertThat(problems(person.send("POST", DOOR, "{}")))
        .containsExactly("collection", "title", "text");
    assertThat(problems(person.send("POST", DOOR, text("c".repeat(101), "\u0007", " "))))
        .containsExactly("collection", "title", "text");
    assertThat(problems(person.send("POST", DOOR, "[1]")))
        .containsExactly("collection", "title", "text");
    assertThat(problems(person.send("POST", DOOR, text("a", "b", "\u200B"))))
        .containsExactly("text");
    assertThat(problems(upload(person, "b", Map.of(), null, new byte[0])))
        .containsExactly("collection", "file");
    for (String name : List.of("photo.png", "letter.docx", "fake.pdf", "bad.txt")) {
      HttpResponse<String> refused =
          upload(person, "b", Map.of("collection", "c"), name, new byte[] {'a', 0, (byte) 0xC3});
      assertThat(problems(refused)).as(name).containsExactly("file");
    }
    assertThat(problems(upload(person, "b", Map.of("collection", "c"), "l.pdf", Pdfs.locked())))
        .containsExactly("file");
    assertThat(problems(person.send("GET", DOOR + "?collection=a%00&limit=0&cursor=x", null)))
        .containsExactly("collection", "limit", "cursor");
    HttpResponse<String> torn =
        raw(person, "multipart/form-data; boundary=b", "--b\r\nContent-Dis".getBytes(UTF_8));
    assertThat(torn.statusCode()).isEqualTo(400);
    assertThat(raw(person, "text/plain", "hello".getBytes(UTF_8)).statusCode()).isEqualTo(415);
  }

  @Test
  void twentyMegabytesAreEnough() {
    Client person = Client.person(SERVER);
    HttpResponse<String> refused =
        Client.exchange(
            person
                .request(DOOR)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("X-XSRF-TOKEN", Objects.requireNonNull(person.forgery()))
                .expectContinue(true)
                .POST(BodyPublishers.ofByteArray(new byte[(20 << 20) + 20_000]))
                .build(),
            BodyHandlers.ofString());
    assertThat(refused.statusCode()).isEqualTo(413);
    HttpResponse<String> taken =
        upload(person, "b", Map.of("collection", "c"), "large.txt", new byte[20 << 20]);
    assertThat(problems(taken)).as("it is text that is missing").containsExactly("file");
  }

  @Test
  void partsOfUnknownLengthAreTakenOnlyWhereFilesAre() {
    Client person = Client.person(SERVER);
    byte[] body =
        "--b\r\nContent-Disposition: form-data; name=\"collection\"\r\n\r\nc\r\n--b--\r\n"
            .getBytes(UTF_8);
    HttpResponse<String> refused = chunked(person, "api/v1/videos/generate", body);
    assertThat(refused.statusCode()).isEqualTo(411);
    String type = refused.headers().firstValue("Content-Type").orElse("");
    assertThat(new DoorSchemas().faults("POST /api/v1/videos/generate", 411, type, refused.body()))
        .isEmpty();
    assertThat(problems(chunked(person, DOOR, body))).containsExactly("file");
  }

  private static HttpResponse<String> chunked(Client person, String path, byte[] body) {
    return Client.exchange(
        person
            .request(path)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .header("X-XSRF-TOKEN", Objects.requireNonNull(person.forgery()))
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void aRepeatedUploadHasOneEffect() {
    Client person = Client.person(SERVER);
    byte[] content = "Once is enough.".getBytes(UTF_8);
    Client again = person.with("Idempotency-Key", UUID.randomUUID().toString());
    HttpResponse<String> first =
        upload(again, "one", Map.of("collection", "c"), "once.txt", content);
    HttpResponse<String> repeated =
        upload(again, "two", Map.of("collection", "c"), "once.txt", content);
    assertThat(repeated.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(repeated.body()).isEqualTo(first.body());
    assertThat(
            upload(again, "one", Map.of("collection", "c"), "once.txt", "Else.".getBytes(UTF_8))
                .statusCode())
        .isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource({"text", "collection", "title"})
  void nastyTextsAreKeptOrRefusedByName(String field) throws IOException {
    Client person = Client.person(SERVER);
    try (InputStream in = KnowledgeDoorIT.class.getResourceAsStream("/dev/reelmill/nasty.json")) {
      for (JsonNode nasty : JsonMapper.shared().readTree(Objects.requireNonNull(in))) {
        Map<String, String> body =
            Map.of(
                "text", field.equals("text") ? nasty.stringValue() : "A text.",
                "title", field.equals("title") ? nasty.stringValue() : "Title",
                "collection", field.equals("collection") ? nasty.stringValue() : "nasty");
        HttpResponse<String> answer =
            person
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .send("POST", DOOR, JsonMapper.shared().writeValueAsString(body));
        if (answer.statusCode() == 400) {
          assertThat(problems(answer)).as(nasty.toString()).containsExactly(field);
        } else {
          assertThat(answer.statusCode()).as(nasty + " " + answer.body()).isIn(201, 429);
        }
      }
    }
  }

  private static String kind(Client person, String name, byte[] content) {
    JsonNode added =
        json(upload(person, "boundary", Map.of("collection", "kinds"), name, content), 201);
    return added.path("kind").asString() + " " + added.path("passages").asInt();
  }
}

package dev.reelmill.app;

import static dev.reelmill.app.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.app.HostileClients.Connection;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Those who would keep others from a server, which gives a request three seconds here. */
@Timeout(120)
class HostileClientsIT {
  @RegisterExtension static final SharedServer SERVER = new SharedServer();
  private static final int CONNECTIONS_OF_AN_ADDRESS = 100;
  private static final int LISTENERS = 20;
  private static final int LISTENERS_OF_A_KEY = 22;
  private static final String SEARCH =
      "POST /jobs/search HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ";

  private static final String JSON = "application/json";
  private static final String PARTS = "multipart/form-data; boundary=x";

  private static int port() {
    return URI.create(SERVER.url()).getPort();
  }

  @Test
  void whoDawdlesIsCutOffAndKeepsNobodyWaiting() throws Exception {
    Client person = Client.person(SERVER);
    Client program = Client.person(SERVER).program("generate");
    String path = "ws/videos/" + order(person);
    try (HostileClients slow = new HostileClients("127.0.0.66", port());
        Listening patient = Listening.to(SERVER, person, path).murmur()) {
      patient.next();
      List<Connection> heads = new ArrayList<>();
      List<Connection> bodies = new ArrayList<>();
      for (int i = 0; i < 45; i++) {
        heads.add(slow.open().say("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ").drip());
        bodies.add(slow.open().say(SEARCH + "900000\r\n\r\n{\"text_prompt\":\"").drip());
      }
      List<Connection> others =
          Stream.of(JSON, PARTS)
              .flatMap(
                  kind ->
                      Stream.of("", "\r\nIdempotency-Key: " + UUID.randomUUID())
                          .map(key -> begin(slow, program, kind + key)))
              .toList();
      Connection silent = slow.open().say(SEARCH + "9\r\n\r\n{");
      Connection refused =
          slow.open()
              .say("POST /dreams HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\n")
              .drip();
      othersAreServed();
      for (Connection head : heads) {
        assertThat(head.readToTheEnd()).isEmpty();
      }
      for (Connection body : bodies) {
        assertThat(body.readToTheEnd()).startsWith("HTTP/1.1 408 ").doesNotContain("Exception");
      }
      assertThat(silent.readToTheEnd()).startsWith("HTTP/1.1 408 ").contains("too slowly");
      for (Connection other : others) {
        assertThat(other.readToTheEnd()).startsWith("HTTP/1.1 408 ").contains("too slowly");
      }
      assertThat(refused.readToTheEnd()).startsWith("HTTP/1.1 401 ");
      end(person, path);
      assertThat(patient.next().path("status").asString()).isEqualTo("cancelled");
    }
  }

  private static Connection begin(HostileClients slow, Client program, String kind) {
    try {
      return slow.open()
          .say(
              "POST /api/v1/knowledge HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n"
                  + "Authorization: %s\r\nContent-Type: %s\r\n\r\n"
                      .formatted(program.header("Authorization"), kind))
          .drip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whoHasTooManyConnectionsGetsNoMore() throws IOException {
    try (HostileClients one = new HostileClients("127.0.0.67", port())) {
      for (int i = 0; i < CONNECTIONS_OF_AN_ADDRESS; i++) {
        // Kept open after an answer, it lasts longer than one that says nothing.
        assertThat(answers(one)).isTrue();
      }
      String much = "a".repeat(300_000);
      assertThat(one.open().say(SEARCH + much.length() + "\r\n\r\n" + much).readToTheEnd())
          .startsWith("HTTP/1.1 429 ")
          .contains("\r\nRetry-After: ", "too_many_connections");
      othersAreServed();
    }
    try (HostileClients one = new HostileClients("127.0.0.67", port())) {
      await(() -> answers(one)); // those that were closed count no more
    }
  }

  private static boolean answers(HostileClients one) {
    try {
      return one.open().request("GET /health HTTP/1.1").readLine().startsWith("HTTP/1.1 200");
    } catch (IOException refused) {
      return false;
    }
  }

  @Test
  void whoReadsSlowlyKeepsNobodyWaiting() throws IOException {
    UUID video = UUID.randomUUID();
    ObjectStore store = SERVER.part(ObjectStore.class);
    store.put(ObjectKeys.mp4(video), new byte[8 << 20]);
    String several = "\r\nRange: bytes=0-9,100-7999999";
    try (HostileClients slow = new HostileClients("127.0.0.68", port())) {
      for (int i = 0; i < 90; i++) {
        assertThat(
                slow.open()
                    .request(
                        "GET /media/%s HTTP/1.1%s"
                            .formatted(ObjectKeys.mp4(video), i % 2 == 0 ? "" : several))
                    .readLine())
            .isEqualTo(i % 2 == 0 ? "HTTP/1.1 200" : "HTTP/1.1 206");
      }
      HttpResponse<byte[]> film =
          Client.exchange(
              Client.anonymous(SERVER).request("media/" + ObjectKeys.mp4(video)).build(),
              BodyHandlers.ofByteArray());
      assertThat(film.body()).hasSize(8 << 20);
      othersAreServed();
    } finally {
      store.delete(ObjectKeys.mp4(video));
    }
  }

  @Test
  void aSocketIsToldNothing() throws Exception {
    Client person = Client.person(SERVER);
    String path = "ws/videos/" + order(person);
    try (Listening text = Listening.to(SERVER, person, path);
        Listening bytes = Listening.to(SERVER, person, path);
        Listening much = Listening.to(SERVER, person, path);
        Listening knocking = Listening.to(SERVER, person, path)) {
      assertThat(text.say("hello").closed()).isEqualTo(1008);
      assertThat(bytes.say(new byte[] {1}).closed()).isEqualTo(1003);
      assertThat(much.say("much ".repeat(100_000)).closed()).isEqualTo(1009);
      knocking.next();
      knocking.knock(5_000);
      end(person, path);
      assertThat(knocking.next().path("status").asString()).isEqualTo("cancelled");
      assertThat(knocking.closed()).isEqualTo(1000);
    }
  }

  @Test
  void whoListensOnTooManyConnectionsGetsNoMore() throws Exception {
    Client person = Client.person(SERVER);
    String id = order(person);
    String events = "api/videos/" + id + "/events";
    List<Listening> sockets = new ArrayList<>();
    List<Stream<String>> streams = new ArrayList<>();
    try {
      for (int i = 0; i < LISTENERS / 2; i++) {
        sockets.add(Listening.to(SERVER, person, "ws/videos/" + id));
        sockets.getLast().next();
        streams.add(listen(person, events).body());
      }
      try (Listening more = Listening.to(SERVER, person, "ws/videos/" + id)) {
        assertThat(more.closed()).isEqualTo(1013);
      }
      HttpResponse<String> refused = person.send("GET", events, null);
      assertThat(json(refused, 429).at("/error/code").asString()).isEqualTo("too_many_listeners");
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      Client another = Client.person(SERVER);
      String anothers = order(another);
      try (Listening other = Listening.to(SERVER, another, "ws/videos/" + anothers)) {
        assertThat(other.next().path("status").asString()).isEqualTo("queued");
      }
      end(another, "ws/videos/" + anothers);
      sockets.removeLast().close();
      await(() -> listens(person, events, streams));
    } finally {
      sockets.forEach(Listening::close);
      streams.forEach(Stream::close);
      end(person, "ws/videos/" + id);
    }
  }

  @Test
  void aProgramListensForManyUsers() {
    Client program = Client.person(SERVER).program("generate");
    String id = order(program);
    List<Stream<String>> streams = new ArrayList<>();
    try {
      for (int i = 0; i < LISTENERS_OF_A_KEY; i++) {
        assertThat(listens(program, "api/videos/" + id + "/events", streams)).isTrue();
      }
      HttpResponse<String> refused = program.send("GET", "api/videos/" + id + "/events", null);
      assertThat(json(refused, 429).at("/error/message").asString())
          .contains(LISTENERS_OF_A_KEY + " connections");
    } finally {
      streams.forEach(Stream::close);
      end(program, id);
    }
  }

  private static boolean listens(Client person, String events, List<Stream<String>> streams) {
    HttpResponse<Stream<String>> answer = listen(person, events);
    streams.add(answer.body());
    return answer.statusCode() == 200;
  }

  private static HttpResponse<Stream<String>> listen(Client person, String events) {
    return Client.exchange(person.request(events).build(), BodyHandlers.ofLines());
  }

  private static void othersAreServed() {
    Client other = Client.anonymous(SERVER);
    json(other.send("GET", "health", null), 200);
    json(
        other.send("POST", "jobs/search", "{\"text_prompt\":\"baker\",\"user_id\":\"patient\"}"),
        200);
  }

  private static String order(Client person) {
    String wish =
        "{\"prompt\":\"Five calm minutes %s\",\"style\":\"calm\",\"duration\":5,\"aspectRatio\":\"1:1\"}"
            .formatted(UUID.randomUUID());
    return json(person.send("POST", "api/videos/generate", wish), 201).at("/data/jobId").asString();
  }

  private static void end(Client person, String path) {
    String id = path.substring(path.lastIndexOf('/') + 1);
    json(person.send("DELETE", "api/videos/" + id, null), 200);
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
    }
  }
}

package dev.reelmill.provider;

import static dev.reelmill.provider.StandIn.content;
import static dev.reelmill.provider.StandIn.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ProviderClientTest {
  private final StandIn standIn = new StandIn();
  private final ProviderClient client = standIn.client(Provider.OPENROUTER);

  @AfterEach
  void close() throws IOException {
    client.close();
    standIn.close();
  }

  private Question post() {
    return Question.post(client.endpoint().at("/x"), "{}");
  }

  private Question get() {
    return Question.get(client.endpoint().at("/x"));
  }

  private ProviderException refusal(Question question) {
    ProviderException refusal =
        catchThrowableOfType(ProviderException.class, () -> client.ask(question));
    assertThat(refusal).isNotNull().message().doesNotContain("the-secret-key");
    return refusal;
  }

  @ParameterizedTest
  @CsvSource({
    "400, REQUEST_REFUSED, 1",
    "401, NO_ACCESS, 1",
    "402, NO_CREDIT, 1",
    "403, NO_ACCESS, 1",
    "404, REQUEST_REFUSED, 1",
    "408, TIMEOUT, 1",
    "413, REQUEST_REFUSED, 1",
    "422, REQUEST_REFUSED, 1",
    "429, BUSY, 3",
    "500, UNAVAILABLE, 3",
    "502, UNAVAILABLE, 3",
    "503, UNAVAILABLE, 3",
    "504, TIMEOUT, 1",
    "524, TIMEOUT, 1",
    "529, BUSY, 3"
  })
  void everyStatusMeansSomethingAndOnlyWhatPassesIsAskedAgain(
      int status, Trouble trouble, int times) {
    standIn.on(
        "POST /x",
        json(
            status,
            "{\"error\":{\"code\":1,\"message\":\"no, the-secret-key\\n\",\"metadata\":{}}}"));
    ProviderException refusal = refusal(post());
    assertThat(refusal.trouble()).isEqualTo(trouble);
    assertThat(refusal).hasMessage("openrouter answered " + status + ": no, ***");
    assertThat(refusal.mayCost()).isEqualTo(trouble == Trouble.TIMEOUT);
    assertThat(standIn.asked()).hasSize(times);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "403 {\"error\":{\"code\":403,\"message\":\"flagged\",\"metadata\":{\"reasons\":[\"violence\"]}}}",
        "400 {\"error\":{\"code\":\"content_policy_violation\",\"message\":\"no\"}}",
        "400 {\"error\":{\"type\":\"moderation_blocked\",\"message\":\"no\"}}"
      })
  void contentThatIsNotWantedIsToldFromOtherRefusals(String said) {
    standIn.on("POST /x", json(Integer.parseInt(said.substring(0, 3)), said.substring(4)));
    assertThat(refusal(post()).trouble()).isEqualTo(Trouble.CONTENT_REJECTED);
  }

  @Test
  void theProvidersWishToBeLeftAloneIsHonoured() throws InterruptedException {
    standIn.on(
        "POST /x",
        content(429, "application/json", "{}".getBytes(UTF_8), "Retry-After", "1"),
        json("{\"ok\":true}"));
    long begun = System.nanoTime();
    assertThat(client.json(post()).path("ok").asBoolean()).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(990));
    assertThat(standIn.last().header("Authorization")).isEqualTo("Bearer the-secret-key");
  }

  @Test
  void aWishForMoreThanThePatienceEndsTheAsking() {
    standIn.on(
        "POST /x", content(429, "application/json", "{}".getBytes(UTF_8), "Retry-After", "3600"));
    assertThat(refusal(post()).trouble()).isEqualTo(Trouble.BUSY);
    assertThat(standIn.asked()).hasSize(1);
  }

  @Test
  void whatMayHaveToBePaidIsNotAskedTwiceWhenItsAnswerIsLost() {
    standIn.on("POST /x", StandIn.cut("application/json"));
    ProviderException lost = refusal(post());
    assertThat(lost.trouble()).isEqualTo(Trouble.UNAVAILABLE);
    assertThat(lost.mayCost()).isTrue();
    assertThat(standIn.asked()).hasSize(1);
  }

  @Test
  void whatCostsNothingIsAskedAgainWhenItsAnswerIsLost() throws InterruptedException {
    standIn.on("GET /x", StandIn.cut("application/json"), json("{\"ok\":true}"));
    assertThat(client.json(get()).path("ok").asBoolean()).isTrue();
  }

  @Test
  void answersThatAreNoneAreRefused() {
    standIn.on(
        "GET /x",
        content(200, "text/html", "<p>Welcome".getBytes(UTF_8)),
        content(200, "application/json", "{\"half\":".getBytes(UTF_8)),
        StandIn.flood("application/json"),
        content(302, "application/json", new byte[0], "Location", "http://example.org/"));
    assertThat(refusal(get())).hasMessageContaining("of the type \"text/html\"");
    assertThat(catchThrowableOfType(ProviderException.class, () -> client.json(get())))
        .hasMessageContaining("JSON is broken");
    assertThat(refusal(get())).hasMessageContaining("it has more than 8388608 bytes");
    assertThat(refusal(get()).trouble()).isEqualTo(Trouble.BAD_ANSWER);
  }

  @Test
  void anAnswerThatComesTooLateIsNotWaitedFor() throws IOException {
    standIn.on("POST /x", standIn.silence());
    try (ProviderClient hasty =
        standIn.client(Provider.OPENROUTER, StandIn.within(Duration.ofMillis(200)))) {
      ProviderException late =
          catchThrowableOfType(ProviderException.class, () -> hasty.ask(post()));
      assertThat(late.trouble()).isEqualTo(Trouble.TIMEOUT);
      assertThat(late.mayCost()).isTrue();
    }
  }

  @Test
  void aServerThatIsNotThereWasNotAsked() {
    standIn.close();
    ProviderException refusal = refusal(post());
    assertThat(refusal.trouble()).isEqualTo(Trouble.UNAVAILABLE);
    assertThat(refusal.mayCost()).isFalse();
  }

  @Test
  void anInterruptionEndsTheRequestThatWouldWaitForAnHour() throws Exception {
    standIn.on("POST /x", standIn.silence());
    CountDownLatch ended = new CountDownLatch(1);
    try (ProviderClient patient =
        standIn.client(Provider.OPENROUTER, StandIn.within(Duration.ofHours(1)))) {
      Thread asker =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      patient.ask(post());
                    } catch (InterruptedException expected) {
                      ended.countDown();
                    }
                  });
      standIn.awaitSilence();
      asker.interrupt();
      assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
      standIn.awaitHangUp();
    }
  }

  @Test
  void aProviderThatDoesNotWorkIsLeftAloneForAWhile() {
    standIn.on("GET /x", json(503, "{}"));
    for (int i = 0; i < 4; i++) {
      refusal(get());
    }
    assertThat(refusal(get()).trouble()).isEqualTo(Trouble.CIRCUIT_OPEN);
    assertThat(standIn.asked()).hasSize(5);
  }

  @Test
  void aWrongKeyIsNotTriedAgainAndAgain() {
    standIn.on("GET /x", json(401, "{}"));
    refusal(get());
    assertThat(refusal(get()).trouble()).isEqualTo(Trouble.CIRCUIT_OPEN);
    assertThat(standIn.asked()).hasSize(1);
  }

  @Test
  void linksToPrivateAddressesAreNotFollowedAndTheKeyIsToldToNobodyElse(@TempDir Path folder)
      throws IOException {
    try (StandIn other = new StandIn()) {
      URI elsewhere = other.url().resolve("/film.mp4");
      standIn.on(
          "GET /x", content(302, "video/mp4", new byte[0], "Location", elsewhere.toString()));
      Question film = get().wanting(Question.Form.VIDEO, 1000).into(folder.resolve("film"));
      assertThat(refusal(film).trouble()).isEqualTo(Trouble.FORBIDDEN_LINK);
      assertThat(refusal(film.at(URI.create("http://169.254.169.254/latest"))).trouble())
          .isEqualTo(Trouble.FORBIDDEN_LINK);
      assertThat(other.asked()).isEmpty();
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void aFileIsThereOnlyWhenAllOfItIs(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("film");
    standIn.on(
        "GET /x",
        StandIn.flood("video/mp4"),
        content(200, "video/mp4", "0000ftypisom".getBytes(UTF_8)));
    Question film = get().wanting(Question.Form.VIDEO, 100_000).into(file);
    assertThat(refusal(film).trouble()).isEqualTo(Trouble.BAD_ANSWER);
    assertThat(folder).isEmptyDirectory();
    client.ask(film);
    assertThat(Files.size(file)).isEqualTo(12);
  }

  @Test
  void noKeyIsPrinted() {
    assertThat(client.endpoint().toString()).doesNotContain("the-secret-key");
  }
}

package dev.reelmill.outside;

import static dev.reelmill.provider.StandIn.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.brief.EngineVersion;
import dev.reelmill.job.Lease;
import dev.reelmill.provider.StandIn;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a worker outside does when its server answers late, twice or not at all. */
@Timeout(20)
class OutsideAnswersTest {
  private static final String JOB = "00000000-0000-0000-0000-000000000001";
  private static final String VIDEO = "00000000-0000-0000-0000-000000000002";

  private static final String ENGINE = EngineVersion.CURRENT.replace(" ", "%20");

  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final StandIn server = new StandIn();
  private final ServerLeases leases =
      new ServerLeases(new ServerAddress(server.url(), "key"), "worker");

  @AfterEach
  void close() {
    end.complete(null);
    server.close();
  }

  private Lease claimed() {
    server.on("POST /api/v1/worker/claim", json(CLAIMED));
    return leases.claim("worker").orElseThrow();
  }

  private static final String CLAIMED =
      """
      {"job_id":"%s","video_id":"%s","token":"00000000-0000-0000-0000-000000000003","attempt":1,
       "work_key":"w","subject":"s","brief":"{}"}
      """
          .formatted(JOB, VIDEO);

  @Test
  void aHangingConnectionIsGivenUpForAnotherHeartbeatWellWithinTheLease() {
    String beat = "POST /api/v1/worker/jobs/" + JOB + "/heartbeat";
    server
        .on("GET /api/v1/worker/rules?engine=" + ENGINE, json("{\"lease_seconds\":5}"))
        .on(beat, exchange -> end.join(), json(204, ""));
    Lease held = claimed();
    Duration lease = leases.greet();
    long begun = System.nanoTime();
    leases.heartbeat(held);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(lease);
    assertThat(server.asked().stream().filter(one -> one.what().equals(beat))).hasSize(2);
  }

  @Test
  void aPlaylistThatWasStoredUnheardIsStored() {
    assertThat(replacedAfterALostAnswer("mine")).isTrue();
  }

  @Test
  void aPlaylistThatAnotherHasChangedMeanwhileIsNot() {
    assertThat(replacedAfterALostAnswer("theirs")).isFalse();
  }

  @Test
  void aPlaylistThatAnotherHasChangedBeforeIsNot() {
    String object = "/api/v1/worker/jobs/" + JOB + "/objects?key=playlist.m3u8";
    server.on("PUT " + object, json(412, "")).on("GET " + object, json("mine"));
    Lease _ = claimed();
    assertThat(new ServerObjects(leases).replace("playlist.m3u8", Optional.empty(), bytes("mine")))
        .isFalse();
  }

  private boolean replacedAfterALostAnswer(String there) {
    String object = "/api/v1/worker/jobs/" + JOB + "/objects?key=playlist.m3u8";
    server
        .on("PUT " + object, exchange -> exchange.close(), json(412, ""))
        .on("GET " + object, json(there));
    Lease _ = claimed();
    return new ServerObjects(leases).replace("playlist.m3u8", Optional.empty(), bytes("mine"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @Test
  void moreBytesMayTakeLonger() {
    assertThat(ServerCalls.patience(0)).isEqualTo(Duration.ofSeconds(60));
    assertThat(ServerCalls.patience(-1)).as("of unknown length").isEqualTo(Duration.ofSeconds(60));
    assertThat(ServerCalls.patience(75_000_000)).isEqualTo(Duration.ofMinutes(11));
  }
}

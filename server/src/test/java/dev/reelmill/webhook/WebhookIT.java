package dev.reelmill.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Priority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happens to jobs is told to callback addresses, over real HTTP. */
@Timeout(60)
class WebhookIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  private WebhookFixture fixture;
  private Receiver receiver;

  @BeforeEach
  void open() throws IOException {
    receiver = new Receiver();
    fixture = new WebhookFixture(DATABASE);
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void theLifeOfAJobIsTold() throws Exception {
    try (WebhookLoop loop = fixture.loop()) {
      Job job = fixture.ask("film", "ada", receiver.url());
      Lease lease = fixture.leases.claim("w").orElseThrow();
      fixture.leases.playable(lease);
      Receiver.Heard playable = receiver.next();
      assertSigned(playable);
      JsonNode told = json(playable);
      assertThat(told.required("type").stringValue()).isEqualTo("video.playable");
      assertThat(told.required("data").required("job_id").stringValue())
          .isEqualTo(job.jobId().toString());
      assertThat(told.required("data").required("stream_url").stringValue())
          .isEqualTo("https://reels.example.com/media/hls/" + job.videoId() + "/live/master.m3u8");

      fixture.publish(lease);
      JsonNode completed = json(receiver.next());
      assertThat(completed.required("type").stringValue()).isEqualTo("video.completed");
      JsonNode data = completed.required("data");
      assertThat(data.required("status").stringValue()).isEqualTo("ready");
      assertThat(data.required("video_url").stringValue()).endsWith("/video.mp4");
      assertThat(data.required("duration_seconds").doubleValue()).isEqualTo(12.5);
      assertThat(data.required("metadata").required("title").stringValue()).isEqualTo("Film");
      assertThat(loop).isNotNull();
    }
  }

  @Test
  void whoAsksForWhatIsReadyIsToldSoAndWhoLeavesToo() throws Exception {
    fixture.ask("film", "ada", null);
    Job waiting = fixture.ask("other", "ada", receiver.url() + "/other");
    fixture.publish(fixture.leases.claim("w").orElseThrow());
    try (WebhookLoop _ = fixture.loop()) {
      fixture.ask("film", "ada", receiver.url() + "/ready");
      assertThat(receiver.next().path()).isEqualTo("/hook/ready");
      fixture.jobs.cancel(waiting.jobId());
      Receiver.Heard left = receiver.next();
      assertThat(left.path()).isEqualTo("/hook/other");
      assertThat(json(left).required("type").stringValue()).isEqualTo("video.cancelled");
    }
    assertThat(receiver.quiet()).isTrue();
  }

  @Test
  void whoFollowsWhatASharedDoorAskedForIsTold() throws Exception {
    JobRequest shared =
        new JobRequest("reels", null, "film", "posting:1", "{}", null, Priority.NORMAL);
    fixture.jobs.submitShared(shared, 1);
    Lease lease = fixture.leases.claim("w").orElseThrow();
    fixture.ask("film", "ada", receiver.url());
    fixture.publish(lease);
    try (WebhookLoop _ = fixture.loop()) {
      assertThat(json(receiver.next()).required("type").stringValue()).isEqualTo("video.completed");
    }
  }

  @Test
  void anUnheardMessageIsSaidAgainWithTheSameIdAndContent() throws Exception {
    receiver.answer(500);
    receiver.answer(302);
    fixture.failing("film", "ada", receiver.url());
    try (WebhookLoop _ = fixture.loop()) {
      Receiver.Heard first = receiver.next();
      Receiver.Heard second = receiver.next();
      Receiver.Heard third = receiver.next();
      assertThat(List.of(first, second, third))
          .allSatisfy(
              heard -> {
                assertSigned(heard);
                assertThat(heard.path()).as("no redirect is followed").isEqualTo("/hook");
                assertThat(heard.id()).isEqualTo(first.id());
                assertThat(heard.body()).isEqualTo(first.body());
              });
      Delivery delivered = fixture.ended();
      assertThat(delivered)
          .returns(Delivery.State.DELIVERED, Delivery::state)
          .returns(3, Delivery::attempts)
          .returns(204, Delivery::lastStatus);
    }
  }

  @Test
  void anAddressThatIsGoneHearsNoMoreUntilAReplay() throws Exception {
    receiver.answer(410);
    fixture.failing("film", "ada", receiver.url());
    try (WebhookLoop _ = fixture.loop()) {
      Receiver.Heard only = receiver.next();
      Delivery gone = fixture.ended();
      assertThat(gone.state()).isEqualTo(Delivery.State.GIVEN_UP);
      fixture.failing("another", "ada", receiver.url());
      Delivery next = fixture.ended();
      assertThat(next.deliveryId()).isNotEqualTo(gone.deliveryId());
      assertThat(next.state()).isEqualTo(Delivery.State.GIVEN_UP);
      assertThat(receiver.quiet()).isTrue();

      assertThat(fixture.deliveries.replay(gone.deliveryId())).isTrue();
      assertThat(receiver.next().id()).isEqualTo(only.id());
      fixture.failing("third", "ada", receiver.url());
      assertThat(receiver.next().id()).isNotEqualTo(only.id());
    }
  }

  @Test
  void aReceiverThatNeverAnswersWellIsGivenUp() throws Exception {
    for (int attempt = 0; attempt < 3; attempt++) {
      receiver.answer(503);
    }
    fixture.failing("film", "ada", receiver.url());
    try (WebhookLoop _ = fixture.loop()) {
      assertThat(fixture.ended())
          .returns(Delivery.State.GIVEN_UP, Delivery::state)
          .returns(3, Delivery::attempts)
          .returns(503, Delivery::lastStatus);
    }
  }

  /** As one may be that was taken in before there was a rule against it. */
  @Test
  void anAddressThatNothingCanBeSentToIsGivenUp() throws Exception {
    fixture.failing("film", "ada", "http://127.0.0.1:99999/hook");
    try (WebhookLoop _ = fixture.loop()) {
      assertThat(fixture.ended())
          .returns(Delivery.State.GIVEN_UP, Delivery::state)
          .returns(3, Delivery::attempts);
    }
  }

  @Test
  void whoNeverAnswersKeepsNobodyElseWaiting() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 200)) { // connects, and never says a word
      Job adas = fixture.failing("film", "ada", null);
      for (int host = 2; host < 6; host++) {
        fixture.owe(adas, "ada", "http://127.0.0." + host + ":" + silent.getLocalPort() + "/", 10);
      }
      try (WebhookLoop _ = fixture.loop()) {
        fixture.failing("another", "bob", receiver.url());
        receiver.next();
        List<Delivery> tried =
            fixture.deliveries.list(adas.jobId(), null, 40).deliveries().stream()
                .filter(one -> one.attempts() > 0)
                .toList();
        assertThat(tried).as("of one owner").hasSizeBetween(1, DeliveryTurns.OF_OWNER);
        assertThat(tried.stream().collect(Collectors.groupingBy(Delivery::url)).values())
            .allSatisfy(
                ofHost -> assertThat(ofHost).hasSizeLessThanOrEqualTo(DeliveryTurns.OF_HOST));
      }
    }
  }

  @Test
  void aReceiverThatAnswersGetsAllItIsOwedAtOnce() throws Exception {
    fixture.owe(fixture.failing("film", "ada", null), "ada", receiver.url(), 40);
    try (WebhookLoop _ = fixture.loop(Duration.ofHours(1))) {
      for (int heard = 0; heard < 40; heard++) {
        receiver.next();
      }
    }
  }

  @Test
  void noPrivateAddressIsReachedWhateverItsName() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    DnsResolver changing =
        new SystemDefaultDnsResolver() {
          @Override
          public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
            // First what is public, then this machine, as a hostile name server would say.
            return new InetAddress[] {
              InetAddress.getByName(asked.getAndIncrement() == 0 ? "192.0.2.1" : "127.0.0.1")
            };
          }
        };
    for (DnsResolver names : List.of(SystemDefaultDnsResolver.INSTANCE, changing)) {
      for (String host : List.of("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0")) {
        fixture.failing(
            host + names.hashCode(), "ada", "http://" + host + ":" + receiver.port() + "/hook");
      }
      try (WebhookLoop _ = fixture.loop(false, names)) {
        assertThat(fixture.ended(5))
            .allSatisfy(
                refused -> {
                  assertThat(refused.state()).isEqualTo(Delivery.State.GIVEN_UP);
                  assertThat(refused.attempts()).as("not tried again").isEqualTo(1);
                });
      }
    }
    assertThat(receiver.quiet()).isTrue();
  }

  private void assertSigned(Receiver.Heard heard) {
    assertThat(
            fixture.secret.verifies(
                heard.id(), heard.timestamp(), heard.signature(), heard.body(), Instant.now()))
        .isTrue();
  }

  private static JsonNode json(Receiver.Heard heard) {
    return JsonMapper.builder().build().readTree(heard.body());
  }
}

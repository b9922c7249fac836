package dev.reelmill.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobSettings;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.job.OwnedRequest;
import dev.reelmill.job.Priority;
import dev.reelmill.job.Submitted;
import dev.reelmill.stream.PlaybackUrls;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
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

  private final WebhookSecret secret = WebhookSecret.parse(WebhookSecret.format(new byte[32]));
  private final JobStore jobs = new JobStore(DATABASE.source(), DATABASE.transactions());
  private final Leases leases =
      new Leases(DATABASE.source(), DATABASE.transactions(), JobSettings.DEFAULT);
  private final VideoCatalog videos = new VideoCatalog(DATABASE.source());
  private final DeliveryStore deliveries = new DeliveryStore(DATABASE.source());
  private Receiver receiver;

  @BeforeEach
  void open() throws IOException {
    receiver = new Receiver();
    for (String table : List.of("generation_jobs", "webhook_deliveries", "webhook_gone")) {
      DATABASE.client().sql("delete from " + table).update();
    }
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void theLifeOfAJobIsTold() throws Exception {
    try (WebhookLoop loop = loop(true)) {
      Job job = ask("film", receiver.url());
      Lease lease = leases.claim("w").orElseThrow();
      leases.playable(lease);
      Receiver.Heard playable = receiver.next();
      assertSigned(playable);
      JsonNode told = json(playable);
      assertThat(told.required("type").stringValue()).isEqualTo("video.playable");
      assertThat(told.required("data").required("job_id").stringValue())
          .isEqualTo(job.jobId().toString());
      assertThat(told.required("data").required("stream_url").stringValue())
          .isEqualTo("https://reels.example.com/media/hls/" + job.videoId() + "/live/master.m3u8");

      publish(lease);
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
    ask("film", null);
    Job waiting = ask("other", receiver.url() + "/other");
    publish(leases.claim("w").orElseThrow());
    try (WebhookLoop _ = loop(true)) {
      ask("film", receiver.url() + "/ready");
      assertThat(receiver.next().path()).isEqualTo("/hook/ready");
      jobs.cancel(waiting.jobId());
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
    jobs.submitShared(shared, 1);
    Lease lease = leases.claim("w").orElseThrow();
    ask("film", receiver.url());
    publish(lease);
    try (WebhookLoop _ = loop(true)) {
      assertThat(json(receiver.next()).required("type").stringValue()).isEqualTo("video.completed");
    }
  }

  @Test
  void anUnheardMessageIsSaidAgainWithTheSameIdAndContent() throws Exception {
    receiver.answer(500);
    receiver.answer(302);
    failing("film");
    try (WebhookLoop _ = loop(true)) {
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
      Delivery delivered = ended();
      assertThat(delivered)
          .returns(Delivery.State.DELIVERED, Delivery::state)
          .returns(3, Delivery::attempts)
          .returns(204, Delivery::lastStatus);
    }
  }

  @Test
  void anAddressThatIsGoneHearsNoMoreUntilAReplay() throws Exception {
    receiver.answer(410);
    failing("film");
    try (WebhookLoop _ = loop(true)) {
      Receiver.Heard only = receiver.next();
      Delivery gone = ended();
      assertThat(gone.state()).isEqualTo(Delivery.State.GIVEN_UP);
      failing("another");
      Delivery next = ended();
      assertThat(next.deliveryId()).isNotEqualTo(gone.deliveryId());
      assertThat(next.state()).isEqualTo(Delivery.State.GIVEN_UP);
      assertThat(receiver.quiet()).isTrue();

      assertThat(deliveries.replay(gone.deliveryId())).isTrue();
      assertThat(receiver.next().id()).isEqualTo(only.id());
      failing("third");
      assertThat(receiver.next().id()).isNotEqualTo(only.id());
    }
  }

  @Test
  void aReceiverThatNeverAnswersWellIsGivenUp() throws Exception {
    for (int attempt = 0; attempt < 3; attempt++) {
      receiver.answer(503);
    }
    failing("film");
    try (WebhookLoop _ = loop(true)) {
      assertThat(ended())
          .returns(Delivery.State.GIVEN_UP, Delivery::state)
          .returns(3, Delivery::attempts)
          .returns(503, Delivery::lastStatus);
    }
  }

  /** As one may be that was taken in before there was a rule against it. */
  @Test
  void anAddressThatNothingCanBeSentToIsGivenUp() throws Exception {
    failing("film", "http://127.0.0.1:99999/hook");
    try (WebhookLoop _ = loop(true)) {
      assertThat(ended())
          .returns(Delivery.State.GIVEN_UP, Delivery::state)
          .returns(3, Delivery::attempts);
    }
  }

  @Test
  void whoNeverAnswersKeepsNobodyElseWaiting() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 200)) { // connects, and never says a word
      Job adas = failing("film", "ada", null);
      for (int host = 2; host < 6; host++) {
        owe(adas, "ada", "http://127.0.0." + host + ":" + silent.getLocalPort() + "/", 10);
      }
      try (WebhookLoop _ = loop(true)) {
        failing("another", "bob", receiver.url());
        receiver.next();
        List<Delivery> tried =
            deliveries.list(adas.jobId(), null, 40).deliveries().stream()
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
  void howManyEverTakeAtOnceTheFewestCanBeUnderWayToAHostAndForAnOwner() throws Exception {
    Job adas = failing("film", "ada", null);
    owe(adas, "ada", "http://one.example:1/", 40);
    owe(adas, "ada", "https://ONE.example/other", 40);
    owe(adas, "ada", "https://two.example?a=b", 40);
    owe(adas, "ada", "https://[2001:db8::1]:8443/", 40);
    List<Delivery> taken = new CopyOnWriteArrayList<>();
    try (ExecutorService servers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int server = 0; server < 16; server++) {
        DeliveryTurns turns = new DeliveryTurns(DATABASE.source());
        servers.execute(() -> taken.addAll(turns.take(32, Duration.ofMinutes(1))));
      }
    }
    assertThat(taken)
        .hasSize(DeliveryTurns.OF_OWNER)
        .filteredOn(one -> one.url().toLowerCase(Locale.ROOT).contains("one.example"))
        .hasSizeLessThanOrEqualTo(DeliveryTurns.OF_HOST);
    DeliveryTurns turns = new DeliveryTurns(DATABASE.source());
    owe(adas, "bob", "https://three.example/", 10);
    assertThat(turns.take(32, Duration.ofMinutes(1)))
        .hasSize(DeliveryTurns.OF_HOST)
        .allSatisfy(one -> assertThat(one.url()).contains("three"));
    deliveries.postpone(taken.getFirst().deliveryId(), Duration.ofHours(1), null, "silence");
    assertThat(turns.take(32, Duration.ofMinutes(1))).as("one place is free").hasSize(1);
    DATABASE
        .client()
        .sql("update webhook_deliveries set due_at = now() - interval '1 s' where under_way")
        .update();
    List<Delivery> again = new ArrayList<>(turns.take(32, Duration.ofMinutes(1)));
    again.addAll(turns.take(32, Duration.ofMinutes(1))); // passes over the host that is busy now
    assertThat(again)
        .as("senders that died hold no places")
        .hasSize(DeliveryTurns.OF_OWNER + DeliveryTurns.OF_HOST);
  }

  @Test
  void whatWasNeverSaidGoesBeforeWhatIsSaidAgain() {
    Job adas = failing("film", "ada", null);
    owe(adas, "ada", "https://one.example/again", 10);
    DATABASE
        .client()
        .sql("update webhook_deliveries set attempts = 1, due_at = now() - interval '1 h'")
        .update();
    owe(adas, "ada", "https://one.example/first", 1);
    DeliveryTurns turns = new DeliveryTurns(DATABASE.source());
    assertThat(turns.take(1, Duration.ofMinutes(1)))
        .allSatisfy(one -> assertThat(one.url()).endsWith("first"))
        .hasSize(1);
    owe(adas, "bob", "https://two.example/again", 1);
    DATABASE
        .client()
        .sql("update webhook_deliveries set attempts = 1 where url like '%two%'")
        .update();
    owe(adas, "ada", "https://one.example/first", 1);
    assertThat(turns.take(1, Duration.ofMinutes(1)))
        .as("who has fewest under way comes first")
        .allSatisfy(one -> assertThat(one.url()).contains("two"))
        .hasSize(1);
  }

  @Test
  @Timeout(25) // looking once a second would take 30
  void aReceiverThatAnswersGetsAllItIsOwedAtOnce() throws Exception {
    owe(failing("film", "ada", null), "ada", receiver.url(), 120);
    try (WebhookLoop _ = loop(true)) {
      for (int heard = 0; heard < 120; heard++) {
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
        failing(host + names.hashCode(), "http://" + host + ":" + receiver.port() + "/hook");
      }
      try (WebhookLoop _ = loop(false, names)) {
        assertThat(ended(5))
            .allSatisfy(
                refused -> {
                  assertThat(refused.state()).isEqualTo(Delivery.State.GIVEN_UP);
                  assertThat(refused.attempts()).as("not tried again").isEqualTo(1);
                });
      }
    }
    assertThat(receiver.quiet()).isTrue();
  }

  @Test
  void callbackAddressesHaveARule() {
    assertThat(CallbackUrl.problem("https://example.com/hook?a=b")).isEmpty();
    assertThat(CallbackUrl.problem("https://example.com:65535/hook")).isEmpty();
    assertThat(CallbackUrl.problem("https://example.com:65536/hook"))
        .contains("must have a port from 1 to 65535");
    for (String wrong :
        List.of(
            "",
            "example.com",
            "ftp://example.com",
            "https://user:pass@example.com",
            "https://",
            "javascript:alert(1)",
            "http://a b",
            "http://example.com:0/",
            "http://example.com:99999/",
            "http://example.com:99999999999/",
            "https://example.com/" + "x".repeat(2048))) {
      assertThat(CallbackUrl.problem(wrong)).as(wrong).isPresent();
    }
  }

  private WebhookLoop loop(boolean privateAllowed) {
    return loop(privateAllowed, SystemDefaultDnsResolver.INSTANCE);
  }

  private WebhookLoop loop(boolean privateAllowed, DnsResolver names) {
    return new WebhookLoop(
        DATABASE.source(),
        jobs,
        videos,
        PlaybackUrls.ofServer("https://reels.example.com"),
        secret,
        names,
        privateAllowed,
        new RetrySchedule(List.of(Duration.ofMillis(50), Duration.ofMillis(100))),
        new SimpleMeterRegistry());
  }

  private Job ask(String workKey, @Nullable String callback) {
    return ask(workKey, "ada", callback);
  }

  private Job ask(String workKey, String owner, @Nullable String callback) {
    JobRequest work =
        new JobRequest("prompts", owner, workKey, "prompt", "{}", null, Priority.NORMAL);
    return switch (jobs.submitOwned(new OwnedRequest(work, callback, null), 100)) {
      case Submitted.Queued queued -> queued.job();
      case Submitted.Joined joined -> joined.job();
      case Submitted.OverLimit over -> throw new AssertionError("over the limit");
    };
  }

  private void failing(String workKey) {
    failing(workKey, receiver.url());
  }

  private void failing(String workKey, String callback) {
    failing(workKey, "ada", callback);
  }

  private Job failing(String workKey, String owner, @Nullable String callback) {
    Job job = ask(workKey, owner, callback);
    leases.fail(leases.claim("w").orElseThrow(), "brief_invalid", "no", "script", false);
    return job;
  }

  /** As many messages about a job as if there had been so many. */
  private static void owe(Job job, String owner, String url, int count) {
    DATABASE
        .client()
        .sql(
            "insert into webhook_deliveries (job_id, owner, url, type)"
                + " select :job, :owner, :url, 'video.failed' from generate_series(1, :count)")
        .param("job", job.jobId())
        .param("owner", owner)
        .param("url", url)
        .param("count", count)
        .update();
  }

  private void publish(Lease lease) {
    Job job = lease.job();
    leases.uploaded(lease);
    leases.indexed(lease);
    videos.insert(
        new PublishedVideo(
            job.videoId(),
            job.jobId(),
            job.subject(),
            job.workKey(),
            "Film",
            "midnight",
            12.5,
            720,
            1280,
            "{\"title\":\"Film\"}",
            Instant.EPOCH));
    leases.ready(lease);
  }

  /** The newest delivery once it has ended. */
  private Delivery ended() throws InterruptedException {
    return ended(1).getFirst();
  }

  /** The newest deliveries once they have ended. */
  private List<Delivery> ended(int count) throws InterruptedException {
    while (!Thread.interrupted()) {
      List<Delivery> newest = deliveries.list(null, null, count).deliveries();
      if (newest.size() == count
          && newest.stream().noneMatch(one -> one.state() == Delivery.State.WAITING)) {
        return newest;
      }
      Thread.onSpinWait();
    }
    throw new InterruptedException("in vain");
  }

  private void assertSigned(Receiver.Heard heard) {
    assertThat(
            secret.verifies(
                heard.id(), heard.timestamp(), heard.signature(), heard.body(), Instant.now()))
        .isTrue();
  }

  private static JsonNode json(Receiver.Heard heard) {
    return JsonMapper.builder().build().readTree(heard.body());
  }
}

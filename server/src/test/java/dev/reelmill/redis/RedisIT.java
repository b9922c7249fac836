package dev.reelmill.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A Redis that dies, stalls, and comes back. */
@Timeout(60)
class RedisIT {
  private static final Duration PATIENCE =
      Duration.ofMillis(500); // where others use the machine too
  private static final Duration PAUSE = Duration.ofMillis(50);
  private RedisServer server;
  private Redis redis;

  @BeforeEach
  void open() {
    server = RedisServer.start();
    redis = Redis.open(server.address(), PATIENCE, PAUSE);
  }

  @AfterEach
  void close() {
    redis.close();
    server.close();
  }

  @Test
  void whatWasPutThereIsFound() {
    assertThat(put("key", "value")).contains("OK");
    assertThat(get("key")).contains("value");
    assertThat(redis.check()).isEqualTo("connected to redis://127.0.0.1:" + port() + "/0");
  }

  @Test
  void aDeadRedisIsNotAskedAndIsUsedAgainWhenItIsBack() {
    server.kill();
    assertThat(put("key", "value")).isEmpty();
    assertNobodyIsAsked();
    assertThatThrownBy(redis::check).hasMessageContaining("127.0.0.1:" + port() + "/0 is away");
    server.restart();
    awaitUse();
    redis.check();
  }

  @Test
  void aStalledRedisCostsOneQuestionAndIsUsedAgainWhenItGoesOn() {
    server.stall();
    assertThat(put("key", "value")).isEmpty();
    assertNobodyIsAsked();
    server.resume();
    awaitUse();
  }

  @Test
  void aStallThatLastsLosesTheConnectionAndNothingElse() {
    server.stall();
    assertThat(put("key", "value")).isEmpty();
    await(() -> reason(redis).contains("onnect")); // it has begun to try new connections
    server.resume();
    awaitUse();
  }

  @Test
  void aQuestionThatFailsForItsOwnReasonsIsNoAnswerEither() {
    put("text", "no number");
    assertThat(redis.<Long>ask(connection -> connection.sync().incr("text"))).isEmpty();
    awaitUse();
  }

  @Test
  void whoGivesUpWaitingDoesNotSpoilItForOthers() {
    server.stall();
    Thread.currentThread().interrupt();
    assertThat(put("key", "value")).isEmpty();
    assertThat(Thread.interrupted()).isTrue();
    server.resume();
    assertThat(put("key", "value")).contains("OK");
  }

  @Test
  void aRedisThatComesLateIsUsedThen() {
    server.kill();
    try (Redis early = Redis.open(server.address(), PATIENCE, PAUSE)) {
      assertThat(early.ask(connection -> connection.sync().ping())).isEmpty();
      server.restart();
      await(() -> early.ask(connection -> connection.sync().ping()).isPresent());
    }
  }

  @Test
  void aUserWithAPasswordHasADatabaseOfTheirOwn() {
    try (RedisServer guarded =
            RedisServer.start(
                "--user", "mill", "on", ">pass%word", "~*", "+@all", "--user", "default", "off");
        Redis mine = Redis.open(address(guarded, "mill:pass%25word@", "/3"));
        Redis wrong = Redis.open(address(guarded, "mill:hunter2@", "/3"))) {
      assertThat(mine.ask(c -> c.sync().set("key", new byte[] {1}))).contains("OK");
      assertThat(mine.ask(c -> c.sync().clientInfo()))
          .hasValueSatisfying(info -> assertThat(info).contains(" db=3 ").contains("user=mill"));
      assertThatThrownBy(wrong::check)
          .hasMessageContaining("WRONGPASS")
          .hasMessageNotContaining("hunter2");
    }
  }

  @Test
  void tlsIsSpokenWithAServerWhoseCertificateIsTrusted(@TempDir Path folder) throws Exception {
    TlsFiles files = TlsFiles.make(folder);
    try (RedisServer encrypted = RedisServer.startTls(files)) {
      RedisAddress address = RedisAddress.parse("rediss://127.0.0.1:" + encrypted.port());
      try (Redis suspicious = Redis.open(address, PATIENCE, PAUSE)) {
        await(() -> reason(suspicious).contains("certification path"));
      }
      System.setProperty("javax.net.ssl.trustStore", files.trust().toString());
      System.setProperty("javax.net.ssl.trustStorePassword", TlsFiles.PASSWORD);
      try (Redis trusting = Redis.open(address, PATIENCE, PAUSE)) {
        await(() -> trusting.ask(connection -> connection.sync().ping()).isPresent());
      } finally {
        System.clearProperty("javax.net.ssl.trustStore");
        System.clearProperty("javax.net.ssl.trustStorePassword");
      }
    }
  }

  @Test
  void aRedisThatIsFullIsOfNoUse() {
    try (RedisServer full = RedisServer.start("--maxmemory", "1");
        Redis useless = Redis.open(full.address())) {
      assertThat(useless.ask(connection -> connection.sync().ping())).isEmpty();
      assertThatThrownBy(useless::check).hasMessageContaining("OOM");
    }
  }

  @Test
  void closingEndsItsThreads() {
    redis.close();
    assertThat(put("key", "value")).isEmpty();
    assertThatCode(redis::close).doesNotThrowAnyException();
  }

  private void assertNobodyIsAsked() {
    AtomicInteger asked = new AtomicInteger();
    for (int i = 0; i < 1000; i++) {
      redis.ask(connection -> asked.incrementAndGet());
    }
    assertThat(asked).hasValue(0);
  }

  private void awaitUse() {
    await(() -> put("key", "again").isPresent());
    assertThat(get("key")).contains("again");
  }

  private static String reason(Redis redis) {
    try {
      redis.check();
      return "";
    } catch (RuntimeException away) {
      return String.valueOf(away.getMessage());
    }
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private Optional<String> put(String key, String value) {
    return redis.ask(connection -> connection.sync().set(key, value.getBytes(UTF_8)));
  }

  private Optional<String> get(String key) {
    return redis.ask(connection -> new String(connection.sync().get(key), UTF_8));
  }

  private int port() {
    return server.port();
  }

  private static RedisAddress address(RedisServer server, String who, String database) {
    return RedisAddress.parse("redis://" + who + "127.0.0.1:" + server.port() + database);
  }
}

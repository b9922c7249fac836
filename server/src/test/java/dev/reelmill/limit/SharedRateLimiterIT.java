package dev.reelmill.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.redis.Redis;
import dev.reelmill.redis.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two processes whose Redis dies, stalls and comes back. */
@Timeout(60)
class SharedRateLimiterIT extends RateLimiterContract {
  private static final Rate HUNDRED = Rate.perMinute("hundred", 100);
  private static final int THREADS = 20;
  private static RedisServer server;
  private static Redis one;
  private static Redis other;

  private RateLimiter here;
  private RateLimiter there;

  /** Patient enough for a machine that others use, too. */
  @BeforeAll
  static void start() {
    server = RedisServer.start();
    one = Redis.open(server.address(), Duration.ofSeconds(1), Duration.ofMillis(50));
    other = Redis.open(server.address(), Duration.ofSeconds(1), Duration.ofMillis(50));
  }

  @AfterAll
  static void stop() {
    one.close();
    other.close();
    server.close();
  }

  @Override
  RateLimiter open(SteppedClock clock) {
    return limiter(one);
  }

  @BeforeEach
  void openBoth() {
    awaitUse();
    here = limiter(one);
    there = limiter(other);
  }

  @Test
  void twoProcessesTogetherGrantExactlyWhatThereIs() throws Exception {
    assertThat(takeInBoth()).isEqualTo(100);
    clock.pass(Duration.ofMinutes(1));
    assertThat(takeInBoth()).isEqualTo(100);
  }

  @Test
  void noProcessForgetsWhatItGrantedWhenRedisDies() throws Exception {
    withoutRedis(server::kill, server::restart);
  }

  @Test
  void noProcessForgetsWhatItGrantedWhenRedisStalls() throws Exception {
    withoutRedis(server::stall, server::resume);
  }

  private void withoutRedis(Runnable failure, Runnable recovery) throws Exception {
    assertThat(Takers.take(here, HUNDRED, who, 30)).isEqualTo(30);
    assertThat(Takers.take(there, HUNDRED, who, 10)).isEqualTo(10);
    failure.run();
    assertThat(Takers.takeTogether(THREADS, 10, () -> here, HUNDRED, who)).isEqualTo(70);
    assertThat(Takers.takeTogether(THREADS, 10, () -> there, HUNDRED, who)).isEqualTo(90);
    AtomicInteger asked = new AtomicInteger();
    one.ask(connection -> asked.incrementAndGet());
    other.ask(connection -> asked.incrementAndGet());
    assertThat(asked).as("questions to a Redis that is away").hasValue(0);
    recovery.run();
    awaitUse();
    clock.pass(Duration.ofMinutes(1));
    assertThat(takeInBoth()).as("counted together again").isEqualTo(100);
  }

  @Test
  void whenRedisDiesInTheMiddleOfAFloodOnlyThoseJustAskingMayBeGrantedTwice() throws Exception {
    inTheMiddle(server::kill, server::restart);
  }

  @Test
  void whenRedisStallsInTheMiddleOfAFloodOnlyThoseJustAskingMayBeGrantedTwice() throws Exception {
    inTheMiddle(server::stall, server::resume);
  }

  private void inTheMiddle(Runnable failure, Runnable recovery) throws Exception {
    AtomicInteger turn = new AtomicInteger();
    RateLimiter troubled =
        (rate, caller) -> {
          if (turn.incrementAndGet() == 50) {
            failure.run();
          }
          return here.take(rate, caller);
        };
    int granted = Takers.takeTogether(THREADS, 20, () -> troubled, HUNDRED, who);
    recovery.run();
    assertThat(granted).isBetween(100, 100 + THREADS);
  }

  private int takeInBoth() throws Exception {
    AtomicInteger turn = new AtomicInteger();
    List<RateLimiter> both = List.of(here, there);
    return Takers.takeTogether(
        THREADS, 20, () -> both.get(turn.getAndIncrement() % 2), HUNDRED, who);
  }

  private static void awaitUse() {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    for (Redis redis : List.of(one, other)) {
      while (redis.ask(connection -> connection.sync().ping()).isEmpty()) {
        assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
        Thread.onSpinWait();
      }
    }
  }

  private RateLimiter limiter(Redis redis) {
    return new SharedRateLimiter(
        new RedisRateLimiter(redis, clock), new InMemoryRateLimiter(clock));
  }
}

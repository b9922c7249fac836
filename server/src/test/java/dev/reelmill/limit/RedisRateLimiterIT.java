package dev.reelmill.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.redis.Redis;
import dev.reelmill.redis.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two processes that count in one Redis. */
class RedisRateLimiterIT extends RateLimiterContract {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static RedisServer server;
  private static Redis one;
  private static Redis other;

  @BeforeAll
  static void start() {
    server = RedisServer.start();
    one = Redis.open(server.address(), PATIENCE, Duration.ofMillis(50));
    other = Redis.open(server.address(), PATIENCE, Duration.ofMillis(50));
  }

  @AfterAll
  static void stop() {
    one.close();
    other.close();
    server.close();
  }

  /** Takes turns between the two, and must always be answered. */
  @Override
  RateLimiter open(SteppedClock clock) {
    AtomicInteger turn = new AtomicInteger();
    List<RedisRateLimiter> both =
        List.of(new RedisRateLimiter(one, clock), new RedisRateLimiter(other, clock));
    return (rate, caller) -> both.get(turn.getAndIncrement() % 2).take(rate, caller).orElseThrow();
  }

  @Test
  void aFloodDoesNotReachRedis() {
    RateLimiter limiter = limiter(one);
    Takers.take(limiter, FIVE, who, 6);
    long before = commands();
    assertThat(Takers.take(limiter, FIVE, who, 1000)).isZero();
    assertThat(commands() - before).as("the question itself").isEqualTo(1);
  }

  @Test
  void whatIsKeptThereTellsNobodyAndGoesByItself() {
    Takers.take(limiter(one), FIVE, who, 1);
    List<String> keys = one.ask(connection -> connection.sync().keys("*five*")).orElseThrow();
    assertThat(keys)
        .isNotEmpty()
        .allSatisfy(
            key -> {
              assertThat(key).matches("reelmill:rate:five/[56]:[\\w-]{22}").doesNotContain(who);
              assertThat(one.ask(connection -> connection.sync().pttl(key)).orElseThrow())
                  .isBetween(1L, 75_000L);
            });
  }

  private RateLimiter limiter(Redis redis) {
    RedisRateLimiter limiter = new RedisRateLimiter(redis, clock);
    return (rate, caller) -> limiter.take(rate, caller).orElseThrow();
  }

  private static long commands() {
    String info = one.ask(connection -> connection.sync().info("stats")).orElseThrow();
    return info.lines()
        .filter(line -> line.startsWith("total_commands_processed:"))
        .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1)))
        .sum();
  }
}

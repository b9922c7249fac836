package dev.reelmill.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.reelmill.redis.Redis;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Counts in a Redis, where all processes do. Whom Redis told to wait is told so again without
 * asking it, so that a flood does not reach it; and of those who are counted under one key, one
 * thread of this process asks at a time, lest they run into each other there.
 */
final class RedisRateLimiter {
  private static final String PREFIX = "reelmill:rate:";
  private static final Duration KEPT_FULL = Duration.ofSeconds(10);
  private static final int LOCKS = 256;

  private final Redis redis;
  private final TimeMeter clock;
  private final Lock[] locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

  /** Until when nobody need ask for a key, by the clock. */
  private final Cache<String, Long> refused =
      Caffeine.newBuilder()
          .maximumSize(InMemoryRateLimiter.CALLERS)
          .expireAfterWrite(Duration.ofMinutes(1))
          .build();

  /**
   * A limiter.
   *
   * @param clock about the same in all processes
   */
  RedisRateLimiter(Redis redis, TimeMeter clock) {
    this.redis = redis;
    this.clock = clock;
  }

  /** Takes one permit, if there is one; empty when Redis is away. */
  Optional<Verdict> take(Rate rate, String who) {
    String key = PREFIX + rate.key(who);
    Lock lock = locks[Math.floorMod(key.hashCode(), LOCKS)];
    Optional<Verdict> known = refusal(key);
    if (known.isPresent()) {
      return known;
    }
    lock.lock();
    try {
      return refusal(key).or(() -> redis.ask(connection -> ask(connection, rate, key)));
    } finally {
      lock.unlock();
    }
  }

  private Optional<Verdict> refusal(String key) {
    Long until = refused.getIfPresent(key);
    long wait = until == null ? 0 : until - clock.currentTimeNanos();
    return wait <= 0 ? Optional.empty() : Optional.of(new Verdict.Refused(Duration.ofNanos(wait)));
  }

  private Verdict ask(StatefulRedisConnection<String, byte[]> connection, Rate rate, String key) {
    Verdict verdict =
        Verdict.of(
            buckets(connection).builder().build(key, rate::bucket).tryConsumeAndReturnRemaining(1));
    if (verdict instanceof Verdict.Refused told) {
      refused.put(key, clock.currentTimeNanos() + told.retryAfter().toNanos());
    }
    return verdict;
  }

  private ProxyManager<String> buckets(StatefulRedisConnection<String, byte[]> connection) {
    return Bucket4jLettuce.casBasedBuilder(connection)
        .clientClock(clock)
        .requestTimeout(connection.getTimeout())
        .expirationAfterWrite(
            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_FULL))
        .build();
  }
}

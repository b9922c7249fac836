package dev.reelmill.limit;

import dev.reelmill.redis.Redis;
import io.github.bucket4j.TimeMeter;

/**
 * Counts who asks how often. Safe for any number of threads, exact among them, and never failing.
 */
public interface RateLimiter {

  /**
   * Takes one permit, if there is one.
   *
   * @param who anything that tells callers apart, of any length
   */
  Verdict take(Rate rate, String who);

  /** Counts for this process alone. */
  static RateLimiter ofThisProcess() {
    return new InMemoryRateLimiter(TimeMeter.SYSTEM_NANOTIME);
  }

  /** Counts for all processes with one Redis together; while that is away, each by itself. */
  static RateLimiter ofAll(Redis redis) {
    return new SharedRateLimiter(
        new RedisRateLimiter(redis, TimeMeter.SYSTEM_MILLISECONDS), ofThisProcess());
  }
}

package dev.reelmill.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts in this process. Each rate has room for so many callers; when more come within its period,
 * those who ask least are forgotten first. A caller who does not ask for a whole period is
 * forgotten without harm: they have all their permits again.
 */
final class InMemoryRateLimiter implements RateLimiter {
  static final int CALLERS = 20_000;

  private final Map<Rate, Cache<String, Bucket>> buckets = new ConcurrentHashMap<>();
  private final TimeMeter clock;

  InMemoryRateLimiter(TimeMeter clock) {
    this.clock = clock;
  }

  @Override
  public Verdict take(Rate rate, String who) {
    return Verdict.of(
        buckets(rate).get(rate.key(who), key -> bucket(rate)).tryConsumeAndReturnRemaining(1));
  }

  /** Callers that are remembered. */
  long callers(Rate rate) {
    Cache<String, Bucket> all = buckets(rate);
    all.cleanUp();
    return all.estimatedSize();
  }

  private Cache<String, Bucket> buckets(Rate rate) {
    return buckets.computeIfAbsent(
        rate,
        limited ->
            Caffeine.newBuilder()
                .maximumSize(CALLERS)
                .expireAfterAccess(limited.period())
                .ticker(clock::currentTimeNanos)
                .build());
  }

  private Bucket bucket(Rate rate) {
    Bandwidth limit = rate.bucket().getBandwidths()[0];
    return Bucket.builder().addLimit(limit).withCustomTimePrecision(clock).build();
  }
}

package dev.reelmill.limit;

import java.util.Optional;

/**
 * Counts together with other processes, and in this one too: while the others cannot be asked, what
 * was taken here before still counts.
 */
final class SharedRateLimiter implements RateLimiter {
  private final RedisRateLimiter together;
  private final RateLimiter alone;

  SharedRateLimiter(RedisRateLimiter together, RateLimiter alone) {
    this.together = together;
    this.alone = alone;
  }

  @Override
  public Verdict take(Rate rate, String who) {
    Optional<Verdict> ofAll = together.take(rate, who);
    if (ofAll.isPresent() && ofAll.get() instanceof Verdict.Refused refused) {
      return refused;
    }
    Verdict ofThisProcess = alone.take(rate, who);
    return ofAll.orElse(ofThisProcess);
  }
}

package dev.reelmill.limit;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** Whether someone may go on. */
public sealed interface Verdict {

  /**
   * They may.
   *
   * @param remaining permits that are left
   * @param reset how long until all permits are there again
   */
  record Granted(long remaining, Duration reset) implements Verdict {}

  /**
   * They may not.
   *
   * @param retryAfter how long until they may
   */
  record Refused(Duration retryAfter) implements Verdict {}

  /** The verdict of a bucket from which one token was wanted. */
  static Verdict of(ConsumptionProbe probe) {
    return probe.isConsumed()
        ? new Granted(probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForReset()))
        : new Refused(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }
}

package dev.reelmill.job;

import java.time.Duration;

/**
 * How long and how often the queue lets work be tried.
 *
 * @param lease how long a worker may be silent before its job is taken back
 * @param attemptLimit how long one attempt may run even with heartbeats
 * @param retries attempts after the first one, at most
 * @param backoff wait before the first retry; each further wait is twice as long
 */
public record JobSettings(Duration lease, Duration attemptLimit, int retries, Duration backoff) {

  /** 15 s, 10 min, 3 retries after 1, 2 and 4 s. */
  public static final JobSettings DEFAULT =
      new JobSettings(Duration.ofSeconds(15), Duration.ofMinutes(10), 3, Duration.ofSeconds(1));

  public JobSettings {
    if (lease.toMillis() <= 0 || attemptLimit.toMillis() <= 0) {
      throw new IllegalArgumentException("a lease and an attempt last longer than nothing");
    }
    if (retries < 0 || backoff.isNegative()) {
      throw new IllegalArgumentException("retries and backoff are not negative");
    }
  }

  /** For make_interval(secs => …), which takes fractions. */
  static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}

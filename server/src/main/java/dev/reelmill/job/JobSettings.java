package dev.reelmill.job;

import java.time.Duration;

/**
 * How long and how often the queue lets work be tried.
 *
 * @param lease how long a worker may be silent before its job is taken back
 * @param attemptLimit how long one attempt may run even with heartbeats
 * @param retries attempts after the first one, at most
 * @param backoff wait before the first retry; each further wait is twice as long
 * @param deaths workers that may fall silent over one job before it is taken for their cause
 * @param runningOfOwner jobs of one owner that run at once, on doors whose jobs belong to someone
 */
public record JobSettings(
    Duration lease,
    Duration attemptLimit,
    int retries,
    Duration backoff,
    int deaths,
    int runningOfOwner) {

  /** 15 s, 10 min, 3 retries after 1, 2 and 4 s, failed at the third death, 2 running. */
  public static final JobSettings DEFAULT =
      new JobSettings(
          Duration.ofSeconds(15), Duration.ofMinutes(10), 3, Duration.ofSeconds(1), 3, 2);

  public JobSettings {
    if (lease.toMillis() <= 0 || attemptLimit.toMillis() <= 0) {
      throw new IllegalArgumentException("a lease and an attempt last longer than nothing");
    }
    if (retries < 0 || backoff.isNegative()) {
      throw new IllegalArgumentException("retries and backoff are not negative");
    }
    if (deaths < 1 || runningOfOwner < 1) {
      throw new IllegalArgumentException("a job may be tried once, and an owner may run one");
    }
  }

  /** For make_interval(secs => …), which takes fractions. */
  static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}

package dev.reelmill.storage;

import java.time.Duration;

/**
 * How long a bucket is waited for.
 *
 * @param connect for a connection
 * @param silence between two bytes of an answer
 * @param attempt for one try of a request without much content
 * @param decision for all tries of a request that others wait for
 * @param pause before the first repetition; twice as long before each further one
 */
record S3Patience(
    Duration connect, Duration silence, Duration attempt, Duration decision, Duration pause) {
  /** How often a request is repeated before it has failed. */
  static final int RETRIES = 3;

  static final S3Patience USUAL =
      new S3Patience(
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofSeconds(20),
          Duration.ofSeconds(15),
          Duration.ofMillis(250));

  private static final long SLOW_LINE_BYTES_A_SECOND = 64 * 1024;

  /**
   * For one try of a request that others wait for, so that there is time for all and the pauses.
   */
  Duration decisionAttempt() {
    return decision.dividedBy(RETRIES + 2);
  }

  /**
   * For all tries of a request while which others stand still, because a row of the database is
   * held for it.
   */
  Duration whileOthersStand() {
    return decisionAttempt();
  }

  /** For one try of a request that carries so many bytes, over a slow line. */
  Duration attempt(long bytes) {
    return attempt.plusSeconds(bytes / SLOW_LINE_BYTES_A_SECOND);
  }
}

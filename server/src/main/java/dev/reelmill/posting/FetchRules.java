package dev.reelmill.posting;

import java.time.Duration;

/**
 * How patiently a board is fetched.
 *
 * @param answer the longest a whole answer may take
 * @param tries how often it is asked for, 1 or more
 * @param pause before the second try; doubled before each further one
 * @param longestPause the longest a system may ask to wait for; with more, the fetch ends
 */
public record FetchRules(Duration answer, int tries, Duration pause, Duration longestPause) {

  /** Four tries within about four minutes. */
  public static final FetchRules STANDARD =
      new FetchRules(Duration.ofMinutes(1), 4, Duration.ofSeconds(1), Duration.ofSeconds(30));

  /** The pause after a try, counted from 1. */
  Duration pauseAfter(int tried) {
    return pause.multipliedBy(1L << Math.min(tried - 1, 20));
  }
}

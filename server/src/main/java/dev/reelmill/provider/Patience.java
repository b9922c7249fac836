package dev.reelmill.provider;

import java.time.Duration;

/**
 * How patiently a provider is asked.
 *
 * @param connect the longest a connection may take to be made
 * @param answer the longest a whole answer may take, content included
 * @param tries how often something is asked for, 1 or more
 * @param pause before the second try; doubled before each further one
 * @param longestPause the longest a provider may ask to wait for; with more, it is given up
 * @param look between looks at something that takes its time
 */
public record Patience(
    Duration connect,
    Duration answer,
    int tries,
    Duration pause,
    Duration longestPause,
    Duration look) {

  /** Three tries within some minutes. */
  public static final Patience STANDARD =
      new Patience(
          Duration.ofSeconds(10),
          Duration.ofSeconds(120),
          3,
          Duration.ofSeconds(1),
          Duration.ofSeconds(30),
          Duration.ofSeconds(5));

  public Patience {
    if (tries < 1) {
      throw new IllegalArgumentException("nothing is asked for " + tries + " times");
    }
  }

  /** The pause after a try, counted from 1. */
  Duration pauseAfter(int tried) {
    return pause.multipliedBy(1L << Math.min(tried - 1, 20));
  }
}

package dev.reelmill.chaos;

import java.util.random.RandomGenerator;

/**
 * Something bad that may happen to a system.
 *
 * @param name for people
 * @param weight how often it is chosen, in relation to the weights of the others
 */
record Harm(String name, int weight, Blow blow) {

  /** How it is done. */
  interface Blow {
    /**
     * Does it and returns at once; what takes its time goes on in the background.
     *
     * @return whether it was done: what is not there cannot be harmed
     */
    boolean strike(RandomGenerator random) throws Exception;
  }
}

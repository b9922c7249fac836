package dev.reelmill.topic;

/**
 * How often films of topics were asked for.
 *
 * @param hits times that the film was there
 * @param misses times that it had to be made, or was being made
 */
public record CacheTotals(long hits, long misses) {

  /** The part that was there, from 0 to 1; 0 when nothing was asked for. */
  public double hitRate() {
    return hits + misses == 0 ? 0 : (double) hits / (hits + misses);
  }
}

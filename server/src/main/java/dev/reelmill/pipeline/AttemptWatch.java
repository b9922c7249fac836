package dev.reelmill.pipeline;

import dev.reelmill.job.CancelHints;
import java.time.Duration;

/**
 * How an attempt is watched.
 *
 * @param beat how often the lease is extended; well below its length
 * @param patience how long an attempt may take to end once its lease is lost
 * @param lastResort what frees the worker from an attempt that did not end, for native code cannot
 *     be interrupted: the end of the process
 * @param cancelled tells sooner than the next beat that the lease is lost
 */
public record AttemptWatch(
    Duration beat, Duration patience, Runnable lastResort, CancelHints cancelled) {
  public AttemptWatch {
    if (beat.toMillis() <= 0 || patience.isNegative()) {
      throw new IllegalArgumentException("a watch needs a beat, and patience is not negative");
    }
  }
}

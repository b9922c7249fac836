package dev.reelmill.job;

import java.util.Map;

/**
 * How the queue stands at one moment.
 *
 * @param live how many jobs have not ended, by status; every such status is a key
 * @param depth waiting jobs that more workers could take now: those whose owner runs as many as
 *     they may, or that wait for their next try, are not among them
 * @param oldestSeconds how long the first of those has waited, or 0
 * @param workers workers that were seen lately
 */
public record QueueReading(
    Map<JobStatus, Long> live, long depth, double oldestSeconds, long workers) {
  public QueueReading {
    live = Map.copyOf(live);
  }
}

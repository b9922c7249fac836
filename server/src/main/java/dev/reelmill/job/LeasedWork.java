package dev.reelmill.job;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a worker says to the queue, wherever that is: jobs are claimed, reported on and ended under
 * a lease. What takes a {@link Lease} throws {@link LeaseLost} when the job was taken back from
 * that attempt. Where there is no answer, the question is repeated, but for the heartbeat.
 */
public interface LeasedWork {

  /**
   * Takes the oldest waiting job of the highest priority for a worker.
   *
   * @param worker a name for people who read logs
   * @return empty when nothing waits
   */
  Optional<Lease> claim(String worker);

  /** How long until a waiting job may be claimed: zero now, empty when none can be. */
  Optional<Duration> timeToNextClaim();

  /** Extends the lease. */
  void heartbeat(Lease lease);

  /**
   * Says where the attempt is.
   *
   * @param percentage 0 to 100; a lower one than before is ignored
   * @param scene from 1, or 0 outside scenes
   * @param scenes how many, or 0 when unknown
   */
  void progress(Lease lease, String stage, int percentage, int scene, int scenes);

  /** The first part of the video can be watched. Repeating it changes nothing. */
  void playable(Lease lease);

  /**
   * Does something to the world outside that only the holder of the lease may do. It may be done
   * again.
   */
  void whileHeld(Lease lease, Runnable action);

  /** Notes numbers about the attempt; a later one of the same name replaces an earlier one. */
  void measured(Lease lease, Map<String, Double> measures);

  /** What was decided about the work under a name, by this attempt or one before; or empty. */
  Optional<String> decision(Lease lease, String name);

  /** Decides something about the work, unless it was decided before, and answers what holds. */
  String decide(Lease lease, String name, String content);

  /** Every object of the video is in the object store. Repeating it changes nothing. */
  void uploaded(Lease lease);

  /**
   * The attempt did not succeed; ends the lease.
   *
   * @param code stable, for programs
   * @param message for people
   * @param stage where it happened, or null when outside stages
   */
  void fail(Lease lease, String code, String message, @Nullable String stage, boolean retryable);

  /** Gives an unfinished job back because its worker has to stop. */
  void release(Lease lease);
}

package dev.reelmill.job;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One try at a job.
 *
 * @param number from 1
 * @param worker who tried
 * @param endedAt null while it runs
 * @param outcome null while it runs
 * @param stages in the order they were entered
 */
public record Attempt(
    int number,
    String worker,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Outcome outcome,
    @Nullable String errorCode,
    @Nullable String errorMessage,
    @Nullable String errorStage,
    List<StageTime> stages) {

  public Attempt {
    stages = List.copyOf(stages);
  }

  /** How an attempt ended. */
  public enum Outcome {
    /** The job is ready. */
    READY,
    /** The attempt reported an error; the job may have been queued again. */
    FAILED,
    /** The lease or the time ran out, or the worker had to stop; the job was taken back. */
    RESCUED,
    /** The job was cancelled on request. */
    CANCELLED
  }

  /**
   * How long a stage took.
   *
   * @param startedAt when the attempt first entered it
   * @param endedAt when the next stage or the end of the attempt came, or null before that
   */
  public record StageTime(String stage, Instant startedAt, @Nullable Instant endedAt) {}
}

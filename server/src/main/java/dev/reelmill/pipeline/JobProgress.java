package dev.reelmill.pipeline;

import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;

/** Writes an attempt's progress to the queue, each percent once. */
final class JobProgress implements StageProgress {
  private final Leases jobs;
  private final Lease lease;
  private Stage stage = Stage.SCRIPT;
  private int percentage = -1;

  JobProgress(Leases jobs, Lease lease) {
    this.jobs = jobs;
    this.lease = lease;
  }

  @Override
  public void reached(Stage newStage, int newPercentage, int scene, int scenes) {
    if (newStage != stage || newPercentage > percentage) {
      stage = newStage;
      percentage = newPercentage;
      jobs.progress(lease, newStage.label(), newPercentage, scene, scenes);
    }
  }

  /** A stage outside the film's making begins. */
  void enter(Stage next) {
    reached(next, FilmProgress.startOf(next), 0, 0);
  }

  /** The stage reached last. */
  Stage stage() {
    return stage;
  }
}

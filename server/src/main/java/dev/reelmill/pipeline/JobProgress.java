package dev.reelmill.pipeline;

import dev.reelmill.job.Lease;
import dev.reelmill.job.LeasedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes an attempt's progress to the queue, each percent once, and its stages to the log. */
final class JobProgress implements StageProgress {
  private static final Logger LOG = LoggerFactory.getLogger(JobProgress.class);

  private final LeasedWork jobs;
  private final Lease lease;
  private final AttemptContext context;
  private final Stopwatch whole = Stopwatch.start();
  private Stopwatch inStage = whole;
  private Stage stage = Stage.SCRIPT;
  private int percentage = -1;

  JobProgress(LeasedWork jobs, Lease lease, AttemptContext context) {
    this.jobs = jobs;
    this.lease = lease;
    this.context = context;
  }

  @Override
  public void reached(Stage newStage, int newPercentage, int scene, int scenes) {
    if (newStage != stage || newPercentage > percentage) {
      if (newStage != stage) {
        endStage();
        stage = newStage;
        context.enter(newStage);
      }
      percentage = newPercentage;
      jobs.progress(lease, newStage.label(), newPercentage, scene, scenes);
    }
  }

  /** A stage outside the film's making begins. */
  void enter(Stage next) {
    reached(next, FilmProgress.startOf(next), 0, 0);
  }

  /** The stage reached last is done. */
  void endStage() {
    double seconds = inStage.seconds();
    LOG.atInfo()
        .addKeyValue("duration_seconds", seconds)
        .log("{} took {} s", stage.label(), seconds);
    inStage = Stopwatch.start();
  }

  /** The stage reached last. */
  Stage stage() {
    return stage;
  }

  /** Since the attempt began. */
  double seconds() {
    return whole.seconds();
  }
}

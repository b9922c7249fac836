package dev.reelmill.app;

import dev.reelmill.job.JobStore;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes jobs some time after they ended. What goes wrong is tried again in the next round. */
final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final JobStore jobs;
  private final Duration keptAfterTheEnd;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("housekeeping").factory());

  /** Housekeeping that has not begun. */
  Housekeeping(JobStore jobs, Duration keptAfterTheEnd) {
    this.jobs = jobs;
    this.keptAfterTheEnd = keptAfterTheEnd;
  }

  /** Begins with a round now; further rounds follow at the given distance. */
  void every(Duration distance) {
    var _ =
        clock.scheduleWithFixedDelay(this::round, 0, distance.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void round() {
    try {
      int deleted = jobs.deleteEnded(keptAfterTheEnd);
      if (deleted > 0) {
        LOG.info("{} jobs deleted that ended {} ago", deleted, keptAfterTheEnd);
      }
    } catch (RuntimeException failure) {
      LOG.warn("Housekeeping will be tried again: {}", failure.getMessage());
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}

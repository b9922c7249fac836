package dev.reelmill.pipeline;

import dev.reelmill.job.JobStore;
import dev.reelmill.job.Lease;
import dev.reelmill.job.LeaseLost;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a lease alive while its attempt runs, and interrupts the attempt's thread once the lease is
 * lost. An unreachable database is not a lost lease: the next beat tries again, and the database
 * decides.
 */
final class Heartbeat implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  private final JobStore jobs;
  private final Lease lease;
  private final Thread attempt;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("heartbeat").factory());
  private boolean lost;
  private boolean over;

  private Heartbeat(JobStore jobs, Lease lease, Thread attempt) {
    this.jobs = jobs;
    this.lease = lease;
    this.attempt = attempt;
  }

  /** Starts beating on behalf of the calling thread. */
  static Heartbeat start(JobStore jobs, Lease lease, Duration every) {
    Heartbeat heartbeat = new Heartbeat(jobs, lease, Thread.currentThread());
    long millis = every.toMillis();
    var _ =
        heartbeat.clock.scheduleWithFixedDelay(
            heartbeat::beat, millis, millis, TimeUnit.MILLISECONDS);
    return heartbeat;
  }

  private void beat() {
    try {
      jobs.heartbeat(lease);
    } catch (LeaseLost gone) {
      interruptAttempt();
      throw gone; // ends the schedule
    } catch (RuntimeException unreachable) {
      LOG.warn(
          "job {}: a heartbeat did not get through: {}", lease.jobId(), unreachable.getMessage());
    }
  }

  private synchronized void interruptAttempt() {
    if (!over) {
      lost = true;
      attempt.interrupt();
    }
  }

  /** Whether the attempt was interrupted because its lease was lost. */
  synchronized boolean lost() {
    return lost;
  }

  /** Stops beating; afterwards this heartbeat interrupts nobody. */
  @Override
  public void close() {
    synchronized (this) {
      over = true;
    }
    clock.shutdownNow();
  }
}

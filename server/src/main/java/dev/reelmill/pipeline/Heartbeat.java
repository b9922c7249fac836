package dev.reelmill.pipeline;

import dev.reelmill.job.Lease;
import dev.reelmill.job.LeaseLost;
import dev.reelmill.job.LeasedWork;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a lease alive while its attempt runs, and interrupts the attempt's thread once the lease is
 * lost; if that does not end it in time, the last resort does. An unreachable database is not a
 * lost lease: the next beat, soon, tries again, and the database decides.
 */
final class Heartbeat implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
  private static final Duration SOON = Duration.ofSeconds(1);

  private final LeasedWork jobs;
  private final Lease lease;
  private final AttemptWatch watch;
  private final Thread attempt;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("heartbeat").factory());
  private boolean lost;
  private boolean over;

  private Heartbeat(LeasedWork jobs, Lease lease, AttemptWatch watch, Thread attempt) {
    this.jobs = jobs;
    this.lease = lease;
    this.watch = watch;
    this.attempt = attempt;
  }

  /** Starts beating on behalf of the calling thread. */
  static Heartbeat start(LeasedWork jobs, Lease lease, AttemptWatch watch) {
    Heartbeat heartbeat = new Heartbeat(jobs, lease, watch, Thread.currentThread());
    heartbeat.beatAfter(watch.beat());
    return heartbeat;
  }

  /** Beats now, out of turn. */
  void beatNow() {
    try {
      var _ = clock.submit(this::beat);
    } catch (RejectedExecutionException closed) {
      // The attempt is over.
    }
  }

  private void beatAfter(Duration pause) {
    try {
      var _ = clock.schedule(this::beatInTurn, pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      // The attempt is over.
    }
  }

  private void beatInTurn() {
    boolean heard = beat();
    if (!lost()) {
      beatAfter(heard || watch.beat().compareTo(SOON) < 0 ? watch.beat() : SOON);
    }
  }

  /** Returns whether there was an answer. */
  private boolean beat() {
    try {
      jobs.heartbeat(lease);
      return true;
    } catch (LeaseLost gone) {
      interruptAttempt();
      return true;
    } catch (RuntimeException | Error failure) { // an error would end the beating, too
      LOG.warn("job {}: a heartbeat did not get through: {}", lease.jobId(), failure.toString());
      return false;
    }
  }

  private synchronized void interruptAttempt() {
    if (!over && !lost) {
      lost = true;
      attempt.interrupt();
      var _ = clock.schedule(this::endByForce, watch.patience().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void endByForce() {
    synchronized (this) {
      if (over) {
        return;
      }
    }
    LOG.error(
        "job {}: attempt {} still runs {} s after its lease was lost; its worker ends",
        lease.jobId(),
        lease.attempt(),
        watch.patience().toSeconds());
    watch.lastResort().run();
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

package dev.reelmill.pipeline;

import dev.reelmill.job.Lease;
import dev.reelmill.job.LeasedWork;
import dev.reelmill.job.WorkSignal;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims jobs one after another and works on each. */
public final class Worker {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final Duration POLL = Duration.ofSeconds(1);

  private final String name;
  private final LeasedWork jobs;
  private final WorkSignal signal;
  private final JobAttempt attempt;
  private volatile boolean draining;

  /**
   * A worker that has claimed nothing yet.
   *
   * @param name for people who read logs
   * @param signal wakes this worker only
   */
  public Worker(String name, LeasedWork jobs, WorkSignal signal, JobAttempt attempt) {
    this.name = name;
    this.jobs = jobs;
    this.signal = signal;
    this.attempt = attempt;
  }

  /**
   * Works until it is {@linkplain #drain drained} or the thread is interrupted, which gives an
   * attempt under way back. A lost database is waited for.
   */
  public void run() throws InterruptedException {
    while (!draining) {
      if (Thread.interrupted()) {
        throw new InterruptedException("worker " + name + " was told to stop");
      }
      if (!workOnce() && !draining) {
        signal.awaitWork(untilNextClaim());
      }
    }
  }

  /** Claims no more; an attempt under way goes on to its end, and then the work ends. */
  public void drain() {
    draining = true;
    signal.close();
  }

  private boolean workOnce() throws InterruptedException {
    Optional<Lease> lease;
    try {
      lease = jobs.claim(name);
    } catch (RuntimeException unreachable) {
      LOG.warn("{}: the queue does not answer: {}", name, unreachable.getMessage());
      return false;
    }
    if (lease.isPresent()) {
      attempt.run(lease.get());
    }
    return lease.isPresent();
  }

  private Duration untilNextClaim() {
    try {
      return jobs.timeToNextClaim()
          .filter(wait -> wait.compareTo(POLL) < 0)
          .map(wait -> wait.plusMillis(1))
          .orElse(POLL);
    } catch (RuntimeException unreachable) {
      return POLL;
    }
  }
}

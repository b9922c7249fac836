package dev.reelmill.job;

/**
 * The job was taken back from this attempt, or ended without it. A normal outcome: stop working on
 * it, there is nothing to report.
 */
public final class LeaseLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The attempt of that lease may not write any more. */
  public LeaseLost(Lease lease) {
    super("attempt " + lease.attempt() + " of job " + lease.jobId() + " no longer holds its lease");
  }
}

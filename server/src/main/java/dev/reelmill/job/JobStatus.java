package dev.reelmill.job;

/** Where a job stands. */
public enum JobStatus {
  QUEUED,
  RUNNING,
  UPLOADED,
  INDEXED,
  READY,
  FAILED,
  CANCELLED;

  /** Whether nothing more will happen to the job. */
  public boolean ended() {
    return this == READY || this == FAILED || this == CANCELLED;
  }

  /** The form used in answers and in the database: lower case. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

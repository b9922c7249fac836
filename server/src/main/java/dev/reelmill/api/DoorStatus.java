package dev.reelmill.api;

import dev.reelmill.job.JobStatus;

/** A job's status in the words of doors that know fewer. */
public final class DoorStatus {
  private DoorStatus() {}

  /** One of queued, processing, completed, failed and cancelled. */
  public static String of(JobStatus status) {
    return switch (status) {
      case QUEUED -> "queued";
      case RUNNING, UPLOADED, INDEXED -> "processing";
      case READY -> "completed";
      case FAILED -> "failed";
      case CANCELLED -> "cancelled";
    };
  }
}

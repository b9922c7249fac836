package dev.reelmill.live;

import dev.reelmill.job.Job;

/** Something that happened to a job. Each carries the job as it then stood. */
public sealed interface JobEvent {

  /** The job as it stands. */
  Job job();

  /** Whether nothing more will happen to the job. */
  default boolean last() {
    return job().status().ended();
  }

  /** Work goes on, or waits. */
  record Progress(Job job) implements JobEvent {}

  /** The video can be watched while it is being made. */
  record Playable(Job job) implements JobEvent {}

  /** The video is ready. */
  record Completed(Job job) implements JobEvent {}

  /** There will be no video. */
  record Failed(Job job) implements JobEvent {}

  /** Nobody wants the video any more. */
  record Cancelled(Job job) implements JobEvent {}
}

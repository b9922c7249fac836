package dev.reelmill.live;

import dev.reelmill.job.Job;
import dev.reelmill.job.JobStatus;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns the states in which a job is seen into events, for one listener. */
final class JobListener {
  private final Consumer<JobEvent> consumer;
  private @Nullable Job seen;
  private boolean forgotten;

  JobListener(Consumer<JobEvent> consumer) {
    this.consumer = consumer;
  }

  /** Takes a look at the job; tells what is new, and whether the listener has heard the end. */
  synchronized boolean see(Job read) {
    Job before = seen;
    Job job = forgotten && !read.status().ended() ? cancelled(read, Instant.now()) : read;
    if (before != null && (before.status().ended() || !differs(before, job))) {
      return before.status().ended();
    }
    seen = job;
    switch (job.status()) {
      case READY -> consumer.accept(new JobEvent.Completed(job));
      case FAILED -> consumer.accept(new JobEvent.Failed(job));
      case CANCELLED -> consumer.accept(new JobEvent.Cancelled(job));
      case QUEUED, RUNNING, UPLOADED, INDEXED -> {
        if (job.playable() && (before == null || !before.playable())) {
          consumer.accept(new JobEvent.Playable(job));
        } else {
          consumer.accept(new JobEvent.Progress(job));
        }
      }
    }
    return job.status().ended();
  }

  /**
   * The job is forgotten: nobody wants it any more, and who has not heard its end hears that. A
   * first look that was taken just before is told so too.
   */
  synchronized void forget() {
    forgotten = true;
    if (seen != null) {
      see(seen);
    }
  }

  private static Job cancelled(Job last, Instant now) {
    return new Job(
        last.jobId(),
        last.videoId(),
        last.door(),
        last.owner(),
        last.shared(),
        last.workKey(),
        last.subject(),
        last.payload(),
        last.priority(),
        JobStatus.CANCELLED,
        last.retryCount(),
        last.stage(),
        last.percentage(),
        last.scene(),
        last.scenes(),
        last.errorCode(),
        last.errorMessage(),
        last.errorStage(),
        last.revision() + 1,
        last.createdAt(),
        now,
        last.startedAt(),
        last.playableAt(),
        now,
        last.filmElsewhere());
  }

  private static boolean differs(Job before, Job now) {
    return before.status() != now.status()
        || before.percentage() != now.percentage()
        || before.scene() != now.scene()
        || before.scenes() != now.scenes()
        || before.playable() != now.playable()
        || !Objects.equals(before.stage(), now.stage());
  }
}

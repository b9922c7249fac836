package dev.reelmill.live;

import dev.reelmill.job.Job;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns the states in which a job is seen into events, for one listener. */
final class JobListener {
  private final Consumer<JobEvent> consumer;
  private @Nullable Job seen;

  JobListener(Consumer<JobEvent> consumer) {
    this.consumer = consumer;
  }

  /** Takes a look at the job; tells what is new, and whether the listener has heard the end. */
  synchronized boolean see(Job job) {
    Job before = seen;
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

  private static boolean differs(Job before, Job now) {
    return before.status() != now.status()
        || before.percentage() != now.percentage()
        || before.scene() != now.scene()
        || before.scenes() != now.scenes()
        || before.playable() != now.playable()
        || !Objects.equals(before.stage(), now.stage());
  }
}

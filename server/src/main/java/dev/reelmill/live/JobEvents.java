package dev.reelmill.live;

import dev.reelmill.job.ChannelListener;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners what happens to jobs, whichever process makes it happen. The job's row is the
 * truth: a listener sees its latest state, and may miss states that lasted a moment only. Changes
 * are heard at once; should the database not tell them, within a second.
 */
public final class JobEvents implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobEvents.class);

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final JobStore jobs;
  private final ChannelListener changes;
  private final SeenRevisions seen;
  private final Map<UUID, List<JobListener>> listeners = new ConcurrentHashMap<>();
  private @Nullable Thread thread;
  private boolean closed;

  /** Events of the jobs of a queue, which is kept in the given database. */
  public JobEvents(JobStore jobs, DataSource source) {
    this(jobs, source, new SeenRevisions(Optional.empty()));
  }

  /**
   * The same with somebody who must know what was heard.
   *
   * @param seen told of every change, if it keeps anything that a change makes old
   */
  public JobEvents(JobStore jobs, DataSource source, SeenRevisions seen) {
    this.jobs = jobs;
    this.seen = seen;
    this.changes = new ChannelListener(source, "reelmill_job_changes");
    if (seen.kept().isPresent()) {
      start();
    }
  }

  /**
   * Listens to a job until it ends or the returned handle is closed; one that is forgotten before
   * its end was heard is told as cancelled. The first event is the present state and comes before
   * this method returns; later ones come on a thread of this object, one after the other, and
   * should not block it. A listener that throws hears no more.
   *
   * @throws java.util.NoSuchElementException when there is no such job
   */
  public Subscription listen(UUID jobId, Consumer<JobEvent> consumer) {
    JobListener listener = new JobListener(consumer);
    listeners.computeIfAbsent(jobId, id -> new CopyOnWriteArrayList<>()).add(listener);
    Subscription subscription = () -> forget(jobId, listener);
    try {
      start();
      if (listener.see(jobs.find(jobId).orElseThrow())) {
        subscription.close();
      }
      return subscription;
    } catch (RuntimeException failure) {
      subscription.close();
      throw failure;
    }
  }

  /** Ends listening. */
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  private synchronized void start() {
    if (closed) {
      throw new IllegalStateException("no more events are told");
    }
    if (thread == null) {
      thread = Thread.ofPlatform().daemon().name("job-events").start(this::run);
    }
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        List<UUID> changed =
            switch (changes.await(PATIENCE)) {
              case ChannelListener.Heard.Words words -> heard(words);
              // Something may not have been heard: then look at all.
              case ChannelListener.Heard.Begun begun -> {
                seen.wasDeaf();
                yield List.copyOf(listeners.keySet());
              }
              case ChannelListener.Heard.Silence silence -> List.copyOf(listeners.keySet());
            };
        changed.forEach(this::look);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException unreachable) {
        LOG.warn("job events are late: {}", unreachable.getMessage());
      }
    }
  }

  private List<UUID> heard(ChannelListener.Heard.Words words) {
    List<UUID> changed = words.payloads().stream().distinct().map(UUID::fromString).toList();
    changed.forEach(seen::heard);
    return changed;
  }

  private void look(UUID jobId) {
    List<JobListener> interested = listeners.getOrDefault(jobId, List.of());
    if (interested.isEmpty()) {
      return;
    }
    Job job = jobs.find(jobId).orElse(null);
    for (JobListener listener : interested) {
      if (tell(listener, jobId, job)) {
        forget(jobId, listener);
      }
    }
  }

  /** Whether the listener needs to hear no more. */
  private static boolean tell(JobListener listener, UUID jobId, @Nullable Job job) {
    try {
      if (job == null) {
        listener.forget();
        return true;
      }
      return listener.see(job);
    } catch (RuntimeException gone) {
      LOG.debug("a listener to job {} is gone", jobId, gone);
      return true;
    }
  }

  private void forget(UUID jobId, JobListener listener) {
    listeners.computeIfPresent(
        jobId,
        (id, all) -> {
          all.remove(listener);
          return all.isEmpty() ? null : all;
        });
  }

  /** Ends all listening. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      if (thread != null) {
        thread.interrupt();
      }
    }
    changes.close();
  }
}

package dev.reelmill.publish;

import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what jobs made that nobody wants: films that failed or were cancelled, and those that all
 * their owners have deleted. Each step may be repeated; the job remembers until all is gone.
 */
public final class Removal {
  private static final Logger LOG = LoggerFactory.getLogger(Removal.class);
  private static final int AT_ONCE = 100;

  private final ObjectStore store;
  private final VideoCatalog catalog;
  private final JobStore jobs;

  /** Removes from a store and a catalogue; catalogue and jobs are tables of one database. */
  public Removal(ObjectStore store, VideoCatalog catalog, JobStore jobs) {
    this.store = store;
    this.catalog = catalog;
    this.jobs = jobs;
  }

  /**
   * Removes what the job made if it was cancelled; for the worker that has just stopped it. A
   * request that was cut off may still take effect in a store on another machine, so that it is
   * {@linkplain #removeUnwanted looked at again} later.
   */
  public void afterStop(UUID jobId) {
    jobs.find(jobId)
        .filter(job -> job.status() == JobStatus.CANCELLED)
        .ifPresent(job -> empty(job.videoId()));
  }

  /**
   * Removes what became unwanted at least the given time ago, long enough for a worker to have
   * stopped.
   *
   * @return of how many jobs
   */
  public int removeUnwanted(Duration age) {
    var unwanted = jobs.unwanted(age, AT_ONCE);
    unwanted.forEach(this::tryToRemove);
    return unwanted.size();
  }

  /** Removes now what an unwanted job made; what cannot be removed now is tried again later. */
  void removeNow(UUID jobId) {
    jobs.find(jobId).ifPresent(this::tryToRemove);
  }

  /** One that cannot be removed now must not keep the others waiting. */
  private void tryToRemove(Job job) {
    try {
      remove(job);
    } catch (RuntimeException later) {
      LOG.atWarn()
          .addKeyValue("job_id", job.jobId())
          .log("what job {} made is still there: {}", job.jobId(), later.getMessage());
    }
  }

  /** First from the catalogue, so that nobody finds what is being removed. */
  private void remove(Job job) {
    catalog.delete(job.videoId());
    empty(job.videoId());
    jobs.removed(job.videoId());
  }

  private void empty(UUID videoId) {
    store.list(ObjectKeys.video(videoId)).forEach(store::delete);
  }
}

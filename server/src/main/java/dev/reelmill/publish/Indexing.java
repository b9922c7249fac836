package dev.reelmill.publish;

import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.Job;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import java.time.Instant;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts uploaded videos into the catalogue. */
public final class Indexing {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ObjectStore store;
  private final VideoCatalog catalog;
  private final Leases jobs;
  private final TransactionTemplate transactions;

  /** Into a catalogue; it and the jobs are tables of one database. */
  public Indexing(
      ObjectStore store,
      VideoCatalog catalog,
      Leases jobs,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.catalog = catalog;
    this.jobs = jobs;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** Puts the uploaded video into the catalogue, exactly once, and marks the job ready. */
  public void index(Lease lease) {
    PublishedVideo video = uploaded(lease.job());
    jobs.insist(
        () ->
            transactions.executeWithoutResult(
                status -> {
                  jobs.uploaded(lease);
                  jobs.indexed(lease);
                  catalog.insert(video);
                }));
    jobs.ready(lease);
  }

  /** What the store's own metadata says of the job's video. */
  private PublishedVideo uploaded(Job job) {
    String metadata = StoredText.read(store, ObjectKeys.metadata(job.videoId()));
    JsonNode json = JSON.readTree(metadata);
    return new PublishedVideo(
        job.videoId(),
        job.jobId(),
        job.subject(),
        job.workKey(),
        json.required("title").stringValue(),
        json.required("template_id").stringValue(),
        json.required("duration_seconds").doubleValue(),
        json.required("width").intValue(),
        json.required("height").intValue(),
        metadata,
        Instant.EPOCH);
  }
}

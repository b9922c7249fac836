package dev.reelmill.outside;

import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.job.WorkerPresence;
import dev.reelmill.publish.Indexing;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import dev.reelmill.storage.StoredObject;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * The server's side: does in the queue, the store and the catalogue what workers outside ask for,
 * each write behind the fence of their lease.
 */
public final class OutsideWork {
  private final DataSource database;
  private final Leases jobs;
  private final Duration lease;
  private final ObjectStore store;
  private final Indexing indexing;
  private final Waiting waiting;

  /**
   * Work of a queue and its store.
   *
   * @param lease how long a lease lasts
   */
  public OutsideWork(
      DataSource database,
      Leases jobs,
      Duration lease,
      ObjectStore store,
      Indexing indexing,
      Waiting waiting) {
    this.database = database;
    this.jobs = jobs;
    this.lease = lease;
    this.store = store;
    this.indexing = indexing;
    this.waiting = waiting;
  }

  /**
   * The next job.
   *
   * @param atMost how long to wait for one
   */
  public Optional<Lease> claim(String worker, Duration atMost) throws InterruptedException {
    WorkerPresence.heard(database, worker);
    long end = System.nanoTime() + atMost.toNanos();
    while (true) {
      long round = waiting.round();
      Optional<Lease> claimed = jobs.claim(worker);
      long left = end - System.nanoTime();
      if (claimed.isPresent() || left <= 0) {
        return claimed;
      }
      waiting.await(round, Duration.ofNanos(left));
    }
  }

  /** The queue itself. */
  public Leases jobs() {
    return jobs;
  }

  /** How long a lease lasts without a heartbeat. */
  public Duration lease() {
    return lease;
  }

  /** The lease of that token, or empty when the job was taken back. */
  public Optional<Lease> held(UUID jobId, UUID token) {
    return jobs.find(jobId, token);
  }

  /** Extends a lease, and notes that its worker is there. */
  public void heartbeat(Lease held, String worker) {
    jobs.heartbeat(held);
    if (!worker.isEmpty()) {
      WorkerPresence.heard(database, worker);
    }
  }

  /** Puts the uploaded video into the catalogue and ends the lease. */
  public void index(Lease held) {
    indexing.index(held);
  }

  /** Whether an object of that key is one of the job's video. */
  public static boolean belongs(String key, Lease held) {
    return ObjectKeys.videoOf(key).filter(held.job().videoId()::equals).isPresent();
  }

  /**
   * Where an object may be brought without going through this server.
   *
   * @param url for a PUT
   * @param headers that must come with it
   */
  public record Destination(URI url, Map<String, String> headers) {}

  /** Where the worker may bring the object itself, or empty when only here. */
  public Optional<Destination> destination(Lease held, String key) {
    jobs.heartbeat(held);
    return store.uploadLink(key).map(link -> new Destination(link.address(), link.headers()));
  }

  /** Stores an object that never changes; late ones would be the same. */
  public void put(Lease held, String key, Path content) {
    jobs.heartbeat(held);
    store.put(key, content);
  }

  /**
   * Stores an object that grows, unless somebody else has changed it; nobody can take the job back
   * meanwhile.
   *
   * @param etag of the object as the worker knows it, or empty when it knows of none
   */
  public boolean replace(Lease held, String key, Optional<String> etag, byte[] content) {
    Optional<StoredObject> before =
        etag.map(known -> new StoredObject(key, 0, known, Instant.EPOCH));
    AtomicBoolean done = new AtomicBoolean();
    jobs.whileHeld(held, () -> done.set(store.replace(key, before, content)));
    return done.get();
  }

  /** The etag of an object, or empty when there is none. */
  public Optional<String> etag(String key) {
    return store.find(key).map(StoredObject::etag);
  }

  /** An object's inside. */
  public InputStream open(String key) {
    return store.open(key);
  }
}

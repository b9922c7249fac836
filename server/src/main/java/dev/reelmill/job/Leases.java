package dev.reelmill.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The workers' side of the queue: jobs are claimed, reported on and ended under a lease. Safe for
 * any number of threads and processes. The database's clock decides everything.
 *
 * <p>Methods join the caller's transaction when there is one. Those that take a {@link Lease} throw
 * {@link LeaseLost} when the job was taken back from that attempt. Where the database does not
 * answer, they wait for it and ask again, but for the heartbeat, and in a caller's transaction.
 */
public final class Leases implements LeasedWork {
  private final Claims claims;
  private final Reports reports;
  private final Endings endings;
  private final Rescues rescues;
  private final Insistence insistence;

  /** Works on a database that has the migrations of this program. */
  public Leases(DataSource source, PlatformTransactionManager manager, JobSettings settings) {
    JdbcClient database = JdbcClient.create(source);
    TransactionTemplate transactions = new TransactionTemplate(manager);
    claims = new Claims(database, settings);
    reports = new Reports(database, transactions, settings);
    endings = new Endings(database, transactions, settings);
    rescues = new Rescues(database, transactions, settings, endings);
    insistence = new Insistence(settings.attemptLimit());
  }

  /**
   * Takes the oldest waiting job of the highest priority for a worker, passing over owners who have
   * as many running as they may. Not to be called inside a transaction.
   *
   * @param worker a name for people who read logs
   * @return empty when nothing waits
   */
  @Override
  public Optional<Lease> claim(String worker) {
    return claims.claim(worker);
  }

  /** The lease of that token, or empty when the job was taken back from whoever had it. */
  public Optional<Lease> find(UUID jobId, UUID token) {
    return claims.find(jobId, token);
  }

  /** How long until a waiting job may be claimed: zero now, empty when none can be. */
  @Override
  public Optional<Duration> timeToNextClaim() {
    return claims.timeToNext();
  }

  /** Extends the lease; due well within {@link JobSettings#lease()}. */
  @Override
  public void heartbeat(Lease lease) {
    reports.heartbeat(lease);
  }

  /**
   * Says where the attempt is, and does not wait until that is on the disk; nor does a transaction
   * of the caller's then.
   *
   * @param percentage 0 to 100; a lower one than before is ignored
   * @param scene from 1, or 0 outside scenes
   * @param scenes how many, or 0 when unknown
   */
  @Override
  public void progress(Lease lease, String stage, int percentage, int scene, int scenes) {
    insistence.on(() -> reports.progress(lease, stage, percentage, scene, scenes));
  }

  /** The first part of the video can be watched. Repeating it changes nothing. */
  @Override
  public void playable(Lease lease) {
    insistence.on(() -> reports.playable(lease));
  }

  /**
   * Does something to the world outside of the database that only the holder of the lease may do:
   * as long as it takes, the job cannot be taken back, nor cancelled. It should take well under a
   * second, and a few at most, and may be done again.
   */
  @Override
  public void whileHeld(Lease lease, Runnable action) {
    insistence.on(() -> reports.whileHeld(lease, action));
  }

  /**
   * Notes numbers about the attempt, for {@link JobTally}; a later one of the same name replaces an
   * earlier one.
   *
   * @param measures by name; names that end in {@code seconds} or {@code bytes} are told apart by
   *     size
   */
  @Override
  public void measured(Lease lease, Map<String, Double> measures) {
    reports.measured(lease, measures);
  }

  /** What an attempt of the job decided under a name, or empty. */
  @Override
  public Optional<String> decision(Lease lease, String name) {
    return reports.decision(lease.jobId(), name);
  }

  /**
   * Decides something that every attempt of the job has to keep to.
   *
   * @return what was decided first, by this attempt or an earlier one
   */
  @Override
  public String decide(Lease lease, String name, String content) {
    AtomicReference<String> decided = new AtomicReference<>(content);
    insistence.on(() -> decided.set(reports.decide(lease, name, content)));
    return decided.get();
  }

  /** Every object of the video is in the object store. Repeating it changes nothing. */
  @Override
  public void uploaded(Lease lease) {
    insistence.on(() -> reports.uploaded(lease));
  }

  /**
   * The video is in the catalogue. Call it in the transaction that inserts the catalogue row.
   * Repeating it changes nothing.
   */
  public void indexed(Lease lease) {
    insistence.on(() -> reports.indexed(lease));
  }

  /**
   * Does a transaction of the caller's, again where the database did not answer; for one that may
   * be repeated, even when it took effect unheard.
   */
  public void insist(Runnable transaction) {
    insistence.on(transaction);
  }

  /** The job is done; ends the lease. */
  public void ready(Lease lease) {
    insistence.on(() -> endings.ready(lease));
  }

  /**
   * The attempt did not succeed; ends the lease. A retryable error queues the job again while
   * retries are left, after a wait; otherwise the job has failed for good.
   *
   * @param code stable, for programs
   * @param message for people
   * @param stage where it happened, or null when outside stages
   */
  @Override
  public void fail(
      Lease lease, String code, String message, @Nullable String stage, boolean retryable) {
    insistence.on(() -> endings.fail(lease, new Failure(code, message, stage, retryable)));
  }

  /**
   * Gives an unfinished job back because its worker has to stop; any worker may claim it at once,
   * and the attempt does not count against the retries.
   */
  @Override
  public void release(Lease lease) {
    insistence.on(() -> endings.release(lease));
  }

  Duration beforeTheFirstRescue() {
    return rescues.settled();
  }

  /**
   * Takes back jobs whose lease or time ran out, or whose worker has vanished: it was not heard of
   * when it should have been, and none of its connections is left. Any process may call it, about
   * once a second, as a {@link RescueClock} does.
   *
   * @return those jobs as they now stand
   */
  public List<Job> rescue() {
    return rescues.rescue();
  }
}

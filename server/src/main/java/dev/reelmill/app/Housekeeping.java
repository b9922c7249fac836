package dev.reelmill.app;

import dev.reelmill.account.Sessions;
import dev.reelmill.api.KeyRevocation;
import dev.reelmill.api.idempotency.IdempotencyStore;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.JobTally;
import dev.reelmill.posting.BoardSync;
import dev.reelmill.provider.Ledger;
import dev.reelmill.provider.OpenCalls;
import dev.reelmill.publish.CleanedUp;
import dev.reelmill.publish.Removal;
import dev.reelmill.publish.StorageCleanup;
import dev.reelmill.publish.VideoCleanup;
import dev.reelmill.reels.SeenStore;
import dev.reelmill.topic.CacheCounts;
import dev.reelmill.webhook.DeliveryStore;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a server does again and again, one thing after another. What goes wrong is tried again in
 * the next round. Any number of servers may do it at once; the database decides.
 */
final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  /** How long a film may be watched by those who began before it was ready. */
  private static final Duration WATCHED_WHILE_MADE = Duration.ofHours(1);

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("housekeeping").factory());

  /** Begins to delete jobs some time after they ended, first now. */
  void deleteEvery(JobStore jobs, Duration keptAfterTheEnd, Duration distance) {
    repeat(() -> deleteEnded(jobs, keptAfterTheEnd), distance);
  }

  /** Begins to add up what happened to jobs, so that all of it is counted before they go. */
  void tallyEvery(JobTally tally, Duration distance) {
    repeat(tally::count, distance, distance);
  }

  /**
   * Begins to remove objects that no video needs, first after the given distance. One server does
   * it for all.
   */
  void cleanEvery(StorageCleanup cleanup, Turns turns, Duration distance) {
    repeat(inTurn(turns, "objects", distance, () -> clean(cleanup)), distance, distance);
  }

  /**
   * Begins to remove what is too old or too much, first after the given time. One server does it
   * for all.
   *
   * @param look how often to look whether it is time
   */
  void cleanEvery(
      VideoCleanup cleanup, Turns turns, Duration first, Duration look, Duration distance) {
    repeat(inTurn(turns, "videos", distance, () -> clean(cleanup)), first, look);
  }

  /** A little sooner, lest a server that has done it find its own next round too early. */
  private static Runnable inTurn(Turns turns, String name, Duration distance, Runnable round) {
    Duration usual = distance.multipliedBy(9).dividedBy(10);
    return () -> {
      if (turns.take(name, usual)) {
        round.run();
      }
    };
  }

  /** Begins to write down how often films of topics were asked for. */
  void writeEvery(CacheCounts counts, Duration distance) {
    repeat(counts::write, distance, distance);
  }

  /** Begins to remove what is unwanted for longer than the given time, now and then. */
  void removeEvery(Removal removal, Duration age, Duration distance) {
    repeat(() -> remove(removal, age), distance, distance);
  }

  /** Begins to forget messages to callback addresses some time after they ended. */
  void forgetEvery(DeliveryStore deliveries, Duration age, Duration distance) {
    repeat(() -> deliveries.deleteEnded(age), distance, distance);
  }

  /** Begins to forget answers that could have been asked for again. */
  void forgetEvery(IdempotencyStore answers, Duration age, Duration distance) {
    repeat(() -> answers.forget(age), distance, distance);
  }

  /** Begins to forget logins whose time is over. */
  void forgetEvery(Sessions sessions, Duration distance) {
    repeat(sessions::deleteExpired, distance);
  }

  /** Begins to forget what strangers were shown who have not come back for so long. */
  void forgetEvery(SeenStore seen, Duration unseen, Duration first, Duration distance) {
    repeat(() -> seen.forgetStrangers(unseen), first, distance);
  }

  /** Begins to hand over what revoked keys have. */
  void handOverEvery(KeyRevocation revocation, Duration distance) {
    repeat(revocation::handOverTheRest, distance);
  }

  /** Begins to sync boards that are due, looking for some at the given distance. */
  void syncEvery(BoardSync sync, Duration distance) {
    repeat(sync::round, distance);
  }

  /** Begins to settle calls of outside models whose callers are dead. */
  void settleEvery(OpenCalls calls, Duration age, Duration distance) {
    repeat(() -> settle(calls, age), distance);
  }

  /** Begins to forget what outside models cost long ago. */
  void forgetEvery(Ledger ledger, Duration age, Duration distance) {
    repeat(() -> ledger.forget(age), distance);
  }

  private static void settle(OpenCalls calls, Duration age) {
    try {
      int settled = calls.settle(age);
      if (settled > 0) {
        LOG.info("{} calls of outside models settled that nobody came back for", settled);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void repeat(Runnable round, Duration distance) {
    repeat(round, Duration.ZERO, distance);
  }

  private void repeat(Runnable round, Duration first, Duration distance) {
    var _ =
        clock.scheduleWithFixedDelay(
            () -> quietly(round), first.toMillis(), distance.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void clean(StorageCleanup cleanup) {
    StorageCleanup.Swept swept = cleanup.sweep(WATCHED_WHILE_MADE);
    if (swept.leftovers() > 0) {
      LOG.info("{} objects removed of videos that will never be", swept.leftovers());
    }
    if (swept.provisional() > 0) {
      LOG.info(
          "{} objects removed of videos that are no longer in the making", swept.provisional());
    }
  }

  private static void clean(VideoCleanup cleanup) {
    CleanedUp done = cleanup.run(false);
    LOG.info(
        "cleaned up: {} videos whose time was over, {} objects of no use, {} videos above the"
            + " quota",
        done.expired(),
        done.orphaned(),
        done.evicted());
  }

  private static void remove(Removal removal, Duration age) {
    int removed = removal.removeUnwanted(age);
    if (removed > 0) {
      LOG.info("what {} jobs made was removed, as nobody wants it", removed);
    }
  }

  private static void quietly(Runnable round) {
    try {
      round.run();
    } catch (RuntimeException failure) {
      LOG.warn("Housekeeping will be tried again: {}", failure.getMessage());
    }
  }

  private static void deleteEnded(JobStore jobs, Duration keptAfterTheEnd) {
    int deleted = jobs.deleteEnded(keptAfterTheEnd);
    if (deleted > 0) {
      LOG.info("{} jobs deleted that ended {} ago", deleted, keptAfterTheEnd);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}

package dev.reelmill.chaos;

import static java.util.Objects.requireNonNull;

import dev.reelmill.job.Job;
import dev.reelmill.job.JobStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for what is wished, one after another as the workers get on, and each on a thread of its
 * own: shared films of the queue, the others at the doors of a server. Whoever is not answered asks
 * again.
 */
final class Demand implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Demand.class);

  /** So many works under way are enough for the workers; more orders wait, lest all come early. */
  private static final int ENOUGH = 10;

  private final JobStore queue;
  private final Doors doors;
  private final Callbacks callbacks;
  private final List<Wish> wishes;
  private final Insistence pacing = new Insistence();
  private final Insistence listening = new Insistence();
  private final Map<Wish, UUID> jobs = new ConcurrentHashMap<>();
  private final Set<UUID> forgotten = ConcurrentHashMap.newKeySet();
  private final Map<Wish, String> ends = new ConcurrentHashMap<>();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final CountDownLatch unasked;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Begins to ask at once. */
  Demand(JobStore queue, Doors doors, Callbacks callbacks, List<Wish> wishes) {
    this.queue = queue;
    this.doors = doors;
    this.callbacks = callbacks;
    this.wishes = wishes;
    unasked = new CountDownLatch(wishes.size());
    threads.execute(this::run);
  }

  private void run() {
    try {
      for (Wish wish : wishes) {
        pacing.ask(() -> Optional.of(queue).filter(Demand::mayHaveMore));
        attempt(
            () -> {
              try {
                ask(wish);
              } finally {
                unasked.countDown();
              }
            });
        doors.insistence().pause(wish.pause());
      }
    } catch (InterruptedException closed) {
      LOG.info("nobody asks any more");
    }
  }

  private static boolean mayHaveMore(JobStore queue) {
    return queue.counts().entrySet().stream()
            .filter(some -> !some.getKey().ended())
            .mapToLong(Map.Entry::getValue)
            .sum()
        < ENOUGH;
  }

  /** What somebody does. */
  private interface Deed {
    void perform() throws InterruptedException;
  }

  private void attempt(Deed deed) {
    threads.execute(
        () -> {
          try {
            deed.perform();
          } catch (InterruptedException closed) {
            LOG.info("somebody gives up");
          } catch (RuntimeException | AssertionError failure) {
            failures.add(failure);
          }
        });
  }

  private void ask(Wish wish) throws InterruptedException {
    switch (wish) {
      case Wish.Shared shared ->
          jobs.put(
              shared,
              doors.insistence().ask(() -> Optional.of(shared.order().submit(queue))).jobId());
      case Wish.Owned owned -> order(owned);
    }
  }

  private void order(Wish.Owned wish) throws InterruptedException {
    Door door = doors.of(wish.owner());
    Optional<String> callback =
        Optional.of(wish).filter(Wish.Owned::calledBack).map(one -> callbacks.address(one.name()));
    UUID job = door.order(wish.name(), wish.order().body(callback));
    jobs.put(wish, job);
    if (wish.listens()) {
      attempt(() -> ends.put(wish, new Listener(door, job).end(listening)));
    }
    if (wish.leavesAfter().isPresent()) {
      doors.insistence().pause(wish.leavesAfter().get());
      if (!door.cancel(job)) {
        forgotten.add(job);
      }
    }
  }

  /** Whether all have asked, and those who change their minds have said so. */
  boolean allAsked() {
    return unasked.getCount() == 0;
  }

  /** Everybody who stayed with what they asked for. */
  List<Wish> kept() {
    return wishes.stream().filter(Wish::kept).toList();
  }

  /** Those of them who asked at a door of their own. */
  Stream<Wish.Owned> owners() {
    return kept().stream().filter(Wish.Owned.class::isInstance).map(Wish.Owned.class::cast);
  }

  /** Which job somebody was told that theirs is. */
  UUID jobId(Wish wish) {
    return requireNonNull(jobs.get(wish), () -> "never answered: " + wish);
  }

  /** That job as it stands for them. */
  Job job(Wish wish) {
    return queue.find(jobId(wish)).orElseThrow(() -> new AssertionError("lost: " + wish));
  }

  /** The jobs that owners were told of and have not forgotten since. */
  Collection<UUID> owned() {
    return wishes.stream()
        .filter(Wish.Owned.class::isInstance)
        .map(this::jobId)
        .filter(job -> !forgotten.contains(job))
        .toList();
  }

  /** What the last event was that somebody has heard, if they have heard it. */
  Optional<String> end(Wish wish) {
    return Optional.ofNullable(ends.get(wish));
  }

  /** What went wrong other than that a server was away. */
  Collection<Throwable> failures() {
    return failures;
  }

  @Override
  public String toString() {
    return "%d orders over HTTP, said again %d times, %d answered from memory; %d listeners, who"
            .formatted(
                owned().size() + forgotten.size(),
                doors.insistence().repeats(),
                doors.replayed(),
                ends.size())
        + " asked again %d times; %d messages repeated"
            .formatted(listening.repeats(), callbacks.again());
  }

  /** Nobody asks any more. */
  @Override
  public void close() {
    doors.insistence().end();
    pacing.end();
    listening.end();
    threads.shutdownNow();
    threads.close();
  }
}

package dev.reelmill.chaos;

import dev.reelmill.job.Job;
import dev.reelmill.job.JobStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who asks for what: each film once on a shared door or by one of several owners, one in five by
 * somebody else too; and some who change their minds.
 */
final class Demand implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Demand.class);
  private static final int OWNERS = 7;
  private static final Duration PAUSE = Duration.ofMillis(200);

  /**
   * @param kept whether whoever asks stays with it; else they cancel a moment later
   */
  private record Wish(Order order, boolean kept) {}

  private final Cluster cluster;
  private final Random random;
  private final List<Wish> wishes = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final CountDownLatch all = new CountDownLatch(1);
  private final Thread thread;

  /**
   * Begins to ask at once, and asks again where the database did not answer.
   *
   * @param films how many different ones are to be made
   */
  Demand(Cluster cluster, long seed, int films) {
    this.cluster = cluster;
    this.random = new Random(seed);
    for (int film = 1; film <= films; film++) {
      Order first = order(film, random.nextInt(5) < 2 ? null : owner());
      wishes.add(new Wish(first, true));
      if (film % 5 == 0) {
        wishes.add(new Wish(order(film, "friend" + random.nextInt(OWNERS)), true));
      }
      if (film % 20 == 0) {
        wishes.add(new Wish(order(film, "fickle friend"), false));
        wishes.add(new Wish(order(films + film, "fickle"), false));
      }
    }
    Collections.shuffle(wishes, random);
    thread = Thread.ofPlatform().daemon().name("demand").start(this::run);
  }

  private Order order(int film, @Nullable String owner) {
    return new Order(film, 1 + film % 2, owner);
  }

  private String owner() {
    return "owner" + random.nextInt(OWNERS);
  }

  /** Every asker who stayed with it, and what they asked for. */
  List<Order> kept() {
    return wishes.stream().filter(Wish::kept).map(Wish::order).toList();
  }

  /** How many ask, those included who change their minds. */
  int askers() {
    return wishes.size();
  }

  /** Whether all have asked. */
  boolean allAsked() {
    return all.getCount() == 0;
  }

  private void run() {
    try {
      for (Wish wish : wishes) {
        UUID job = insist(wish.order());
        if (!wish.kept()) {
          wait(Duration.ofMillis(random.nextInt(1500)));
          insist(() -> Optional.of(cluster.jobs().cancel(job)));
        }
        wait(Duration.ofMillis(random.nextInt(400)));
      }
      all.countDown();
    } catch (InterruptedException closed) {
      LOG.info("nobody asks any more");
    }
  }

  private void wait(Duration time) throws InterruptedException {
    if (over.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new InterruptedException("closed");
    }
  }

  /** A request that was not answered may have been heard. */
  private UUID insist(Order order) throws InterruptedException {
    boolean[] askedBefore = {false};
    return insist(
        () -> {
          Optional<UUID> heard = askedBefore[0] ? found(order) : Optional.empty();
          askedBefore[0] = true;
          return heard.or(() -> Optional.of(order.submit(cluster.jobs()).jobId()));
        });
  }

  private interface Question<T> {
    Optional<T> ask();
  }

  private <T> T insist(Question<T> question) throws InterruptedException {
    while (true) {
      try {
        return question.ask().orElseThrow();
      } catch (RuntimeException unanswered) {
        LOG.info("asked in vain: {}", unanswered.getMessage());
        wait(PAUSE);
      }
    }
  }

  /** The job of whoever asked for it. */
  Optional<UUID> found(Order order) {
    return order.owner() == null
        ? cluster
            .sql()
            .sql("select job_id from generation_jobs where work_key = :key and shared")
            .param("key", order.workKey())
            .query(UUID.class)
            .optional()
        : cluster
            .sql()
            .sql(
                "select o.job_id from owned_jobs o join generation_jobs w on w.job_id = o.work_id"
                    + " where w.work_key = :key and o.owner = :owner")
            .param("key", order.workKey())
            .param("owner", order.owner())
            .query(UUID.class)
            .optional();
  }

  /** The job that somebody asked for, as it stands for them. */
  Job job(Order order) {
    JobStore jobs = cluster.jobs();
    return found(order).flatMap(jobs::find).orElseThrow(() -> new AssertionError("lost: " + order));
  }

  /** Nobody asks any more. */
  @Override
  public void close() {
    over.countDown();
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}

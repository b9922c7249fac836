package dev.reelmill.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Harms chosen by a seed, one after another at distances chosen by it, until it is closed. */
final class Chaos implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Chaos.class);

  private final List<Harm> harms;
  private final Random random;
  private final Duration distance;
  private final BooleanSupplier mercy;
  private final Map<String, Integer> done = new TreeMap<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread thread;

  /**
   * Begins at once.
   *
   * @param distance between two harms, on average
   * @param mercy whether none may be done now
   */
  Chaos(List<Harm> harms, long seed, Duration distance, BooleanSupplier mercy) {
    this.harms = harms;
    this.random = new Random(seed);
    this.distance = distance;
    this.mercy = mercy;
    thread = Thread.ofPlatform().daemon().name("chaos").start(this::run);
  }

  private void run() {
    try {
      while (!over.await(random.nextLong(2 * distance.toMillis()), TimeUnit.MILLISECONDS)) {
        Harm harm = choose();
        if (mercy.getAsBoolean() || !harm.blow().strike(random)) {
          done.merge("none", 1, Integer::sum);
        } else {
          LOG.info("{}", harm.name());
          done.merge(harm.name(), 1, Integer::sum);
        }
      }
    } catch (Exception failure) {
      LOG.error("no more harm is done", failure);
      done.merge("BROKEN by " + failure, 1, Integer::sum);
    }
  }

  private Harm choose() {
    int left = random.nextInt(harms.stream().mapToInt(Harm::weight).sum());
    for (Harm harm : harms) {
      left -= harm.weight();
      if (left < 0) {
        return harm;
      }
    }
    throw new AssertionError("the weights were summed up wrongly");
  }

  /** Ends it. */
  @Override
  public void close() {
    over.countDown();
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** How often each harm was done; to be asked after the end. */
  Map<String, Integer> done() {
    return done;
  }
}

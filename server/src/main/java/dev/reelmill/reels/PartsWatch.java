package dev.reelmill.reels;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again at parts that a search does not ask itself, each on a thread of its own, so
 * that searches can say what is missing without waiting for it.
 */
public final class PartsWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PartsWatch.class);

  private final Map<MissingPart, Long> failingSince = new ConcurrentHashMap<>();
  private final Map<MissingPart, Long> asked = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Duration interval;
  private final Duration patience;

  /**
   * A watch that begins now.
   *
   * @param questions whether a part is there; one that throws is not
   * @param interval between an answer and the next question
   * @param patience how long a part may be gone, or leave a question unanswered, before it is
   *     missing
   */
  public PartsWatch(
      Map<MissingPart, BooleanSupplier> questions, Duration interval, Duration patience) {
    this.interval = interval;
    this.patience = patience;
    new EnumMap<>(questions)
        .forEach(
            (part, question) ->
                Thread.ofVirtual()
                    .name("watch-" + part.label())
                    .start(() -> watch(part, question)));
  }

  /** What is missing at present. */
  public Set<MissingPart> missing() {
    long now = System.nanoTime();
    Set<MissingPart> missing = EnumSet.noneOf(MissingPart.class);
    failingSince.forEach((part, since) -> addIfLong(missing, part, now - since));
    asked.forEach((part, since) -> addIfLong(missing, part, now - since));
    return missing;
  }

  private void addIfLong(Set<MissingPart> missing, MissingPart part, long nanos) {
    if (nanos >= patience.toNanos()) {
      missing.add(part);
    }
  }

  private void watch(MissingPart part, BooleanSupplier question) {
    try {
      do {
        look(part, question);
      } while (!closed.await(interval.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(MissingPart part, BooleanSupplier question) {
    long now = System.nanoTime();
    asked.put(part, now);
    boolean there;
    try {
      there = question.getAsBoolean();
    } catch (RuntimeException e) {
      LOG.debug("{} does not answer", part.label(), e);
      there = false;
    }
    if (there) {
      failingSince.remove(part);
    } else {
      failingSince.putIfAbsent(part, now);
    }
    asked.remove(part);
  }

  @Override
  public void close() {
    closed.countDown();
  }
}

package dev.reelmill.reels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PartsWatchTest {
  private static final Duration SOON = Duration.ofMillis(5);

  @Test
  void aPartIsMissedWhileItIsGone() {
    AtomicBoolean there = new AtomicBoolean(true);
    AtomicBoolean broken = new AtomicBoolean();
    try (PartsWatch watch =
        new PartsWatch(
            Map.of(
                MissingPart.WORKERS,
                there::get,
                MissingPart.OBJECTS,
                () -> {
                  if (broken.get()) {
                    throw new IllegalStateException("broken");
                  }
                  return true;
                }),
            SOON,
            SOON.multipliedBy(2))) {
      await(watch, Set.of());
      there.set(false);
      await(watch, Set.of(MissingPart.WORKERS));
      broken.set(true);
      await(watch, Set.of(MissingPart.WORKERS, MissingPart.OBJECTS));
      there.set(true);
      broken.set(false);
      await(watch, Set.of());
    }
  }

  @Test
  void aPartThatNeverAnswersIsMissed() {
    CountDownLatch end = new CountDownLatch(1);
    try (PartsWatch watch =
        new PartsWatch(
            Map.of(
                MissingPart.OBJECTS,
                () -> {
                  try {
                    end.await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  return true;
                }),
            SOON,
            SOON)) {
      await(watch, Set.of(MissingPart.OBJECTS));
      end.countDown();
      await(watch, Set.of());
    }
  }

  @Test
  void aPartGoneForAMomentIsNotMissed() {
    try (PartsWatch watch =
        new PartsWatch(Map.of(MissingPart.WORKERS, () -> false), SOON, Duration.ofHours(1))) {
      assertThat(watch.missing()).isEmpty();
    }
  }

  private static void await(PartsWatch watch, Set<MissingPart> missing) {
    while (!watch.missing().equals(missing)) {
      LockSupport.parkNanos(1_000_000);
    }
  }
}

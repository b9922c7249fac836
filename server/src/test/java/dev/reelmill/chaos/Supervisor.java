package dev.reelmill.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts parts, and starts again what has ended, as an init system does. */
final class Supervisor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration LOOK = Duration.ofMillis(100);

  private final List<? extends Part> parts;
  private final Map<String, Long> notBefore = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("supervisor").factory());

  /** Begins at once. */
  Supervisor(List<? extends Part> parts) {
    this.parts = parts;
    var _ = clock.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Kills a part and keeps it down for a while. */
  void kill(Part part, Duration down) {
    delay(part, down);
    part.kill();
    delay(part, down);
  }

  private void delay(Part part, Duration down) {
    notBefore.put(part.name(), System.nanoTime() + down.toNanos());
  }

  private void look() {
    for (Part part : parts) {
      long due = notBefore.getOrDefault(part.name(), Long.MIN_VALUE);
      if (!part.alive() && (due == Long.MIN_VALUE || System.nanoTime() - due >= 0)) {
        delay(part, PAUSE);
        start(part);
      }
    }
  }

  private static void start(Part part) {
    try {
      part.start();
    } catch (IOException | RuntimeException failure) {
      LOG.warn("{} did not start and is tried again", part.name(), failure);
    }
  }

  /** Starts nothing any more, and kills all. */
  @Override
  public void close() {
    clock.shutdownNow();
    clock.close();
    parts.forEach(Part::kill);
  }
}

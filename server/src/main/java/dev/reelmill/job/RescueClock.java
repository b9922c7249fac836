package dev.reelmill.job;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@linkplain Leases#rescue Takes back} the jobs of dead workers once a second, on a thread of its
 * own: they do not wait for whatever else its process does. Servers keep one, and so do workers
 * that have the database, lest the death of a server leave nobody who looks.
 */
public final class RescueClock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RescueClock.class);
  private static final Duration DISTANCE = Duration.ofSeconds(1);

  private final Leases leases;
  private boolean answered = true;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("rescue").factory());

  /** One that does not look yet. */
  public RescueClock(Leases leases) {
    this.leases = leases;
  }

  /** Looks now, and again and again. */
  public void begin() {
    var _ = clock.scheduleWithFixedDelay(this::look, 0, DISTANCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      leases.rescue();
      answered = true;
    } catch (RuntimeException | Error failure) { // an error would end the schedule, too
      if (answered && !clock.isShutdown()) {
        LOG.warn("whether workers are gone cannot be seen now: {}", failure.toString());
      }
      answered = false;
    }
  }

  /** Looks no more. What a look under way has not ended yet, the database undoes. */
  @Override
  public void close() {
    clock.shutdownNow();
  }
}

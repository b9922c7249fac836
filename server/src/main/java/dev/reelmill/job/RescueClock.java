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
  private static final int TOLD_EVERY = 60;

  private final Leases leases;
  private int failures;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("rescue").factory());

  /** One that does not look yet. */
  public RescueClock(Leases leases) {
    this.leases = leases;
  }

  /** Looks again and again, first when all may be back, should the database have been away. */
  public void begin() {
    long first = leases.beforeTheFirstRescue().toMillis();
    var _ =
        clock.scheduleWithFixedDelay(this::look, first, DISTANCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      leases.rescue();
      failures = 0;
    } catch (RuntimeException | Error failure) { // an error would end the schedule, too
      if (failures++ % TOLD_EVERY == 0 && !clock.isShutdown()) {
        LOG.warn("whether workers are gone cannot be seen now: {}", failure.toString());
      }
    }
  }

  /** Looks no more. What a look under way has not ended yet, the database undoes. */
  @Override
  public void close() {
    clock.shutdownNow();
  }
}

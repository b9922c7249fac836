package dev.reelmill.limit;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes when a test says so. */
final class SteppedClock implements TimeMeter {
  private final AtomicLong nanos =
      new AtomicLong(TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()));

  void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Override
  public long currentTimeNanos() {
    return nanos.get();
  }

  @Override
  public boolean isWallClockBased() {
    return true;
  }
}

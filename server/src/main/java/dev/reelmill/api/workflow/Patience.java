package dev.reelmill.api.workflow;

import java.time.Duration;

/** How long a request may yet wait for others; all items of one share it. */
final class Patience {
  private static final Duration WHOLE = Duration.ofSeconds(1);

  private final long end = System.nanoTime() + WHOLE.toNanos();

  /** What is left of it, or nothing. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }
}

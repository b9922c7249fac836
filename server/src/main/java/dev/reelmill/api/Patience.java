package dev.reelmill.api;

import java.time.Duration;

/** How long a request may yet wait for others; all items of one share it. */
public final class Patience {
  private static final Duration WHOLE = Duration.ofSeconds(1);

  private final long end = System.nanoTime() + WHOLE.toNanos();

  /** Begins now. */
  public Patience() {}

  /** What is left of it, or nothing. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }
}

package dev.reelmill.app.connection;

import java.time.Duration;

/**
 * Whether somebody who says something says it fast enough. Counted is the time for which they were
 * waited for in the middle of what they say; not the silence before it, and not the time in which
 * nobody listened.
 */
final class Pace {
  /** What everybody manages; a request line and its headers are at most 8 KB. */
  static final int BYTES_PER_SECOND = 500;

  private static final double SECOND = 1e9;

  private final long patience;
  private long bytes;
  private long waited;
  private long waitingSince;
  private boolean waiting;

  Pace(Duration patience) {
    this.patience = patience.toNanos();
  }

  /** Nothing has come, though it was looked for. */
  synchronized void nothing(long now) {
    if (!waiting) {
      waiting = true;
      waitingSince = now;
    }
  }

  /**
   * Something has come.
   *
   * @param count bytes, at least 1
   * @param now in nanoseconds of any clock that only goes on
   * @return whether it is fast enough so far
   */
  synchronized boolean received(int count, long now) {
    if (waiting && bytes > 0) {
      waited += now - waitingSince;
    }
    waiting = false;
    bytes += count;
    return waited <= patience || bytes >= waited / SECOND * BYTES_PER_SECOND;
  }

  /** They are answered: what comes next is said anew. */
  synchronized void answered() {
    bytes = 0;
    waited = 0;
    waiting = false;
  }
}

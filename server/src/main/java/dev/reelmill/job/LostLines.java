package dev.reelmill.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells workers that have vanished from those that were cut off for a moment, well before their
 * leases run out.
 *
 * <p>A process that is killed loses its connections at once, and PostgreSQL knows. So does one
 * whose network failed, and all do when the database starts anew; they come back within a second or
 * two, for each keeps a {@link RescueClock}. Hence a worker has vanished when it missed a
 * heartbeat, was without a connection in every look for some seconds, and the one who looks has had
 * an answer each time for half as long as a lease lasts. Whoever is wronged is fenced off like any
 * other late writer.
 */
final class LostLines {
  // Of a lease, in which heartbeats come three times.
  private static final double MISSED = 0.4;
  private static final double LONG_ENOUGH = 0.2;
  private static final double SETTLED = 0.5;

  private static final Duration SELDOM = Duration.ofSeconds(3);

  /**
   * A condition on leases: the worker has no connection to a database that has been there for a
   * while.
   */
  static final String ABSENT =
      """
      line <> all (array(
        select application_name from pg_stat_activity
        where datname = current_database() and application_name is not null))
      and pg_postmaster_start_time() < now() - make_interval(secs => :lease * %s)
      """
          .formatted(SETTLED);

  /** The same of a worker that missed a heartbeat, too. */
  static final String VANISHED =
      "lease_until < now() + make_interval(secs => :lease * (1 - " + MISSED + ")) and " + ABSENT;

  private final Duration lease;
  private final Map<String, Long> absentSince = new HashMap<>();
  private long trustedFrom;
  private long lookedAt;

  LostLines(Duration lease) {
    this.lease = lease;
    trustedFrom = System.nanoTime();
    lookedAt = trustedFrom;
  }

  /**
   * Those of the absent ones that have been absent for long enough. Who looks too seldom does not
   * know what was in between.
   *
   * @param now of {@link System#nanoTime}
   */
  synchronized List<String> among(List<String> absent, long now) {
    if (now - lookedAt > SELDOM.toNanos()) {
      absentSince.clear();
    }
    lookedAt = now;
    absentSince.keySet().retainAll(absent);
    List<String> vanished = new ArrayList<>();
    for (String line : absent) {
      long since = absentSince.computeIfAbsent(line, _ -> now);
      if (now - since >= enough() && now - trustedFrom >= 0) {
        vanished.add(line);
      }
    }
    return vanished;
  }

  private double enough() {
    return lease.toNanos() * LONG_ENOUGH;
  }

  /** The database did not answer: others may need a while to find it again too. */
  synchronized void broken(long now) {
    absentSince.clear();
    trustedFrom = now + Math.round(lease.toNanos() * SETTLED);
  }
}

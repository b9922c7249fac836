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
 * whose network failed, and all do when the database starts anew; they come back. Hence a worker
 * has vanished when it missed a heartbeat, was without a connection in every look for some seconds,
 * and the one who looks has had an answer each time for as long as a lease lasts. Whoever is
 * wronged is fenced off like any other late writer.
 */
final class LostLines {
  // Of a lease, in which heartbeats come three times.
  private static final double MISSED = 0.4;
  private static final double LONG_ENOUGH = 0.2;

  /**
   * A condition on leases: the worker has no connection to a database that has been there for a
   * while. Connections of other roles cannot be seen, so that their workers are left to their
   * leases.
   */
  static final String ABSENT =
      """
      starts_with(line, session_user || ' ')
      and line <> all (array(
        select usename || ' ' || application_name from pg_stat_activity
        where datname = current_database() and usename is not null))
      and pg_postmaster_start_time() < now() - make_interval(secs => :lease)
      """;

  /** The same of a worker that missed a heartbeat, too. */
  static final String VANISHED =
      "lease_until < now() + make_interval(secs => :lease * (1 - " + MISSED + ")) and " + ABSENT;

  private final Duration lease;
  private final Map<String, Long> absentSince = new HashMap<>();
  private long trustedFrom;

  LostLines(Duration lease) {
    this.lease = lease;
    trustedFrom = System.nanoTime();
  }

  /**
   * Those of the absent ones that have been absent for long enough.
   *
   * @param now of {@link System#nanoTime}
   */
  synchronized List<String> among(List<String> absent, long now) {
    absentSince.keySet().retainAll(absent);
    List<String> vanished = new ArrayList<>();
    for (String line : absent) {
      long since = absentSince.computeIfAbsent(line, _ -> now);
      if (now - since >= lease.toNanos() * LONG_ENOUGH && now - trustedFrom >= 0) {
        vanished.add(line);
      }
    }
    return vanished;
  }

  /** The database did not answer: others may need a while to find it again too. */
  synchronized void broken(long now) {
    absentSince.clear();
    trustedFrom = now + lease.toNanos();
  }
}

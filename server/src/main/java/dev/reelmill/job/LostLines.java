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
 * whose network failed, and all do when the database starts anew; they come back within some
 * seconds. Hence a worker has vanished when it missed a heartbeat, was without a connection in
 * every look for some seconds, and the one who looks has had an answer each time for a while. And
 * once the database was away for so long that heartbeats were missed for that, leases that have run
 * out mean nothing until all are back. Whoever is wronged is fenced off like any other late writer.
 */
final class LostLines {
  // Of a lease, in which heartbeats come three times.
  private static final double MISSED = 0.4;
  private static final double LONG_ENOUGH = 0.2;
  private static final double BEAT = 1.0 / 3;
  private static final double SETTLED = 0.5;

  /** A pool whose database is away asks for it every 5 s (HikariCP), and a heartbeat every one. */
  private static final Duration ALL_ARE_BACK = Duration.ofMillis(7500);

  private static final Duration SELDOM = Duration.ofSeconds(3);

  /**
   * A condition on leases: the worker has no connection to a database that has been there for a
   * while.
   */
  static final String ABSENT =
      """
      line <> all (array(
        select distinct application_name from pg_stat_activity
        where datname = current_database() and application_name is not null))
      and pg_postmaster_start_time() < now() - make_interval(secs => :settled)
      """;

  /** The same of a worker that missed a heartbeat, too. */
  static final String VANISHED =
      "lease_until < now() + make_interval(secs => :lease * (1 - " + MISSED + ")) and " + ABSENT;

  private final Duration lease;
  private final Map<String, Long> absentSince = new HashMap<>();
  private long linesTellFrom;
  private long leasesTellFrom;
  private long answeredAt;
  private boolean away;

  /**
   * One who has not looked yet.
   *
   * @param now of {@link System#nanoTime}, as everywhere here
   */
  LostLines(Duration lease, long now) {
    this.lease = lease;
    linesTellFrom = now + settled().toNanos();
    leasesTellFrom = now;
    answeredAt = now;
  }

  /** How long after the database was away all are back that live. */
  Duration settled() {
    Duration share = ofLease(SETTLED);
    return share.compareTo(ALL_ARE_BACK) > 0 ? share : ALL_ARE_BACK;
  }

  /** Those of the absent ones that have been absent for long enough. */
  synchronized List<String> among(List<String> absent, long now) {
    answered(now);
    absentSince.keySet().retainAll(absent);
    List<String> vanished = new ArrayList<>();
    for (String line : absent) {
      long since = absentSince.computeIfAbsent(line, _ -> now);
      if (now - since >= ofLease(LONG_ENOUGH).toNanos() && now - linesTellFrom >= 0) {
        vanished.add(line);
      }
    }
    return vanished;
  }

  /** Who looks too seldom does not know what was in between. */
  private void answered(long now) {
    Duration since = Duration.ofNanos(now - answeredAt);
    if (since.compareTo(SELDOM) > 0) {
      absentSince.clear();
    }
    if (away) {
      linesTellFrom = now + settled().toNanos();
    }
    if (away && since.compareTo(ofLease(BEAT)) > 0) {
      leasesTellFrom = linesTellFrom;
    }
    away = false;
    answeredAt = now;
  }

  /** Whether those whose leases ran out could have extended them. */
  synchronized boolean leasesTell(long now) {
    return now - leasesTellFrom >= 0;
  }

  /** The database did not answer: others may need a while to find it again too. */
  synchronized void broken() {
    away = true;
    absentSince.clear();
  }

  private Duration ofLease(double share) {
    return Duration.ofNanos(Math.round(lease.toNanos() * share));
  }
}

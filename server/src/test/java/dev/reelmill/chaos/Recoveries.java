package dev.reelmill.chaos;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the jobs of killed workers waited for their next attempt. */
final class Recoveries {
  private final List<Duration> lengths = new ArrayList<>();

  /** A worker's death; the database's machine is this one, and so is its clock. */
  record Death(String worker, Instant at) {}

  /** Looks into the history of attempts for what the deaths interrupted. */
  void add(JdbcClient database, List<Death> deaths) {
    deaths.forEach(death -> lengths.addAll(after(database, death)));
  }

  private static List<Duration> after(JdbcClient database, Death death) {
    return database
        .sql(
            """
            select extract(epoch from next.started_at - cast(:at as timestamptz)) as seconds
            from job_attempts killed join job_attempts next
              on next.job_id = killed.job_id and next.attempt = killed.attempt + 1
            where killed.worker = :worker and killed.error_code = 'worker_crash'
              and killed.started_at <= :at and killed.ended_at >= :at
            """)
        .param("worker", death.worker())
        .param("at", death.at().atOffset(ZoneOffset.UTC))
        .query(Double.class)
        .list()
        .stream()
        .map(seconds -> Duration.ofMillis(Math.round(seconds * 1000)))
        .toList();
  }

  /** How many jobs were interrupted by a death. */
  int count() {
    return lengths.size();
  }

  /**
   * The nearest rank: the least length that so many of a hundred do not exceed.
   *
   * @param percent 1 to 100
   */
  Duration percentile(int percent) {
    List<Duration> sorted = lengths.stream().sorted().toList();
    return sorted.isEmpty()
        ? Duration.ZERO
        : sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d jobs of killed workers ran again within %.1f s (p50), %.1f s (p99)",
        count(),
        percentile(50).toMillis() / 1000.0,
        percentile(99).toMillis() / 1000.0);
  }
}

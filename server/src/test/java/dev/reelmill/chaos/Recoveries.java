package dev.reelmill.chaos;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the jobs of killed workers waited for their next attempt. */
final class Recoveries {
  private static final Comparator<Recovery> BY_LENGTH = Comparator.comparingDouble(Recovery::again);
  private static final int NAMED = 3;

  private final List<Recovery> recoveries = new ArrayList<>();

  /** A worker's death; the database's machine is this one, and so is its clock. */
  record Death(String worker, Instant at) {}

  /**
   * A job's way from a killed worker to another one, in seconds after the death.
   *
   * @param takenBack when the queue had it again
   * @param again when its next attempt began
   */
  private record Recovery(String job, Death death, double takenBack, double again) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "job %s lost %s at %s, was taken back after %.1f s and begun again after %.1f s",
          job,
          death.worker(),
          death.at(),
          takenBack,
          again);
    }
  }

  /** Looks into the history of attempts for what the deaths interrupted. */
  void add(JdbcClient database, List<Death> deaths) {
    deaths.forEach(death -> recoveries.addAll(after(database, death)));
  }

  private static List<Recovery> after(JdbcClient database, Death death) {
    return database
        .sql(
            """
            select killed.job_id::text as job,
                   extract(epoch from killed.ended_at - cast(:at as timestamptz)) as taken_back,
                   extract(epoch from next.started_at - cast(:at as timestamptz)) as again
            from job_attempts killed join job_attempts next
              on next.job_id = killed.job_id and next.attempt = killed.attempt + 1
            where killed.worker = :worker and killed.error_code = 'worker_crash'
              and killed.started_at <= :at and killed.ended_at >= :at
            """)
        .param("worker", death.worker())
        .param("at", death.at().atOffset(ZoneOffset.UTC))
        .query(
            (row, index) ->
                new Recovery(
                    requireNonNull(row.getString("job")),
                    death,
                    row.getDouble("taken_back"),
                    row.getDouble("again")))
        .list();
  }

  /**
   * How many seconds passed until a job ran again: the nearest rank, the least that so many of a
   * hundred do not exceed.
   *
   * @param percent 1 to 100
   */
  double seconds(int percent) {
    List<Double> sorted = recoveries.stream().map(Recovery::again).sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
  }

  /** The slowest ones, one a line. */
  String slowest() {
    return recoveries.stream()
        .sorted(BY_LENGTH.reversed())
        .limit(NAMED)
        .map(Recovery::toString)
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d jobs of killed workers ran again within %.1f s (p50), %.1f s (p99)",
        recoveries.size(),
        seconds(50),
        seconds(99));
  }
}

package dev.reelmill.job;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of ending jobs and taking the next ones at once.
 *
 * @param claimed the most urgent first; empty when nothing can be claimed now
 * @param lost leases that no longer held their jobs, which were not ended
 */
public record Turn(List<Lease> claimed, List<Lease> lost) {
  public Turn {
    claimed = List.copyOf(claimed);
    lost = List.copyOf(lost);
  }

  /** Reads a row for each claimed job, or one without a job; each tells which jobs were ended. */
  static Turn read(ResultSet rows, List<Lease> done) throws SQLException {
    Set<UUID> ended = new HashSet<>();
    List<Lease> claimed = new ArrayList<>();
    while (rows.next()) {
      ended.addAll(ids(rows.getArray("ended")));
      if (rows.getObject("job_id") != null) {
        claimed.add(JobRow.lease(rows, rows.getRow()));
      }
    }
    return new Turn(
        claimed, done.stream().filter(lease -> !ended.contains(lease.jobId())).toList());
  }

  private static List<UUID> ids(@Nullable Array column) throws SQLException {
    return column == null ? List.of() : Arrays.asList((UUID[]) column.getArray());
  }
}

package dev.reelmill.job;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads jobs from rows of {@code generation_jobs} and {@code asked_jobs}. */
final class JobRow {
  private JobRow() {}

  /** A row of {@code generation_jobs}. */
  static Job job(ResultSet row, int index) throws SQLException {
    return job(row, (String) null);
  }

  /** A row of {@code asked_jobs}. */
  static Job asked(ResultSet row, int index) throws SQLException {
    return job(row, row.getString("film_elsewhere"));
  }

  private static Job job(ResultSet row, @Nullable String filmElsewhere) throws SQLException {
    return new Job(
        uuid(row, "job_id"),
        uuid(row, "video_id"),
        text(row, "door"),
        row.getString("owner"),
        row.getBoolean("shared"),
        text(row, "work_key"),
        text(row, "subject"),
        text(row, "payload"),
        Priority.ofWeight(row.getInt("priority")),
        status(row),
        row.getInt("retry_count"),
        row.getString("stage"),
        row.getInt("percentage"),
        row.getInt("scene"),
        row.getInt("scenes"),
        row.getString("error_code"),
        row.getString("error_message"),
        row.getString("error_stage"),
        row.getLong("revision"),
        time(row, "created_at"),
        time(row, "updated_at"),
        timeOrNull(row, "started_at"),
        timeOrNull(row, "playable_at"),
        timeOrNull(row, "ended_at"),
        filmElsewhere);
  }

  static Lease lease(ResultSet row, int index) throws SQLException {
    return new Lease(
        uuid(row, "lease_token"),
        row.getInt("attempts"),
        job(row, index),
        timeOrNull(row, "uploaded_at") != null);
  }

  static JobStatus status(ResultSet row) throws SQLException {
    return JobStatus.valueOf(text(row, "status").toUpperCase(Locale.ROOT));
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, UUID.class), column);
  }

  static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column), column);
  }

  /** Of an array, or of null, which has none. */
  static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(timeOrNull(row, column), column);
  }

  static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}

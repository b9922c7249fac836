package dev.reelmill.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long videos are kept, and which are used: the catalogue's side for caches and cleaning. */
public final class VideoShelf {
  private static final String FRESH_SINCE = "coalesce(renewed_at, created_at)";

  private static final String COLUMNS =
      "video_id, work_key, subject, superseded, " + FRESH_SINCE + " as fresh_since, ";

  private static final String BYTES =
      "coalesce((metadata::jsonb->>'size_bytes')::bigint, 0) as bytes";

  private final JdbcClient database;

  /** Works on a database that has the migrations of this program. */
  public VideoShelf(DataSource source) {
    database = JdbcClient.create(source);
  }

  /** The video that stands for a subject; of its size nothing is said. */
  public Optional<ShelfVideo> find(String subject) {
    return database
        .sql(
            "select "
                + COLUMNS
                + "0::bigint as bytes from videos where subject = :subject and not superseded")
        .param("subject", subject)
        .query(VideoShelf::video)
        .optional();
  }

  /**
   * Videos about subjects of that beginning that have been fresh for longer than the given time.
   */
  public List<ShelfVideo> expired(String subjectsBegin, Duration kept) {
    return database
        .sql(
            "select "
                + COLUMNS
                + BYTES
                + " from videos where starts_with(subject, :begin) and "
                + FRESH_SINCE
                + " < now() - :kept * interval '1 millisecond' order by video_id")
        .param("begin", subjectsBegin)
        .param("kept", kept.toMillis())
        .query(VideoShelf::video)
        .list();
  }

  /** All videos, those first that have not been used for the longest time. */
  public List<ShelfVideo> leastRecentlyUsed() {
    return database
        .sql(
            "select "
                + COLUMNS
                + BYTES
                + " from videos order by greatest(used_at, renewed_at, created_at), video_id")
        .query(VideoShelf::video)
        .list();
  }

  /** Lets a video count as new, as making it again would make the same. */
  public void renew(UUID videoId) {
    database
        .sql("update videos set renewed_at = now() where video_id = :video")
        .param("video", videoId)
        .update();
  }

  /** Notes that these were given to somebody; more than once a minute makes no difference. */
  public void used(Collection<UUID> videoIds) {
    database
        .sql(
            "update videos set used_at = now() where video_id = any(:videos)"
                + " and (used_at is null or used_at < now() - interval '1 minute')")
        .param("videos", videoIds.toArray(UUID[]::new))
        .update();
  }

  /** Objects that were stored before this database was there may be those of another. */
  public Instant storedByUsSince() {
    return database
        .sql("select since from storage_care")
        .query((row, index) -> instant(row, "since"))
        .single();
  }

  private static ShelfVideo video(ResultSet row, int index) throws SQLException {
    return new ShelfVideo(
        row.getObject("video_id", UUID.class),
        row.getString("work_key"),
        row.getString("subject"),
        row.getBoolean("superseded"),
        row.getLong("bytes"),
        instant(row, "fresh_since"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }
}

package dev.reelmill.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The videos that can be watched, in PostgreSQL. Methods join the caller's transaction when there
 * is one.
 */
public final class VideoCatalog {
  private final JdbcClient database;
  private final TransactionTemplate transactions;

  /** Works on a database that has the migrations of this program. */
  public VideoCatalog(DataSource source) {
    database = JdbcClient.create(source);
    // Joins a transaction that another manager has begun on the same source.
    transactions = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  /**
   * Makes a video known. Older videos of the same subject can still be played, but are no longer
   * what stands for it. Repeating it changes nothing.
   */
  public void insert(PublishedVideo video) {
    transactions.executeWithoutResult(
        status -> {
          lock(video.subject());
          if (find(video.videoId()).isEmpty()) {
            supersede(video.subject());
            add(video);
          }
        });
  }

  /**
   * Lets the video of exactly this work stand for its subject again, for a subject that has changed
   * and changed back.
   *
   * @return that video, or empty when there is none
   */
  public Optional<PublishedVideo> standAgain(String subject, String workKey) {
    return transactions.execute(
        status -> {
          lock(subject);
          Optional<PublishedVideo> made = newest(subject, workKey);
          made.ifPresent(
              video -> {
                supersede(subject);
                database
                    .sql("update videos set superseded = false where video_id = :video")
                    .param("video", video.videoId())
                    .update();
              });
          return made;
        });
  }

  private Optional<PublishedVideo> newest(String subject, String workKey) {
    return database
        .sql(
            "select * from videos where subject = :subject and work_key = :key"
                + " order by created_at desc limit 1")
        .param("subject", subject)
        .param("key", workKey)
        .query(VideoCatalog::video)
        .optional();
  }

  /** Two videos of one subject take their place one after the other. */
  private void lock(String subject) {
    database
        .sql(
            "select pg_advisory_xact_lock(hashtextextended('video subject ' || :subject, 0))::text")
        .param("subject", subject)
        .query()
        .singleRow();
  }

  private void supersede(String subject) {
    database
        .sql("update videos set superseded = true where subject = :subject and not superseded")
        .param("subject", subject)
        .update();
  }

  private void add(PublishedVideo video) {
    database
        .sql(
            """
            insert into videos
              (video_id, job_id, subject, work_key, title, template_id, seconds, width, height, metadata)
            values
              (:video, :job, :subject, :workKey, :title, :template, :seconds, :width, :height, :metadata)
            """)
        .param("video", video.videoId())
        .param("job", video.jobId())
        .param("subject", video.subject())
        .param("workKey", video.workKey())
        .param("title", video.title())
        .param("template", video.templateId())
        .param("seconds", video.seconds())
        .param("width", video.width())
        .param("height", video.height())
        .param("metadata", video.metadata())
        .update();
  }

  /**
   * Removes the row of a video; its objects are then orphans. Nothing happens when it is unknown.
   */
  public void delete(UUID videoId) {
    database.sql("delete from videos where video_id = :video").param("video", videoId).update();
  }

  /** The video, or empty when unknown. */
  public Optional<PublishedVideo> find(UUID videoId) {
    return database
        .sql("select * from videos where video_id = :video")
        .param("video", videoId)
        .query(VideoCatalog::video)
        .optional();
  }

  /** Those of the given videos that are known. */
  public Map<UUID, PublishedVideo> findAll(Collection<UUID> videoIds) {
    if (videoIds.isEmpty()) {
      return Map.of();
    }
    return database
        .sql("select * from videos where video_id = any(:ids)")
        .param("ids", videoIds.toArray(UUID[]::new))
        .query(VideoCatalog::video)
        .list()
        .stream()
        .collect(Collectors.toMap(PublishedVideo::videoId, Function.identity()));
  }

  /** The newest video of exactly this work, or empty when there is none. */
  public Optional<PublishedVideo> findByWork(String workKey) {
    return database
        .sql("select * from videos where work_key = :key order by created_at desc limit 1")
        .param("key", workKey)
        .query(VideoCatalog::video)
        .optional();
  }

  /** The video that stands for each of the subjects; subjects without one are absent. */
  public Map<String, PublishedVideo> findBySubjects(Collection<String> subjects) {
    if (subjects.isEmpty()) {
      return Map.of();
    }
    return database
        .sql("select * from videos where subject = any(:subjects) and not superseded")
        .param("subjects", subjects.toArray(String[]::new))
        .query(VideoCatalog::video)
        .list()
        .stream()
        .collect(Collectors.toMap(PublishedVideo::subject, Function.identity()));
  }

  /** Videos that stand for their subject, newest first. */
  public List<PublishedVideo> recent(int limit) {
    return database
        .sql("select * from videos where not superseded order by created_at desc limit :limit")
        .param("limit", limit)
        .query(VideoCatalog::video)
        .list();
  }

  /** Those of the given ids that have been in the catalogue for longer than that. */
  public List<UUID> knownFor(Duration age, Collection<UUID> videoIds) {
    return videoIds.isEmpty()
        ? List.of()
        : database
            .sql(
                """
                select video_id from videos where video_id = any(:ids)
                  and created_at < now() - :age * interval '1 millisecond'
                """)
            .param("ids", videoIds.toArray(UUID[]::new))
            .param("age", age.toMillis())
            .query((row, index) -> row.getObject("video_id", UUID.class))
            .list();
  }

  /** Those of the given ids that are in the catalogue. */
  public List<UUID> known(Collection<UUID> videoIds) {
    return videoIds.isEmpty()
        ? List.of()
        : database
            .sql("select video_id from videos where video_id = any(:ids)")
            .param("ids", videoIds.toArray(UUID[]::new))
            .query((row, index) -> row.getObject("video_id", UUID.class))
            .list();
  }

  /** Videos in the order of their ids, from the first after the given one. */
  public List<PublishedVideo> after(UUID videoId, int limit) {
    return database
        .sql("select * from videos where video_id > :video order by video_id limit :limit")
        .param("video", videoId)
        .param("limit", limit)
        .query(VideoCatalog::video)
        .list();
  }

  /** How many videos can be watched. */
  public long count() {
    return database.sql("select count(*) from videos").query(Long.class).single();
  }

  private static PublishedVideo video(ResultSet row, int index) throws SQLException {
    Timestamp created = row.getTimestamp("created_at");
    return new PublishedVideo(
        row.getObject("video_id", UUID.class),
        row.getObject("job_id", UUID.class),
        row.getString("subject"),
        row.getString("work_key"),
        row.getString("title"),
        row.getString("template_id"),
        row.getDouble("seconds"),
        row.getInt("width"),
        row.getInt("height"),
        row.getString("metadata"),
        created.toInstant());
  }
}

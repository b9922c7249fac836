package dev.reelmill.reels;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps which postings' reels a viewer has been given, in table {@code seen_reels}. */
public final class SeenStore {
  /** What the marks of viewers begin with whom nobody knows. */
  public static final String ANONYMOUS = "anonymous:";

  /** Older ones are forgotten by searches: a viewer may see them again. */
  private static final int REMEMBERED = 10_000;

  private final JdbcClient database;

  /** A store in the given database, whose tables exist. */
  public SeenStore(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /** Ids of the postings a viewer has seen, the newest ten thousand. */
  public Set<Long> seenBy(String userId) {
    return new HashSet<>(
        database
            .sql(
                """
                select greenhouse_id from seen_reels where user_id = :user
                order by seen_at desc limit :limit
                """)
            .param("user", userId)
            .param("limit", REMEMBERED)
            .query(Long.class)
            .list());
  }

  /**
   * Forgets what a viewer has been given.
   *
   * @return how many there were
   */
  public int forget(String userId) {
    return database
        .sql("delete from seen_reels where user_id = :user")
        .param("user", userId)
        .update();
  }

  /**
   * Forgets viewers whom nobody knows and who have been given nothing for so long. Anybody may make
   * up as many as they like.
   *
   * @return how many reels they had been given
   */
  public int forgetStrangers(Duration unseen) {
    return database
        .sql(
            """
            delete from seen_reels old
            where user_id like :strangers and seen_at < now() - make_interval(secs => :unseen)
              and not exists (
                select from seen_reels newer where newer.user_id = old.user_id
                  and newer.seen_at >= now() - make_interval(secs => :unseen))
            """)
        .param("strangers", ANONYMOUS + "%")
        .param("unseen", unseen.toSeconds())
        .update();
  }

  /** Notes that a viewer has been given these. */
  public void markSeen(String userId, Collection<Long> greenhouseIds) {
    if (greenhouseIds.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into seen_reels (user_id, greenhouse_id) select :user, unnest(:ids)
            on conflict (user_id, greenhouse_id) do update set seen_at = excluded.seen_at
            """)
        .param("user", userId)
        .param("ids", greenhouseIds.toArray(Long[]::new))
        .update();
  }
}

package dev.reelmill.posting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers boards that are fetched over HTTP in table {@code boards}. */
final class BoardStore {
  private static final String COLUMNS =
      "board_kind, slug, company, etag, etag_of, synced_at, failure";
  private static final String DUE =
      """
      (registered or board_kind || ':' || slug = any(:configured))
      and coalesce(attempted_at <= now() - make_interval(secs => :seconds), true)
      and coalesce(not_before <= now(), true)
      """;

  private final JdbcClient database;

  BoardStore(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /** The board, if it was ever fetched or is to be. */
  Optional<FetchedBoard> find(BoardName name) {
    return database
        .sql("select " + COLUMNS + " from boards where board_kind = :kind and slug = :slug")
        .param("kind", name.kind().label())
        .param("slug", name.slug())
        .query(BoardStore::read)
        .optional();
  }

  /** All of them, by name. */
  List<FetchedBoard> all() {
    return database
        .sql("select " + COLUMNS + " from boards order by board_kind, slug")
        .query(BoardStore::read)
        .list();
  }

  /**
   * Registered boards, and those of the given names, that were not looked at for the given time;
   * the longest unseen first.
   */
  List<BoardName> due(Collection<BoardName> configured, Duration interval) {
    return database
        .sql(
            "select board_kind, slug from boards where "
                + DUE
                + " order by attempted_at nulls first")
        .param("configured", texts(configured))
        .param("seconds", interval.toMillis() / 1000.0)
        .query((row, number) -> name(row))
        .list();
  }

  /** Whether a board is one of those that are due. */
  boolean isDue(BoardName name, Collection<BoardName> configured, Duration interval) {
    return database
        .sql("select count(*) > 0 from boards where board_kind = :kind and slug = :slug and " + DUE)
        .param("kind", name.kind().label())
        .param("slug", name.slug())
        .param("configured", texts(configured))
        .param("seconds", interval.toMillis() / 1000.0)
        .query(Boolean.class)
        .single();
  }

  /** Makes a board known that was not. */
  void add(BoardName name) {
    database
        .sql("insert into boards (board_kind, slug) values (:kind, :slug) on conflict do nothing")
        .param("kind", name.kind().label())
        .param("slug", name.slug())
        .update();
  }

  /**
   * Notes an answer that was imported whole.
   *
   * @param company names the employer from now on; null leaves what was
   * @param register whether the board is to be synced again and again; never takes that back
   * @param etag what the answer is recognised by, or null
   * @param question what it is an answer to
   */
  void synced(
      BoardName name,
      @Nullable String company,
      boolean register,
      @Nullable String etag,
      String question) {
    database
        .sql(
            """
            insert into boards (board_kind, slug, company, registered, etag, etag_of, attempted_at,
              synced_at)
            values (:kind, :slug, :company, :register, :etag, :of, now(), now())
            on conflict (board_kind, slug) do update set
              company = coalesce(excluded.company, boards.company),
              registered = boards.registered or excluded.registered,
              etag = excluded.etag, etag_of = excluded.etag_of,
              attempted_at = now(), synced_at = now(), not_before = null, missed = 0, failure = null
            """)
        .param("kind", name.kind().label())
        .param("slug", name.slug())
        .param("company", company)
        .param("register", register)
        .param("etag", etag)
        .param("of", question)
        .update();
  }

  /**
   * Notes that a known board could not be synced.
   *
   * @param notBefore when the system wants to be asked again, or null
   * @return how often in a row the board was not found; 0 when it is not known or was found
   */
  int failed(BoardName name, String failure, boolean notFound, @Nullable Instant notBefore) {
    return database
        .sql(
            """
            update boards set attempted_at = now(), failure = :failure, not_before = :notBefore,
              missed = case when :notFound then missed + 1 else 0 end,
              etag = case when :notFound then null else etag end
            where board_kind = :kind and slug = :slug returning missed
            """)
        .param("kind", name.kind().label())
        .param("slug", name.slug())
        .param("failure", failure)
        .param("notFound", notFound)
        .param("notBefore", notBefore == null ? null : Timestamp.from(notBefore))
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /** What the board's postings are now did not come from its last answer. */
  void forgetAnswer(BoardName name) {
    database
        .sql("update boards set etag = null where board_kind = :kind and slug = :slug")
        .param("kind", name.kind().label())
        .param("slug", name.slug())
        .update();
  }

  /** Removes a board; false when it was not known. */
  boolean remove(BoardName name) {
    return database
            .sql("delete from boards where board_kind = :kind and slug = :slug")
            .param("kind", name.kind().label())
            .param("slug", name.slug())
            .update()
        > 0;
  }

  private static String[] texts(Collection<BoardName> names) {
    return names.stream().map(BoardName::toString).toArray(String[]::new);
  }

  private static BoardName name(ResultSet row) throws SQLException {
    return new BoardName(PostingRow.kind(row.getString("board_kind")), row.getString("slug"));
  }

  private static FetchedBoard read(ResultSet row, int number) throws SQLException {
    Timestamp synced = row.getTimestamp("synced_at");
    return new FetchedBoard(
        name(row),
        row.getString("company"),
        row.getString("etag"),
        row.getString("etag_of"),
        synced == null ? null : synced.toInstant(),
        row.getString("failure"));
  }
}

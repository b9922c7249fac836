package dev.reelmill.posting;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes postings of boards. */
final class PostingWrites {
  private static final String WRITE =
      """
      insert into postings (greenhouse_id, board_kind, board_id, company_slug, title, company,
        description, location, absolute_url, departments, offices, content_hash, active,
        updated_at, revision)
      values (:number, :kind, :id, :slug, :title, :company, :content, :location, :url,
        :departments, :offices, :hash, true, :updated, nextval('posting_revision'))
      on conflict (greenhouse_id) do update set
        company_slug = excluded.company_slug, title = excluded.title,
        company = excluded.company, description = excluded.description,
        location = excluded.location, absolute_url = excluded.absolute_url,
        departments = excluded.departments, offices = excluded.offices,
        content_hash = excluded.content_hash, active = true,
        updated_at = excluded.updated_at, revision = excluded.revision,
        embedding = case when postings.content_hash = excluded.content_hash
                    then postings.embedding end,
        embedding_model = case when postings.content_hash = excluded.content_hash
                          then postings.embedding_model end
      """;

  private final JdbcClient database;
  private final NamedParameterJdbcTemplate batches;
  private final RevisionOrder revisions;

  PostingWrites(DataSource database) {
    this.database = JdbcClient.create(database);
    this.batches = new NamedParameterJdbcTemplate(database);
    this.revisions = new RevisionOrder(database);
  }

  /** A posting as it is stored, as far as an import compares it. */
  private record Known(PostingOrigin origin, String slug, String hash, boolean active) {}

  /**
   * Stores the new and changed ones of some postings of a board, all or none. A posting that
   * another board listed before, and that is otherwise the same, only changes its board. That other
   * board has to be read again, even if it says that it is unchanged.
   */
  ImportReport save(BoardName board, List<GreenhousePosting> postings) {
    return revisions.keep(
        () -> {
          Map<Long, Known> known = known(postings);
          List<SqlParameterSource> written = new ArrayList<>();
          List<Long> moved = new ArrayList<>();
          Set<String> formerly = new HashSet<>();
          List<RejectedPosting> rejected = new ArrayList<>();
          int imported = 0;
          for (GreenhousePosting posting : postings) {
            Known before = known.get(posting.greenhouseId());
            String hash = posting.contentHash();
            if (before != null && !before.slug().equals(board.slug())) {
              formerly.add(before.slug());
            }
            if (before == null) {
              imported++;
              written.add(row(board, posting, hash));
            } else if (!before.origin().equals(posting.origin())) {
              rejected.add(clash(posting, before.origin()));
            } else if (!before.active() || !before.hash().equals(hash)) {
              written.add(row(board, posting, hash));
            } else if (!before.slug().equals(board.slug())) {
              moved.add(posting.greenhouseId());
            }
          }
          batches.batchUpdate(WRITE, written.toArray(SqlParameterSource[]::new));
          move(board, moved, formerly);
          int updated = written.size() - imported;
          int unchanged = postings.size() - written.size() - rejected.size();
          return new ImportReport(imported, updated, unchanged, 0, rejected);
        });
  }

  /** Takes the postings of a board out of use, except those of the given ids; returns how many. */
  int deactivateOthers(BoardName board, Set<Long> listed) {
    return revisions.keep(
        () ->
            database
                .sql(
                    """
                    update postings set active = false, revision = nextval('posting_revision')
                    where board_kind = :kind and company_slug = :slug and active
                      and greenhouse_id <> all(:listed)
                    """)
                .param("kind", board.kind().label())
                .param("slug", board.slug())
                .param("listed", listed.toArray(Long[]::new))
                .update());
  }

  /** How many postings of a board are in use. */
  int countActive(BoardName board) {
    return database
        .sql(
            """
            select count(*) from postings
            where board_kind = :kind and company_slug = :slug and active
            """)
        .param("kind", board.kind().label())
        .param("slug", board.slug())
        .query(Integer.class)
        .single();
  }

  private Map<Long, Known> known(List<GreenhousePosting> postings) {
    Map<Long, Known> known = new HashMap<>();
    database
        .sql(
            """
            select greenhouse_id, board_kind, board_id, company_slug, content_hash, active
            from postings where greenhouse_id = any(:ids)
            """)
        .param("ids", postings.stream().map(GreenhousePosting::greenhouseId).toArray(Long[]::new))
        .query(
            (row, number) ->
                known.put(
                    row.getLong("greenhouse_id"),
                    new Known(
                        PostingRow.origin(row),
                        row.getString("company_slug"),
                        row.getString("content_hash"),
                        row.getBoolean("active"))))
        .list();
    return known;
  }

  private void move(BoardName board, List<Long> moved, Set<String> formerly) {
    if (!moved.isEmpty()) {
      database
          .sql("update postings set company_slug = :slug where greenhouse_id = any(:ids)")
          .param("slug", board.slug())
          .param("ids", moved.toArray(Long[]::new))
          .update();
    }
    if (!formerly.isEmpty()) {
      database
          .sql("update boards set etag = null where board_kind = :kind and slug = any(:slugs)")
          .param("kind", board.kind().label())
          .param("slugs", formerly.toArray(String[]::new))
          .update();
    }
  }

  private static RejectedPosting clash(GreenhousePosting posting, PostingOrigin other) {
    return new RejectedPosting(
        posting.origin().id(),
        "its number %d is taken by posting %s of %s"
            .formatted(posting.greenhouseId(), other.id(), other.kind().shown()));
  }

  private static SqlParameterSource row(BoardName board, GreenhousePosting posting, String hash) {
    PostingOrigin origin = posting.origin();
    return new MapSqlParameterSource()
        .addValue("number", origin.number())
        .addValue("kind", origin.kind().label())
        .addValue("id", origin.kind() == BoardKind.GREENHOUSE ? null : origin.id())
        .addValue("slug", board.slug())
        .addValue("title", posting.title())
        .addValue("company", posting.company())
        .addValue("content", posting.content())
        .addValue("location", posting.location())
        .addValue("url", posting.url())
        .addValue("departments", posting.departments().toArray(String[]::new))
        .addValue("offices", posting.offices().toArray(String[]::new))
        .addValue("hash", hash)
        .addValue(
            "updated", posting.updatedAt() == null ? null : Timestamp.from(posting.updatedAt()));
  }
}

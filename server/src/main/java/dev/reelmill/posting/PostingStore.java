package dev.reelmill.posting;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps postings in table {@code postings}.
 *
 * <p>Revisions become visible in their order: every transaction that takes new ones holds one lock
 * until it commits, so who reads on from the highest revision seen misses nothing. Failures are
 * Spring's {@link org.springframework.dao.DataAccessException}.
 */
public final class PostingStore {
  private final JdbcClient database;
  private final TransactionTemplate transaction;

  /** A store in the given database, whose tables exist. */
  public PostingStore(DataSource database) {
    this.database = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  /** Identifies the set of postings; another database has another. */
  public UUID source() {
    return database.sql("select source_id from posting_source").query(UUID.class).single();
  }

  /** The highest revision given out to a posting, or 0 when there is none. */
  public long latestRevision() {
    return database
        .sql("select coalesce(max(revision), 0) from postings")
        .query(Long.class)
        .single();
  }

  /** Postings, active or not, by id; unknown ids are left out. */
  public Map<Long, StoredPosting> findAll(Collection<Long> greenhouseIds) {
    Map<Long, StoredPosting> found = new HashMap<>();
    database
        .sql("select " + PostingRow.COLUMNS + " from postings where greenhouse_id = any(:ids)")
        .param("ids", greenhouseIds.toArray(Long[]::new))
        .query(PostingRow::read)
        .list()
        .forEach(posting -> found.put(posting.greenhouseId(), posting));
    return found;
  }

  /** Postings changed after a revision, in the order of their revisions. */
  public List<StoredPosting> changedAfter(long revision, int limit) {
    return database
        .sql(
            "select "
                + PostingRow.COLUMNS
                + " from postings where revision > :revision order by revision limit :limit")
        .param("revision", revision)
        .param("limit", limit)
        .query(PostingRow::read)
        .list();
  }

  /** Keeps the vectors of a posting, unless its content has changed meanwhile. */
  public void saveEmbedding(
      long greenhouseId, String contentHash, StoredPosting.Embedding embedding) {
    database
        .sql(
            """
            update postings set embedding = :vectors, embedding_model = :model
            where greenhouse_id = :id and content_hash = :hash
            """)
        .param("vectors", embedding.vectors())
        .param("model", embedding.model())
        .param("id", greenhouseId)
        .param("hash", contentHash)
        .update();
  }

  /** Stores the new and changed ones of some postings of a board, all or none. */
  ImportReport save(String companySlug, List<GreenhousePosting> postings) {
    return inRevisionOrder(
        () -> {
          Map<Long, String> known = activeHashes(postings);
          int imported = 0;
          int updated = 0;
          for (GreenhousePosting posting : postings) {
            String hash = posting.contentHash();
            String before = known.get(posting.greenhouseId());
            if (before == null) {
              imported++;
            } else if (!before.equals(companySlug + " " + hash)) {
              updated++;
            } else {
              continue;
            }
            write(companySlug, posting, hash);
          }
          return new ImportReport(
              imported, updated, postings.size() - imported - updated, 0, List.of());
        });
  }

  /** Takes the postings of a board out of use, except those of the given ids; returns how many. */
  int deactivateOthers(String companySlug, Set<Long> listed) {
    return inRevisionOrder(
        () ->
            database
                .sql(
                    """
                    update postings set active = false, revision = nextval('posting_revision')
                    where company_slug = :slug and active and greenhouse_id <> all(:listed)
                    """)
                .param("slug", companySlug)
                .param("listed", listed.toArray(Long[]::new))
                .update());
  }

  private <T> T inRevisionOrder(Supplier<T> work) {
    return transaction.execute(
        status -> {
          database
              .sql("select pg_advisory_xact_lock(hashtext('posting_revision'))")
              .query((row, number) -> 0)
              .list();
          return work.get();
        });
  }

  /** Slug and hash of those that are there; one that is not active has none. */
  private Map<Long, String> activeHashes(List<GreenhousePosting> postings) {
    Map<Long, String> known = new HashMap<>();
    database
        .sql(
            """
            select greenhouse_id, case when active then company_slug || ' ' || content_hash
                                  else '' end as state
            from postings where greenhouse_id = any(:ids)
            """)
        .param("ids", postings.stream().map(GreenhousePosting::greenhouseId).toArray(Long[]::new))
        .query((row, number) -> known.put(row.getLong("greenhouse_id"), row.getString("state")))
        .list();
    return known;
  }

  private void write(String companySlug, GreenhousePosting posting, String hash) {
    database
        .sql(
            """
            insert into postings (greenhouse_id, company_slug, title, company, description,
              location, absolute_url, departments, offices, content_hash, active, updated_at,
              revision)
            values (:id, :slug, :title, :company, :content, :location, :url, :departments,
              :offices, :hash, true, :updated, nextval('posting_revision'))
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
            """)
        .param("id", posting.greenhouseId())
        .param("slug", companySlug)
        .param("title", posting.title())
        .param("company", posting.company())
        .param("content", posting.content())
        .param("location", posting.location())
        .param("url", posting.url())
        .param("departments", posting.departments().toArray(String[]::new))
        .param("offices", posting.offices().toArray(String[]::new))
        .param("hash", hash)
        .param("updated", posting.updatedAt() == null ? null : Timestamp.from(posting.updatedAt()))
        .update();
  }
}

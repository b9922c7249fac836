package dev.reelmill.posting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds postings in table {@code postings}, into which imports write them.
 *
 * <p>Revisions become visible in their order: who reads on from the highest revision seen misses
 * nothing. Failures are Spring's {@link org.springframework.dao.DataAccessException}.
 */
public final class PostingStore {
  private final JdbcClient database;
  private final RevisionOrder revisions;

  /** A store in the given database, whose tables exist. */
  public PostingStore(DataSource database) {
    this.database = JdbcClient.create(database);
    this.revisions = new RevisionOrder(database);
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

  /** Active postings after a revision that were not given to a model, in the order of revisions. */
  public List<StoredPosting> lacking(String model, long revision, int limit) {
    return database
        .sql(
            "select "
                + PostingRow.COLUMNS
                + " from postings where revision > :revision and active"
                + " and embedding_model is distinct from :model order by revision limit :limit")
        .param("revision", revision)
        .param("model", model)
        .param("limit", limit)
        .query(PostingRow::read)
        .list();
  }

  /**
   * Keeps vectors that come late, as a change for indexes to follow, unless the posting has those
   * of this model or its content has changed meanwhile.
   *
   * @param vectors null when the model has none of this content
   */
  public void announceEmbedding(
      long greenhouseId, String contentHash, String model, byte @Nullable [] vectors) {
    revisions.keep(
        () ->
            database
                .sql(
                    """
                    update postings set embedding = :vectors, embedding_model = :model,
                      revision = nextval('posting_revision')
                    where greenhouse_id = :id and content_hash = :hash and active
                      and embedding_model is distinct from :model
                    """)
                .param("vectors", vectors)
                .param("model", model)
                .param("id", greenhouseId)
                .param("hash", contentHash)
                .update());
  }
}
